import GraphModel

/// A clause whose names are resolved.
enum BoundClause {
  case match(BoundPattern, isOptional: Bool)
  case unwind(BoundExpression, slot: Int)
  case project(BoundProjection)
  case create(BoundCreation)
  case merge(BoundMerge)
  case set([BoundAssignment])
  case delete([BoundExpression], isDetaching: Bool)
  case call(BoundCall)
  case subquery(BoundNestedQuery)
  case forEach(BoundForEach)
}

/// `CALL procedure(…) YIELD …`.
struct BoundCall {
  var procedure: any Procedure
  var arguments: [BoundExpression]
  /// Index of an output of the procedure, and the slot that takes it.
  var outputs: [(column: Int, slot: Int)]
  var predicate: BoundExpression?
  var isOptional: Bool
  /// How many rows at most are needed for one row; nil for all of them.
  var limit: BoundExpression?
}

/// `CALL { … }`.
struct BoundNestedQuery {
  var query: BoundQuery
  /// Slots of the surrounding row that the query reads.
  var imports: Set<Int>
  var isOptional: Bool
}

/// `FOREACH`.
struct BoundForEach {
  var slot: Int
  var list: BoundExpression
  var body: [BoundClause]
}

/// `MERGE`: what to look for, what to make when it is not there.
struct BoundMerge {
  var pattern: BoundPattern
  var creation: BoundCreation
  var onCreate: [BoundAssignment]
  var onMatch: [BoundAssignment]
}

/// What `CREATE` makes for each row, in order.
struct BoundCreation {
  struct Node {
    var slot: Int
    var labels: [String]
    var properties: BoundExpression?
  }

  struct Relationship {
    var slot: Int
    var type: String
    var start: Int
    var end: Int
    var properties: BoundExpression?
  }

  enum Step {
    case node(Node)
    case relationship(Relationship)
    case path(BoundPath, slot: Int)
  }

  var steps: [Step]
}

/// One assignment of `SET` or `REMOVE`.
enum BoundAssignment {
  case property(target: BoundExpression, key: String, value: BoundExpression)
  case dynamicProperty(target: BoundExpression, key: BoundExpression, value: BoundExpression)
  case properties(target: BoundExpression, value: BoundExpression, keepsOthers: Bool)
  case addLabels(target: BoundExpression, [String])
  case removeLabels(target: BoundExpression, [String])
}
