import Foundation

/// What `hearsay extract` prints of one article, as tests compare it.
struct ExtractedArticle: Decodable, Sendable {
  struct Span: Decodable, Sendable {
    var start: Int
    var end: Int
  }

  struct Entity: Decodable, Sendable {
    var id: String
    var kind: String
    var name: String
  }

  struct Speaker: Decodable, Sendable {
    var entity: String?
    var start: Int
    var end: Int
  }

  struct Statement: Decodable, Sendable {
    var speaker: Speaker?
    var cue: Span?
    var content: [Span]
    var quotation: String
    var addressees: [String]
    var reportedBy: [String]
    var negated: Bool?
    var hedged: Bool?
  }

  struct Relation: Decodable, Sendable {
    var type: String
    var from: String
    var to: String
    var role: String?
    var start: Int
    var end: Int
  }

  var id: String
  var text: String
  var entities: [Entity]
  var statements: [Statement]
  var relations: [Relation]

  /// The name of an entity; `nobody` for none.
  func name(of id: String?) -> String {
    entities.first { $0.id == id }?.name ?? "nobody"
  }

  /// The words between two scalars.
  func words(_ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
  }

  /// Source, cue and content as words.
  func described(_ statement: Statement) -> String {
    let source = statement.speaker.map { words($0.start, $0.end) } ?? "-"
    let cue = statement.cue.map { words($0.start, $0.end) } ?? "-"
    let content = statement.content.map { words($0.start, $0.end) }.joined(separator: " // ")
    return "\(source) | \(cue) | \(content)"
  }

  /// Type, ends, role and words.
  func described(_ relation: Relation) -> String {
    let role = relation.role.map { ": \($0)" } ?? ""
    return
      "\(relation.type) \(name(of: relation.from)) -> \(name(of: relation.to))\(role)"
      + " | \(words(relation.start, relation.end))"
  }
}
