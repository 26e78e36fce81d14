import GraphModel
import QueryLanguage

/// An expression of whole numbers, computed for all rows of a batch at once.
indirect enum IntegerExpression {
  case column(Int)
  case constant(Int64)
  case binary(BinaryOperator, IntegerExpression, IntegerExpression)

  /// Nil for an expression that does more than add, subtract and multiply columns and constants.
  init?(_ expression: BoundExpression) {
    switch expression.kind {
    case .slot(let slot): self = .column(slot)
    case .constant(.integer(let number)): self = .constant(number)
    case .binary(let operation, let left, let right)
    where operation == .add || operation == .subtract || operation == .multiply:
      guard let left = IntegerExpression(left), let right = IntegerExpression(right) else {
        return nil
      }
      self = .binary(operation, left, right)
    default: return nil
    }
  }

  /// The value in each row; nil when a column holds other values, or a result overflows.
  func values(in batch: Batch) -> [Int64]? {
    switch self {
    case .column(let slot):
      guard case .integers(let column) = batch.columns[slot] else { return nil }
      return column
    case .constant(let number): return Array(repeating: number, count: batch.count)
    case .binary(let operation, let left, let right):
      guard let left = left.values(in: batch), let right = right.values(in: batch) else {
        return nil
      }
      switch operation {
      case .add: return IntegerExpression.combined(left, right) { $0.addingReportingOverflow($1) }
      case .subtract:
        return IntegerExpression.combined(left, right) { $0.subtractingReportingOverflow($1) }
      default:
        return IntegerExpression.combined(left, right) { $0.multipliedReportingOverflow(by: $1) }
      }
    }
  }

  @inline(__always)
  private static func combined(
    _ left: [Int64], _ right: [Int64],
    _ apply: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> [Int64]? {
    var overflows = false
    let result = [Int64](unsafeUninitializedCapacity: left.count) { buffer, count in
      for index in left.indices {
        let (value, overflow) = apply(left[index], right[index])
        buffer.initializeElement(at: index, to: value)
        overflows = overflows || overflow
      }
      count = left.count
    }
    return overflows ? nil : result
  }
}
