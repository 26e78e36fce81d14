import QueryLanguage

/// The variables that an expression may use, and what else may stand in it.
struct Scope {
  /// Whether aggregating functions may stand here.
  enum Aggregation {
    case forbidden
    case allowed
    /// Within the argument of an aggregating function.
    case inside
  }

  /// The slots of the variables in scope.
  var names: [String: Int] = [:]
  var aggregation = Aggregation.forbidden
  /// Expressions that stand for a column that was already projected.
  var substitutions: [Expression: Int] = [:]
  /// Variables that only grouping keys may use: naming them is ambiguous, not undefined.
  var groupedNames: Set<String> = []

  /// The same scope where aggregating functions may not stand.
  var withoutAggregates: Scope {
    var copy = self
    copy.aggregation = .forbidden
    return copy
  }
}
