import GraphModel
import QueryLanguage

/// Bound expressions as short text for `EXPLAIN` and `PROFILE`; what is long or nested is `…`.
struct ExpressionText {
  /// Characters of one constant, and parts of one list or junction.
  private static let longestConstant = 40
  private static let mostParts = 6

  private let slots: SlotTable

  init(_ slots: SlotTable) { self.slots = slots }

  /// An expression.
  func text(_ expression: BoundExpression) -> String {
    switch expression.kind {
    case .constant(let value): constant(value)
    case .parameter(let name): "$\(name)"
    case .slot(let slot): name(slot)
    case .list(let elements): "[\(joined(elements, ", "))]"
    case .property(let base, let key): "\(text(base)).\(key)"
    case .not(let operand): "NOT \(operandText(operand))"
    case .negate(let operand): "-\(operandText(operand))"
    case .and(let parts): joined(parts, " AND ")
    case .or(let parts): joined(parts, " OR ")
    case .binary(let operation, let left, let right):
      "\(operandText(left)) \(operation.rawValue) \(operandText(right))"
    case .comparison(let operation, let left, let right):
      "\(operandText(left)) \(operation.rawValue) \(operandText(right))"
    case .isNull(let operand, let isNegated):
      "\(operandText(operand)) IS \(isNegated ? "NOT " : "")NULL"
    case .hasLabels(let operand, let labels):
      "\(text(operand)):\(labels.conjunctiveNames?.joined(separator: ":") ?? "…")"
    case .call(let reference, let arguments):
      "\(reference.function.signature.name)(\(joined(arguments, ", ")))"
    case .aggregate(let call): text(call)
    case .subquery(let subquery): text(subquery)
    default: "…"
    }
  }

  /// A call of an aggregating function.
  func text(_ call: AggregateCall) -> String {
    let arguments = call.arguments.isEmpty ? "*" : joined(call.arguments, ", ")
    return "\(call.function.rawValue)(\(call.isDistinct ? "DISTINCT " : "")\(arguments))"
  }

  private func text(_ subquery: BoundSubquery) -> String {
    switch subquery.result {
    case .exists: "EXISTS {…}"
    case .count: "COUNT {…}"
    case .collect: "COLLECT {…}"
    }
  }

  private func constant(_ value: Value) -> String {
    let text = ValueText.literal(value)
    return text.count <= ExpressionText.longestConstant
      ? text : text.prefix(ExpressionText.longestConstant) + "…"
  }

  private func joined(_ parts: [BoundExpression], _ separator: String) -> String {
    let shown = parts.prefix(ExpressionText.mostParts).map(operandText)
    return (shown + (parts.count > shown.count ? ["…"] : [])).joined(separator: separator)
  }

  /// An operand, in brackets where it has operators of its own.
  private func operandText(_ operand: BoundExpression) -> String {
    switch operand.kind {
    case .and, .or, .binary, .comparison, .isNull, .not, .chain: "(\(flatText(operand)))"
    default: text(operand)
    }
  }

  /// One more level, so that text never grows with the depth of an expression.
  private func flatText(_ operand: BoundExpression) -> String {
    switch operand.kind {
    case .binary(_, let left, let right), .comparison(_, let left, let right):
      left.isShallow && right.isShallow ? text(operand) : "…"
    case .isNull(let inner, _), .not(let inner): inner.isShallow ? text(operand) : "…"
    default: "…"
    }
  }

  func name(_ slot: Int) -> String { slots[slot].name.isEmpty ? "_" : slots[slot].name }
}

extension BoundExpression {
  /// Whether it is a value, a variable or a property of one.
  fileprivate var isShallow: Bool {
    switch kind {
    case .constant, .parameter, .slot: true
    case .property(let base, _): if case .slot = base.kind { true } else { false }
    default: false
    }
  }
}
