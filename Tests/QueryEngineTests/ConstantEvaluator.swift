import GraphModel
import QueryLanguage

@testable import QueryEngine

/// Evaluates expressions of literals, calls and operators, for trying functions alone.
struct ConstantEvaluator {
  var variables: [String: Value] = [:]
  var context: FunctionContext

  struct Unsupported: Error {
    var expression: String
  }

  /// The value of an expression's text.
  func value(of text: String) throws -> Value { try value(of: Expression(parsing: text)) }

  func value(of expression: Expression) throws -> Value {
    switch expression.kind {
    case .literal(let literal): literal.value
    case .variable(let name): variables[name] ?? .null
    case .list(let elements): .list(try elements.map(value))
    case .map(let entries):
      .map(Dictionary(uniqueKeysWithValues: try entries.map { ($0.key, try value(of: $0.value)) }))
    case .property(let base, let key):
      try TemporalFields.value(of: key, in: value(of: base))
    case .unary(.minus, let operand): try Arithmetic.negate(value(of: operand))
    case .binary(let operation, let left, let right):
      try apply(operation, value(of: left), value(of: right))
    case .chain(let first, let links):
      try links.reduce(try value(of: first)) {
        try apply($1.operation, $0, try value(of: $1.operand))
      }
    case .comparison(let first, let links): try compare(value(of: first), links)
    case .call(let call): try self.call(call)
    default: throw Unsupported(expression: expression.description)
    }
  }

  private func apply(_ operation: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    switch operation {
    case .add: try Arithmetic.add(left, right)
    case .subtract: try Arithmetic.subtract(left, right)
    case .multiply: try Arithmetic.multiply(left, right)
    case .divide: try Arithmetic.divide(left, right)
    default: throw Unsupported(expression: operation.rawValue)
    }
  }

  private func compare(_ left: Value, _ links: [ComparisonLink]) throws -> Value {
    let right = try value(of: links[0].operand)
    if links[0].comparison == .equal {
      return left.isEqual(to: right).map { .boolean($0) } ?? .null
    }
    guard case .ordered(let order) = left.compared(with: right) else { return .null }
    switch links[0].comparison {
    case .less: return .boolean(order < 0)
    case .lessOrEqual: return .boolean(order <= 0)
    case .greater: return .boolean(order > 0)
    case .greaterOrEqual: return .boolean(order >= 0)
    default: return .boolean(order != 0)
    }
  }

  private func call(_ call: FunctionCall) throws -> Value {
    guard let function = FunctionCatalog.function(named: call.name),
      function.signature.arity.contains(call.arguments.count)
    else { throw Unsupported(expression: call.name) }
    let arguments = try call.arguments.map(value)
    if !function.signature.acceptsNull, arguments.contains(where: \.isNull) { return .null }
    return try function.evaluate(arguments, in: context)
  }
}

extension Literal {
  fileprivate var value: Value {
    switch self {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .float(let number): .float(number)
    case .string(let text): .string(text)
    }
  }
}
