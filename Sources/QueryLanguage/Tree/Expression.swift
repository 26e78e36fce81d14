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
    /// `a + b - c …`: two operators or more that bind equally tightly, from left to right.
    ///
    /// A chain is one node, so that trees do not get higher with its length.
    case chain(Expression, [OperatorLink])
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

  /// The expression with operators behind it that bind equally tightly, from left to right; with
  /// those that end it already they are one chain.
  package func chained(_ links: [OperatorLink]) -> Expression {
    guard let precedence = links.first?.operation.precedence, let last = links.last else {
      return self
    }
    let range = range.union(last.operand.range)
    switch kind {
    case .binary(let operation, let left, let right) where operation.precedence == precedence:
      return Expression(
        .chain(left, [OperatorLink(operation: operation, operand: right)] + links), range)
    case .chain(let first, let before) where before[0].operation.precedence == precedence:
      return Expression(.chain(first, before + links), range)
    default:
      if links.count > 1 { return Expression(.chain(self, links), range) }
      return Expression(.binary(last.operation, self, last.operand), range)
    }
  }

  /// The expression with one more operator behind it.
  package func joined(_ operation: BinaryOperator, _ operand: Expression) -> Expression {
    chained([OperatorLink(operation: operation, operand: operand)])
  }
}
