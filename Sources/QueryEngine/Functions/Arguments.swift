import GraphModel

/// Reads the arguments of one call as Swift values.
///
/// The binder has refused what can be no such value; these errors are for what only rows reveal.
struct Arguments {
  let function: String
  let values: [Value]

  init(_ function: String, _ values: [Value]) {
    self.function = function
    self.values = values
  }

  var count: Int { values.count }

  subscript(index: Int) -> Value { values[index] }

  func has(_ index: Int) -> Bool { index < values.count }

  /// The error that an argument is of no type that the function takes.
  func invalid(_ index: Int) -> QueryError {
    .type(
      .invalidArgumentValue(
        context: "\(function)()", value: ValueText.literal(values[index])))
  }

  /// The error that a number is out of the function's range.
  func outOfRange(_ index: Int) -> QueryError {
    .argument(
      .numberOutOfRange(context: "\(function)()", value: ValueText.literal(values[index])))
  }

  func string(_ index: Int) throws(QueryError) -> String {
    guard case .string(let text) = values[index] else { throw invalid(index) }
    return text
  }

  func integer(_ index: Int) throws(QueryError) -> Int64 {
    guard case .integer(let number) = values[index] else { throw invalid(index) }
    return number
  }

  /// A natural number, cut off where no string or list is as long.
  func count(_ index: Int) throws(QueryError) -> Int {
    let number = try integer(index)
    guard number >= 0 else { throw outOfRange(index) }
    return Int(number)
  }

  func number(_ index: Int) throws(QueryError) -> Double {
    guard let number = values[index].asDouble else { throw invalid(index) }
    return number
  }

  func list(_ index: Int) throws(QueryError) -> [Value] {
    guard case .list(let elements) = values[index] else { throw invalid(index) }
    return elements
  }
}
