import GraphModel

/// Functions on lists.
enum ListFunctions {
  static let all: [any QueryFunction] = [
    head, last, tail, range, size, isEmpty, coalesce, nullIf, valueType, randomUUID,
  ]

  private static let head = NativeFunction(
    FunctionSignature(
      "head", [.init("list", .list)], result: .any,
      summary: "The first element of a list; null when it has none.",
      example: "head([1, 2, 3])", exampleResult: "1")
  ) { (values, _) throws(QueryError) in
    try Arguments("head", values).list(0).first ?? .null
  }

  private static let last = NativeFunction(
    FunctionSignature(
      "last", [.init("list", .list)], result: .any,
      summary: "The last element of a list; null when it has none.",
      example: "last([1, 2, 3])", exampleResult: "3")
  ) { (values, _) throws(QueryError) in
    try Arguments("last", values).list(0).last ?? .null
  }

  private static let tail = NativeFunction(
    FunctionSignature(
      "tail", [.init("list", .list)], result: .list,
      summary: "The list without its first element.", example: "tail([1, 2, 3])",
      exampleResult: "[2, 3]")
  ) { (values, _) throws(QueryError) in
    .list(Array(try Arguments("tail", values).list(0).dropFirst()))
  }

  /// The longest list that `range` makes.

  private static let range = NativeFunction(
    FunctionSignature(
      "range", [.init("start", .any), .init("end", .any), .init("step", .any, isOptional: true)],
      result: .list, summary: "The integers from start to end, both included.",
      example: "range(0, 10, 5)", exampleResult: "[0, 5, 10]")
  ) { (values, context) throws(QueryError) in
    var bounds: [Int64] = []
    for value in values {
      guard case .integer(let number) = value else {
        throw .argument(
          .invalidArgumentType(
            context: "range()", expected: ValueTypes.integer.names,
            actual: ValueTypes(of: value).names))
      }
      bounds.append(number)
    }
    let (start, end) = (bounds[0], bounds[1])
    let step = bounds.count > 2 ? bounds[2] : 1
    guard step != 0 else { throw Arguments("range", values).outOfRange(2) }
    let distance = (Int128(end) - Int128(start)) / Int128(step)
    guard step > 0 ? start <= end : start >= end else { return .list([]) }
    guard (distance + 1) * 24 < Int128(context.memoryLimit) else {
      throw QueryError(
        .interrupted, .runtime, .memoryLimitExceeded(bytes: context.memoryLimit))
    }
    return .list((0...Int64(distance)).map { .integer(start + $0 * step) })
  }

  private static let size = NativeFunction(
    FunctionSignature(
      "size", aliases: ["cardinality"], [.init("value", [.list, .string])], result: .integer,
      summary: "The number of elements of a list or characters of a text.",
      example: "size(['a', 'b'])", exampleResult: "2")
  ) { (values, _) throws(QueryError) in
    switch values[0] {
    case .list(let elements): return .integer(Int64(elements.count))
    case .string(let text): return .integer(Int64(text.unicodeScalars.count))
    default: throw Arguments("size", values).invalid(0)
    }
  }

  private static let isEmpty = NativeFunction(
    FunctionSignature(
      "isEmpty", [.init("value", [.list, .string, .map])], result: .boolean,
      summary: "Whether a list, map or text has nothing in it.", example: "isEmpty('')",
      exampleResult: "true")
  ) { (values, _) throws(QueryError) in
    switch values[0] {
    case .list(let elements): return .boolean(elements.isEmpty)
    case .string(let text): return .boolean(text.isEmpty)
    case .map(let entries): return .boolean(entries.isEmpty)
    default: throw Arguments("isEmpty", values).invalid(0)
    }
  }

  private static let coalesce = NativeFunction(
    FunctionSignature(
      "coalesce", [.init("value", .any)], isVariadic: true, result: .any, acceptsNull: true,
      summary: "The first argument that is not null.", example: "coalesce(null, 'x', 'y')",
      exampleResult: "'x'")
  ) { values, _ in values.first { !$0.isNull } ?? .null }

  private static let nullIf = NativeFunction(
    FunctionSignature(
      "nullIf", [.init("first", .any), .init("second", .any)], result: .any, acceptsNull: true,
      summary: "Null when both arguments are equal, else the first.", example: "nullIf(4, 4)",
      exampleResult: "null")
  ) { values, _ in values[0].isEqual(to: values[1]) == true ? .null : values[0] }

  private static let valueType = NativeFunction(
    FunctionSignature(
      "valueType", [.init("value", .any)], result: .string, acceptsNull: true,
      summary: "The name of a value's type.", example: "valueType(1.5)",
      exampleResult: "'Float'")
  ) { values, _ in .string(ValueTypes(of: values[0]).names) }

  private static let randomUUID = NativeFunction(
    FunctionSignature(
      "randomUUID", [], result: .string, isDeterministic: false,
      summary: "A random identifier (UUID version 4).", example: "size(randomUUID())",
      exampleResult: "36")
  ) { _, _ in
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let groups = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
    return .string(groups.map { $0.joined() }.joined(separator: "-"))
  }
}
