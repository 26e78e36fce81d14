/// How many steps along relationships the reference may still try for one query.
///
/// Trying everything grows with the number of trails; a query beyond the budget is not compared.
final class ReferenceBudget {
  private var left = 20_000

  /// Takes one step.
  ///
  /// - Throws: `ReferenceFailure.tooMuchWork` when there is none left.
  func spend() throws {
    left -= 1
    if left < 0 { throw ReferenceFailure.tooMuchWork }
  }
}
