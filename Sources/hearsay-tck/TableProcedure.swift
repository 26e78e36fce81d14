import GraphModel
import QueryEngine

/// A procedure whose rows are a table: those whose inputs equal the arguments.
struct TableProcedure: Procedure {
  let signature: ProcedureSignature
  let header: [String]
  let table: [[Value]]

  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    let inputs = signature.parameters.map { header.firstIndex(of: $0.name) }
    let outputs = signature.outputs.map { header.firstIndex(of: $0.name) }
    var result: [[Value]] = []
    for row in table {
      let fits = zip(inputs, arguments).allSatisfy { index, argument in
        index.map { GroupingKey(row[$0]) == GroupingKey(argument) } ?? false
      }
      if fits { result.append(outputs.map { $0.map { row[$0] } ?? .null }) }
    }
    return result
  }
}

/// Reads signatures such as `test.my.proc(name :: STRING?) :: (city :: STRING?)`.
enum SignatureParser {
  /// A text that is no signature.
  struct Malformed: Error {
    var text: String
  }

  static func parse(_ text: String) throws -> ProcedureSignature {
    guard let open = text.firstIndex(of: "("), let close = text.firstIndex(of: ")"),
      let outputs = text[close...].dropFirst().firstIndex(of: "("),
      let end = text.lastIndex(of: ")")
    else { throw Malformed(text: text) }
    return ProcedureSignature(
      name: trimmed(text[..<open]),
      parameters: try fields(text[text.index(after: open)..<close]),
      outputs: try fields(text[text.index(after: outputs)..<end]))
  }

  private static func fields(_ text: Substring) throws -> [ProcedureSignature.Field] {
    try text.split(separator: ",").map(trimmed).filter { !$0.isEmpty }.map { field in
      let parts = field.split(separator: ":", omittingEmptySubsequences: true).map(trimmed)
      guard parts.count == 2 else { throw Malformed(text: field) }
      let isNullable = parts[1].hasSuffix("?")
      let name = isNullable ? String(parts[1].dropLast()) : parts[1]
      guard let type = ProcedureType(rawValue: name) else { throw Malformed(text: field) }
      return ProcedureSignature.Field(name: parts[0], type: type, isNullable: isNullable)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
