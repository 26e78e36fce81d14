/// An expression as written, before names are resolved.
package struct Expression: Sendable, Hashable {
  package indirect enum Kind: Sendable, Hashable {
    case literal(Literal)
    case variable(String)
    /// `$name`.
    case parameter(String)
    case list([Expression])
    case map([MapEntry])
    /// `base.key`.
    case property(Expression, String)
    /// `base[index]`.
    case element(Expression, Expression)
    /// `base[from..to]`.
    case slice(Expression, from: Expression?, to: Expression?)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `a < b <= c`: all neighbouring pairs must hold. A single comparison is one with one link.
    case comparison(Expression, [ComparisonLink])
    /// `operand IS NULL` and `operand IS NOT NULL`.
    case isNull(Expression, isNegated: Bool)
    /// `operand:Label`, `operand:TYPE`.
    case hasLabels(Expression, LabelExpression)
    case conditional(ConditionalExpression)
    case listComprehension(ListComprehension)
    case patternComprehension(PatternComprehension)
    case quantified(QuantifiedExpression)
    case reduce(ReduceExpression)
    /// A pattern used as a predicate, `(a)-->(b)`; also the argument of `exists(…)`.
    case pattern(PathPattern)
    /// `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`.
    case subquery(SubqueryExpression)
    case mapProjection(MapProjection)
    case call(FunctionCall)
    /// `count(*)`.
    case countRows
  }

  package var kind: Kind
  package var range: SourceRange = .none

  /// An expression at a place of the text.
  package init(_ kind: Kind, _ range: SourceRange = .none) {
    self.kind = kind
    self.range = range
  }
}
