/// Pieces of openCypher text that question families are put together from.
enum CypherText {
  /// A string literal.
  static func quoted(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// A list of string literals.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// A node pattern for one of the selected entities: `(x:Entity {id: "…"})`, or `(x:Entity)` with
  /// the choice left to `condition`.
  static func node(_ variable: String, _ selection: EntitySelection, label: String = "Entity")
    -> String
  {
    guard selection.ids.count == 1, let id = selection.ids.first else {
      return "(\(variable):\(label))"
    }
    return "(\(variable):\(label) {id: \(quoted(id))})"
  }

  /// The condition that `node` left open, if any.
  static func condition(_ variable: String, _ selection: EntitySelection) -> [String] {
    selection.ids.count == 1 ? [] : ["\(variable).id IN \(list(selection.ids))"]
  }

  /// The condition that a word of the cue of the statement `s` starts with a stem.
  static func cue(startingWith stem: String) -> String {
    "(\" \" + toLower(s.cue)) CONTAINS \(quoted(" " + stem))"
  }

  /// Conditions that a text has each of these words (or the beginning of one), whatever the case.
  static func containing(_ words: [String], in text: String) -> [String] {
    words.map { "toLower(\(text)) CONTAINS \(quoted(singular($0)))" }
  }

  /// Conditions that a text has a topic's words in a row, as whole words, in singular or plural.
  ///
  /// The first one is what an index can answer; the second looks at the words' ends.
  static func about(_ topic: String, in text: String) -> [String] {
    let folded = topic.lowercased()
    let stem = singular(folded)
    let ending =
      if stem == folded { "s?" } else if folded.hasSuffix("ies") { "(y|ies)" } else { "s?" }
    let pattern = "(?is).*\\b" + escaped(stem) + ending + "\\b.*"
    return ["toLower(\(text)) CONTAINS \(quoted(stem))", "\(text) =~ \(quoted(pattern))"]
  }

  /// A word or phrase without the ending of an English plural.
  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.utf8.count > 4 { return String(word.dropLast(3)) }
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), word.utf8.count > 3 else { return word }
    return String(word.dropLast())
  }

  /// Text as a regular expression that matches it.
  private static func escaped(_ text: String) -> String {
    var pattern = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII, !scalar.properties.isAlphabetic, scalar.properties.numericType == nil,
        scalar != " "
      {
        pattern += "\\"
      }
      pattern.unicodeScalars.append(scalar)
    }
    return pattern
  }

  /// The condition that a path leads over no article (which would link everything in it) and over
  /// none of the entities to avoid; the search itself keeps to it.
  static func passable(_ path: String, avoiding ids: [String] = []) -> String {
    let others = ids.isEmpty ? "" : " OR n.id IN \(list(ids))"
    return "none(n IN nodes(\(path)) WHERE n:Article\(others))"
  }

  /// Columns named after two entities, told apart where both have one name.
  static func columns(_ first: EntitySelection, _ second: EntitySelection) -> (String, String) {
    func quoted(_ name: String) -> String { "`\(name.replacing("`", with: "``"))`" }
    let isAmbiguous = first.name == second.name
    return (quoted(first.name), quoted(isAmbiguous ? second.name + " (2)" : second.name))
  }

  /// A `WHERE` line, or nothing.
  static func whereLine(_ conditions: [String]) -> String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") + "\n"
  }

  /// The relationship types that link entities in statements and relations, for paths.
  static let linkTypes =
    "SAID|MENTIONS|ADDRESSED_TO|REPORTED_BY|HOLDS_POSITION|MEMBER_OF|LOCATED_IN|PARTICIPATED_IN|MET"

  /// The shown columns of a list of statements `s`, with `_s` for their evidence.
  static let statementColumns =
    "s.text AS statement, s.quotation AS quotation, s.date AS date, s.id AS _s"

  /// The order of a list of statements, the newest first.
  static let statementOrder = "ORDER BY date DESC, _s"

  /// The statement behind a row with `_s`.
  static let statementEvidence = "MATCH (s:Statement {id: $_s}) RETURN s"
}
