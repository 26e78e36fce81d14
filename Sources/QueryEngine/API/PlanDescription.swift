/// One operator of a plan, as `EXPLAIN` and `PROFILE` show it.
public struct PlanDescription: Sendable, Hashable {
  /// The operator, such as `Expand`.
  public var name: String
  /// What it does here, such as `(s)-[:MENTIONS]->(x)`.
  public var details: String
  /// Rows that the planner expects.
  public var estimatedRows: Double
  /// Rows that came out; nil for `EXPLAIN`.
  public var actualRows: Int?
  /// Operators that feed this one.
  public var inputs: [PlanDescription]

  /// Puts one operator together.
  public init(
    name: String, details: String, estimatedRows: Double, actualRows: Int? = nil,
    inputs: [PlanDescription] = []
  ) {
    self.name = name
    self.details = details
    self.estimatedRows = estimatedRows
    self.actualRows = actualRows
    self.inputs = inputs
  }
}
