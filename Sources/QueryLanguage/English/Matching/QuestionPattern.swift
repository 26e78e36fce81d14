/// A pattern of a question family, compiled from its text.
package struct QuestionPattern: Sendable, Hashable {
  /// The text it was compiled from, also shown as the form of a question in help.
  package let text: String
  package let elements: [QuestionElement]

  /// Compiles a pattern; see `QuestionElement` for the form.
  package init(_ text: String) {
    self.text = text
    var reader = PatternReader(text)
    elements = reader.sequence()
  }
}

/// Reads pattern text; patterns are program data, so an unbalanced bracket simply ends the run.
private struct PatternReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Elements up to a closing bracket, a `|` or the end.
  mutating func sequence() -> [QuestionElement] {
    var elements: [QuestionElement] = []
    while position < bytes.count {
      switch Unicode.Scalar(bytes[position]) {
      case " ": position += 1
      case "(":
        position += 1
        elements.append(.oneOf(alternatives(closedBy: ")")))
      case "[":
        position += 1
        let inner = alternatives(closedBy: "]")
        elements.append(.optional(inner.count == 1 ? inner[0] : [.oneOf(inner)]))
      case "<": elements.append(slot())
      case ")", "]", "|": return elements
      default: elements.append(.word(word()))
      }
    }
    return elements
  }

  private mutating func alternatives(closedBy bracket: Unicode.Scalar) -> [[QuestionElement]] {
    var all = [sequence()]
    while position < bytes.count, bytes[position] == UInt8(ascii: "|") {
      position += 1
      all.append(sequence())
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: bracket) { position += 1 }
    return all
  }

  private mutating func slot() -> QuestionElement {
    position += 1
    let name = text { $0 != UInt8(ascii: ">") }
    position += 1
    return .slot(.init(name: name, type: .init(slotName: name)))
  }

  private mutating func word() -> String {
    text { !" ()[]<>|".utf8.contains($0) }
  }

  private mutating func text(while isPart: (UInt8) -> Bool) -> String {
    let run = bytes[position...].prefix(while: isPart)
    position = run.endIndex
    return String(decoding: run, as: UTF8.self)
  }
}
