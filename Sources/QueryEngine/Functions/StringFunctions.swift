import GraphModel

/// Functions that make strings of strings; positions and lengths count Unicode scalars.
enum StringFunctions {
  static let all: [any QueryFunction] = [
    text(
      "toUpper", aliases: ["upper"], "The text in upper case.", example: "toUpper('Łódź')",
      "'ŁÓDŹ'"
    ) { $0.uppercased() },
    text(
      "toLower", aliases: ["lower"], "The text in lower case.", example: "toLower('KYIV')",
      "'kyiv'"
    ) { $0.lowercased() },
    reverse, left, right, substring, replace, split, characterLength,
  ]

  private static func text(
    _ name: String, aliases: [String] = [], _ summary: String, example: String, _ result: String,
    _ change: @escaping @Sendable (String) -> String
  ) -> NativeFunction {
    NativeFunction(
      FunctionSignature(
        name, aliases: aliases, [.init("text", .string)], result: .string, summary: summary,
        example: example, exampleResult: result)
    ) { (values, _) throws(QueryError) in
      .string(change(try Arguments(name, values).string(0)))
    }
  }

  private static let reverse = NativeFunction(
    FunctionSignature(
      "reverse", [.init("value", [.string, .list])], result: [.string, .list],
      summary: "The characters of a text or the elements of a list from last to first.",
      example: "reverse('abc')", exampleResult: "'cba'")
  ) { (values, _) throws(QueryError) in
    switch values[0] {
    case .list(let elements): return .list(elements.reversed())
    case .string(let text):
      var result = String.UnicodeScalarView()
      result.append(contentsOf: text.unicodeScalars.reversed())
      return .string(String(result))
    default: throw Arguments("reverse", values).invalid(0)
    }
  }

  private static let left = NativeFunction(
    FunctionSignature(
      "left", [.init("text", .string), .init("length", .integer)], result: .string,
      summary: "The first characters of a text.", example: "left('Hearsay', 4)",
      exampleResult: "'Hear'")
  ) { (values, _) throws(QueryError) in
    let arguments = Arguments("left", values)
    let length = try arguments.count(1)
    return .string(String(try arguments.string(0).unicodeScalars.prefix(length)))
  }

  private static let right = NativeFunction(
    FunctionSignature(
      "right", [.init("text", .string), .init("length", .integer)], result: .string,
      summary: "The last characters of a text.", example: "right('Hearsay', 3)",
      exampleResult: "'say'")
  ) { (values, _) throws(QueryError) in
    let arguments = Arguments("right", values)
    let length = try arguments.count(1)
    return .string(String(try arguments.string(0).unicodeScalars.suffix(length)))
  }

  private static let substring = NativeFunction(
    FunctionSignature(
      "substring",
      [
        .init("text", .string), .init("start", .integer),
        .init("length", .integer, isOptional: true),
      ], result: .string, summary: "The part of a text from a position (0 is the first).",
      example: "substring('Hearsay', 1, 3)", exampleResult: "'ear'")
  ) { (values, _) throws(QueryError) in
    let arguments = Arguments("substring", values)
    let start = try arguments.count(1)
    let rest = try arguments.string(0).unicodeScalars.dropFirst(start)
    guard arguments.has(2) else { return .string(String(rest)) }
    return .string(String(rest.prefix(try arguments.count(2))))
  }

  private static let replace = NativeFunction(
    FunctionSignature(
      "replace", [.init("text", .string), .init("search", .string), .init("by", .string)],
      result: .string, summary: "The text with every occurrence of a part replaced.",
      example: "replace('Kiev, Kiev', 'Kiev', 'Kyiv')", exampleResult: "'Kyiv, Kyiv'")
  ) { (values, context) throws(QueryError) in
    let arguments = Arguments("replace", values)
    let text = try arguments.string(0)
    let search = try arguments.string(1)
    let replacement = try arguments.string(2)
    guard !search.isEmpty else { return .string(text) }
    let parts = text.parts(separatedBy: search)
    let (added, overflows) = parts.count.multipliedReportingOverflow(by: replacement.utf8.count)
    guard !overflows, added <= context.memoryLimit else {
      throw QueryError(.interrupted, .runtime, .memoryLimitExceeded(bytes: context.memoryLimit))
    }
    return .string(parts.joined(separator: replacement))
  }

  private static let split = NativeFunction(
    FunctionSignature(
      "split", [.init("text", .string), .init("separator", [.string, .list])], result: .list,
      summary: "The parts of a text between separators.",
      example: "split('a, b, c', ', ')", exampleResult: "['a', 'b', 'c']")
  ) { (values, _) throws(QueryError) in
    let arguments = Arguments("split", values)
    let separators: [String]
    if case .list(let elements) = values[1] {
      separators = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
    } else {
      separators = [try arguments.string(1)]
    }
    var parts = [try arguments.string(0)]
    for separator in separators {
      parts = parts.flatMap { $0.parts(separatedBy: separator) }
    }
    return .list(parts.map { .string($0) })
  }

  private static let characterLength = NativeFunction(
    FunctionSignature(
      "char_length", aliases: ["character_length"], [.init("text", .string)], result: .integer,
      summary: "The number of characters of a text.", example: "char_length('Żuk')",
      exampleResult: "3")
  ) { (values, _) throws(QueryError) in
    .integer(Int64(try Arguments("char_length", values).string(0).unicodeScalars.count))
  }
}

extension String {
  /// The parts between occurrences of `separator`, compared byte by byte; single characters for
  /// an empty one.
  func parts(separatedBy separator: String) -> [String] {
    let pattern = Array(separator.utf8)
    if pattern.isEmpty { return unicodeScalars.map { String($0) } }
    let bytes = Array(utf8)
    var parts: [String] = []
    var start = 0
    while let hit = TextSearch.position(of: pattern, in: bytes, from: start) {
      parts.append(String(decoding: bytes[start..<hit], as: UTF8.self))
      start = hit + pattern.count
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }
}
