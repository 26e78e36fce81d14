import _TestSupport

@testable import QueryLanguage

/// Makes random trees that parsing can produce.
struct TreeGenerator {
  private var random: SplitMix64
  private var fuel = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  private mutating func maybe<Result>(
    _ percent: Int, _ make: (inout TreeGenerator) -> Result
  ) -> Result? {
    chance(percent) ? make(&self) : nil
  }

  private mutating func some<Result>(
    _ range: ClosedRange<Int>, _ make: (inout TreeGenerator) -> Result
  ) -> [Result] {
    (0..<Int.random(in: range, using: &random)).map { _ in make(&self) }
  }

  // MARK: - Names

  private mutating func variable() -> Variable {
    Variable(name: pick(["a", "n", "count", "end", "größe", "two words", "b`c", "x1", "path"]))
  }

  private mutating func name() -> String {
    pick(["Person", "name", "ORDER", "in", "Ж", "with space", "", "a`b", "_x"])
  }

  // MARK: - Queries

  mutating func query() -> Query {
    fuel = 40
    var query = Query(clauses())
    query.mode = pick([.execute, .execute, .explain, .profile])
    let keeps = chance(50)
    query.unions = some(0...1) { generator in
      UnionBranch(
        keepsDuplicates: keeps, query: SingleQuery(clauses: generator.clauses()))
    }
    return query
  }

  private mutating func clauses() -> [Clause] {
    some(0...3) { $0.inner() } + [.return(ReturnClause(projection: projection()))]
  }

  private mutating func inner() -> Clause {
    switch below(11) {
    case 0...2:
      let predicate = maybe(50) { $0.predicate() }
      return .match(
        MatchClause(
          isOptional: chance(30), allowsRepeats: chance(10), patterns: some(1...2) { $0.path() },
          predicate: predicate))
    case 3: return .unwind(UnwindClause(list: expression(), variable: variable()))
    case 4:
      return .with(
        WithClause(projection: projection(), predicate: maybe(40) { $0.predicate() }))
    case 5: return .create(CreateClause(patterns: some(1...2) { $0.plainPath(created: true) }))
    case 6:
      let actions = some(0...2) { generator in
        MergeClause.Action(
          trigger: generator.chance(50) ? .onCreate : .onMatch,
          items: generator.some(1...2) { $0.setItem() })
      }
      return .merge(MergeClause(pattern: plainPath(created: false), actions: actions))
    case 7: return .set(SetClause(items: some(1...2) { $0.setItem() }))
    case 8:
      return .delete(
        DeleteClause(isDetaching: chance(50), targets: some(1...2) { $0.expression() }))
    case 9: return call()
    default:
      return .forEach(
        ForEachClause(
          variable: variable(), list: expression(),
          body: [.set(SetClause(items: some(1...2) { $0.setItem() }))]))
    }
  }

  private mutating func call() -> Clause {
    if chance(40) {
      let imports: SubqueryClause.Imports =
        chance(30) ? .byWith : chance(30) ? .all : .only(some(0...2) { $0.variable() })
      return .subquery(
        SubqueryClause(isOptional: chance(20), imports: imports, query: Query(clauses())))
    }
    let yield = CallClause.Yield(
      items: some(1...2) { generator in
        CallClause.YieldItem(
          column: generator.variable(), alias: generator.maybe(40) { $0.variable() })
      }, predicate: maybe(30) { $0.predicate() })
    return .call(
      CallClause(
        procedure: Variable(name: "db.labels"), arguments: some(0...2) { $0.expression() },
        yield: yield))
  }

  private mutating func projection() -> Projection {
    let all = chance(20)
    var projection = Projection(isDistinct: chance(20), includesAll: all)
    projection.items = some((all ? 0 : 1)...2) { generator in
      ProjectionItem(
        expression: generator.expression(), alias: generator.maybe(40) { $0.variable() },
        text: "")
    }
    projection.order = some(0...1) {
      SortItem(expression: $0.expression(), isDescending: $0.chance(50))
    }
    projection.skip = maybe(20) { $0.expression() }
    projection.limit = maybe(20) { $0.expression() }
    return projection
  }

  private mutating func setItem() -> SetItem {
    let kind: SetItem.Kind
    switch below(5) {
    case 0: kind = .property(target: target(), key: name(), value: expression())
    case 1: kind = .dynamicProperty(target: target(), key: expression(), value: expression())
    case 2: kind = .replaceProperties(variable(), expression())
    case 3: kind = .mergeProperties(variable(), expression())
    default: kind = .labels(variable(), some(1...2) { $0.name() })
    }
    return SetItem(kind: kind)
  }

  private mutating func target() -> Expression {
    chance(70) ? Expression(.variable(variable().name)) : expression()
  }

  // MARK: - Patterns

  private mutating func path() -> PathPattern {
    var path = plainPath(created: false)
    path.variable = maybe(30) { $0.variable() }
    if chance(15) {
      path.search = pick([.shortestPath, .allShortestPaths])
    } else {
      path.search = maybe(25) {
        $0.pick([
          .all, .any(1), .any(3), .allShortest, .shortest(1), .shortest(2), .shortestGroups(1),
          .shortestGroups(4),
        ])
      }
      path.mode = maybe(20) { $0.pick(PathMode.allCases) }
      if chance(20) {
        let group = PathGroup(
          path: plainPath(created: false), predicate: maybe(30) { $0.predicate() },
          quantifier: maybe(70) { $0.quantifier() })
        path.elements.append(.group(group))
        if chance(50) { path.elements.append(.node(node(created: false))) }
      }
    }
    return path
  }

