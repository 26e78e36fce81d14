/// The plans of the queries within a query's expressions.
final class SubqueryPlans {
  private var plans: [ObjectIdentifier: PlanNode] = [:]

  /// The plan of a subquery.
  subscript(subquery: BoundSubquery) -> PlanNode? {
    get { plans[ObjectIdentifier(subquery)] }
    set { plans[ObjectIdentifier(subquery)] = newValue }
  }

  /// All plans made so far.
  var all: [PlanNode] { Array(plans.values) }
}
