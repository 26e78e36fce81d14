import GraphModel
import QueryLanguage

/// An expression whose names are resolved: variables are slots, functions are found.
struct BoundExpression: Hashable {
  indirect enum Kind: Hashable {
    case constant(Value)
    case parameter(String)
    case slot(Int)
    case list([BoundExpression])
    case map([Entry])
    case property(BoundExpression, String)
    case element(BoundExpression, BoundExpression)
    case slice(BoundExpression, from: BoundExpression?, to: BoundExpression?)
    case not(BoundExpression)
    case negate(BoundExpression)
    case and([BoundExpression])
    case or([BoundExpression])
    case binary(BinaryOperator, BoundExpression, BoundExpression)
    /// Two operators or more, applied from left to right.
    case chain(BoundExpression, [Link])
    case comparison(ComparisonOperator, BoundExpression, BoundExpression)
    case isNull(BoundExpression, isNegated: Bool)
    case hasLabels(BoundExpression, LabelExpression)
    case conditional([Alternative], otherwise: BoundExpression)
    case listComprehension(
      slot: Int, list: BoundExpression, predicate: BoundExpression?, result: BoundExpression?)
    case quantified(
      QuantifiedExpression.Quantifier, slot: Int, list: BoundExpression,
      predicate: BoundExpression)
    case reduce(
      accumulator: Int, initial: BoundExpression, slot: Int, list: BoundExpression,
      step: BoundExpression)
    case mapProjection(BoundExpression, [ProjectedEntry])
    case call(FunctionReference, [BoundExpression])
    case aggregate(AggregateCall)
    case subquery(BoundSubquery)
    case path(BoundPath)
  }

  struct Entry: Hashable {
    var key: String
    var value: BoundExpression
  }

  /// One operator of a chain with its right operand.
  struct Link: Hashable {
    var operation: BinaryOperator
    var operand: BoundExpression
  }

  struct Alternative: Hashable {
    var condition: BoundExpression
    var result: BoundExpression
  }

  enum ProjectedEntry: Hashable {
    case all
    case entry(Entry)
  }

  var kind: Kind
  var type: StaticType
  /// Where it was written; plays no part in equality.
  var range: SourceRange

  init(_ kind: Kind, _ type: StaticType, _ range: SourceRange = .none) {
    self.kind = kind
    self.type = type
    self.range = range
  }

  /// A slot read as an expression.
  static func slot(_ slot: Int, _ table: SlotTable, _ range: SourceRange = .none)
    -> BoundExpression
  {
    BoundExpression(.slot(slot), table[slot].type, range)
  }
}

/// A function as an expression refers to it.
struct FunctionReference: Hashable {
  let function: any QueryFunction

  static func == (left: FunctionReference, right: FunctionReference) -> Bool {
    left.function.signature.name == right.function.signature.name
  }

  func hash(into hasher: inout Hasher) { hasher.combine(function.signature.name) }
}

/// A call of an aggregating function.
struct AggregateCall: Hashable {
  var function: AggregateFunction
  var isDistinct: Bool
  /// Empty for `count(*)`.
  var arguments: [BoundExpression]
}

/// How a path value is put together from a row.
struct BoundPath: Hashable {
  /// The slot of the first node.
  var start: Int
  /// Slots of relationships, or of lists of relationships, in walking order.
  var steps: [Int]
}