  private mutating func plainPath(created: Bool) -> PathPattern {
    var elements: [PatternElement] = [.node(node(created: created))]
    for _ in 0..<below(3) {
      elements.append(.relationship(relationship(created: created)))
      elements.append(.node(node(created: created)))
    }
    return PathPattern(elements: elements)
  }

  private mutating func node(created: Bool) -> NodePattern {
    NodePattern(
      variable: maybe(60) { $0.variable() }, labels: maybe(50) { $0.labels() },
      properties: properties(created: created), predicate: maybe(10) { $0.predicate() })
  }

  private mutating func properties(created: Bool) -> Expression? {
    maybe(25) { generator in
      if created, generator.chance(30) { return Expression(.parameter("map")) }
      return Expression(.map(generator.some(0...2) { $0.entry() }))
    }
  }

  private mutating func relationship(created: Bool) -> RelationshipPattern {
    let length = maybe(30) { generator -> VariableLength in
      VariableLength(
        minimum: generator.maybe(50) { $0.below(4) }, maximum: generator.maybe(50) { $0.below(9) })
    }
    return RelationshipPattern(
      variable: maybe(50) { $0.variable() }, types: maybe(60) { $0.labels() }, length: length,
      properties: properties(created: created), predicate: maybe(10) { $0.predicate() },
      direction: pick([.outgoing, .incoming, .either]), quantifier: maybe(20) { $0.quantifier() })
  }

  private mutating func quantifier() -> PathQuantifier {
    PathQuantifier(minimum: below(3), maximum: maybe(60) { 2 + $0.below(4) })
  }

  private mutating func labels(_ depth: Int = 2) -> LabelExpression {
    switch depth == 0 ? 0 : below(6) {
    case 0...2: return .name(name())
    case 3: return chance(70) ? .not(labels(depth - 1)) : .any
    case 4: return .and(some(2...3) { $0.labels(depth - 1) })
    default: return .or(some(2...3) { $0.labels(depth - 1) })
    }
  }

  // MARK: - Expressions

  private mutating func predicate() -> Expression {
    guard chance(25) else { return expression() }
    var pattern = plainPath(created: false)
    pattern.elements += [
      .relationship(relationship(created: false)), .node(node(created: false)),
    ]
    let leaf = Expression(.pattern(pattern))
    return chance(50)
      ? leaf : Expression(.unary(.not, leaf)).joined(.and, expression())
  }

  private mutating func entry() -> MapEntry { MapEntry(key: name(), value: expression()) }

  mutating func expression() -> Expression {
    fuel -= 1
    if fuel < 0 || chance(35) { return Expression(leaf()) }
    return Expression(chance(60) ? operation() : construct())
  }

  private mutating func leaf() -> Expression.Kind {
    switch below(8) {
    case 0: .variable(variable().name)
    case 1: .parameter(pick(["p", "1", "two words"]))
    case 2: .literal(.integer(pick([0, 1, -1, 42, .max, .min])))
    case 3: .literal(.float(pick([0.5, -2.25, 1e300, .leastNonzeroMagnitude, 3, 1e16])))
    case 4: .literal(.string(pick(["", "it's", "a\\b\n\"", "Ж😀", "`"])))
    case 5: .literal(pick([.null, .boolean(true), .boolean(false)]))
    case 6: .countRows
    default: .list([])
    }
  }

  private mutating func operation() -> Expression.Kind {
    switch below(9) {
    case 0...2: expression().joined(pick(BinaryOperator.allCases), expression()).kind
    case 3:
      .comparison(
        expression(),
        some(1...2) {
          ComparisonLink(comparison: $0.pick(ComparisonOperator.allCases), operand: $0.expression())
        })
    case 4: .unary(pick(UnaryOperator.allCases), expression())
    case 5: .isNull(expression(), isNegated: chance(50))
    case 6: .property(expression(), name())
    case 7: chance(50) ? .element(expression(), expression()) : .hasLabels(expression(), labels())
    default:
      .slice(expression(), from: maybe(50) { $0.expression() }, to: maybe(50) { $0.expression() })
    }
  }

  private mutating func construct() -> Expression.Kind {
    switch below(9) {
    case 0: return .list(some(1...3) { $0.expression() })
    case 1: return .map(some(0...2) { $0.entry() })
    case 2:
      return .listComprehension(
        ListComprehension(
          variable: variable(), list: expression(), predicate: maybe(50) { $0.predicate() },
          result: maybe(50) { $0.expression() }))
    case 3:
      return .quantified(
        QuantifiedExpression(
          quantifier: pick(QuantifiedExpression.Quantifier.allCases), variable: variable(),
          list: expression(), predicate: maybe(80) { $0.predicate() }))
    case 4:
      return .reduce(
        ReduceExpression(
          accumulator: variable(), initial: expression(), variable: variable(),
          list: expression(), step: expression()))
    case 5:
      return .call(
        FunctionCall(
          name: pick(["toUpper", "duration.between", "size"]), isDistinct: chance(20),
          arguments: some(0...2) { $0.expression() }))
    case 6:
      return .conditional(
        ConditionalExpression(
          subject: maybe(50) { $0.expression() },
          alternatives: some(1...2) { generator in
            ConditionalExpression.Alternative(
              condition: generator.expression(), result: generator.expression())
          }, otherwise: maybe(50) { $0.expression() }))
    case 7:
      let match = MatchClause(
        patterns: [path()], predicate: maybe(40) { $0.predicate() })
      return .subquery(
        SubqueryExpression(kind: chance(50) ? .exists : .count, query: Query([.match(match)])))
    default:
      return .mapProjection(
        MapProjection(
          subject: variable(),
          items: [.allProperties, .property(name()), .variable(variable()), .entry(entry())]))
    }
  }
}
