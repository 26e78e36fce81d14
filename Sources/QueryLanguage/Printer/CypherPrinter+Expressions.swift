extension CypherPrinter {
  /// How tightly an expression's outermost operator binds; as in the parser.
  private enum Precedence {
    static let comparison = 5
    static let predicate = 6
    static let prefix = 10
    static let labels = 11
    static let operand = 12
  }

  private static func precedence(of expression: Expression) -> Int {
    switch expression.kind {
    case .binary(let operation, _, _): operation.precedence
    case .chain(_, let links): links[0].operation.precedence
    case .unary(.not, _): 4
    case .unary: Precedence.prefix
    case .comparison: Precedence.comparison
    case .isNull: Precedence.predicate
    case .hasLabels: Precedence.labels
    case .literal(.integer(let value)): value < 0 ? Precedence.prefix : Precedence.operand
    case .literal(.float(let value)): value.sign == .minus ? Precedence.prefix : Precedence.operand
    default: Precedence.operand
    }
  }

  mutating func write(_ expression: Expression) { write(expression, minimum: 1) }

  private mutating func write(_ expression: Expression, minimum: Int) {
    if CypherPrinter.precedence(of: expression) < minimum {
      write("(")
      write(kind: expression.kind)
      write(")")
    } else {
      write(kind: expression.kind)
    }
  }

  private mutating func write(kind: Expression.Kind) {
    switch kind {
    case .literal(let literal): write(literal)
    case .variable(let name): write(variable: name)
    case .parameter(let name): write(parameter: name)
    case .list(let elements):
      write("[")
      write(arguments: elements)
      write("]")
    case .map(let entries):
      write("{")
      write(entries) { $0.write($1) }
      write("}")
    case .property(let base, let key): write(property: key, of: base)
    case .element(let base, let index): write(element: index, of: base)
    case .slice(let base, let from, let to):
      write(operand: base)
      write("[")
      if let from { write(from) }
      write("..")
      if let to { write(to) }
      write("]")
    case .unary(let operation, let operand): write(operation, operand)
    case .binary(let operation, let left, let right):
      write(left, minimum: operation.precedence + 1)
      write(" \(operation.rawValue) ")
      write(right, minimum: operation.precedence + 1)
    case .chain(let first, let links):
      write(first, minimum: links[0].operation.precedence + 1)
      for link in links {
        write(" \(link.operation.rawValue) ")
        write(link.operand, minimum: link.operation.precedence + 1)
      }
    case .comparison(let first, let links):
      write(first, minimum: Precedence.predicate)
      for link in links {
        write(" \(link.comparison.rawValue) ")
        write(link.operand, minimum: Precedence.predicate)
      }
    case .isNull(let operand, let isNegated):
      write(operand, minimum: Precedence.predicate)
      write(isNegated ? " IS NOT NULL" : " IS NULL")
    case .hasLabels(let operand, let labels):
      write(operand: operand)
      write(":")
      write(testing: labels)
    default: write(construct: kind)
    }
  }

  private mutating func write(construct: Expression.Kind) {
    switch construct {
    case .conditional(let conditional): write(conditional)
    case .listComprehension(let comprehension): write(comprehension)
    case .patternComprehension(let comprehension):
      write("[")
      write(comprehension.pattern)
      write(predicate: comprehension.predicate)
      write(" | ")
      write(comprehension.result)
      write("]")
    case .quantified(let quantified):
      write("\(quantified.quantifier.rawValue)(")
      write(quantified.variable)
      write(" IN ")
      write(quantified.list)
      write(predicate: quantified.predicate)
      write(")")
    case .reduce(let reduce): write(reduce)
    case .pattern(let pattern): write(pattern)
    case .subquery(let subquery): inline { $0.write(subquery) }
    case .mapProjection(let projection): write(projection)
    case .call(let call):
      write(qualified: call.name)
      write(call.isDistinct ? "(DISTINCT " : "(")
      write(arguments: call.arguments)
      write(")")
    case .countRows: write("count(*)")
    case .literal, .variable, .parameter, .list, .map, .property, .element, .slice, .unary,
      .binary, .chain, .comparison, .isNull, .hasLabels:
      write(kind: construct)
    }
  }

  // MARK: - Operands

  mutating func write(property key: String, of base: Expression) {
    write(operand: base)
    write(".")
    write(name: key)
  }

  mutating func write(element index: Expression, of base: Expression) {
    write(operand: base)
    write("[")
    write(index)
    write("]")
  }

  /// An operand that something is written right behind.
  private mutating func write(operand: Expression) {
    switch operand.kind {
    case .literal(.integer), .literal(.float), .pattern:
      write("(")
      write(operand)
      write(")")
    default: write(operand, minimum: Precedence.operand)
    }
  }

  private mutating func write(_ operation: UnaryOperator, _ operand: Expression) {
    switch (operation, operand.kind) {
    case (.not, .unary(.not, _)):
      write("NOT ")
      write(operand)
    case (.not, _):
      write("NOT ")
      write(operand, minimum: Precedence.comparison)
    case (.minus, .literal) where CypherPrinter.precedence(of: operand) == Precedence.operand:
      write("-(")
      write(operand)
      write(")")
    default:
      write(operation.rawValue)
      write(operand, minimum: Precedence.prefix)
    }
  }

  /// Expressions in brackets; one that starts like a comprehension gets parentheses.
  private mutating func write(arguments: [Expression]) {
    write(arguments) { (printer, argument) in
      if CypherPrinter.startsWithMembership(argument) {
        printer.write("(")
        printer.write(argument)
        printer.write(")")
      } else {
        printer.write(argument)
      }
    }
  }

  private static func startsWithMembership(_ expression: Expression) -> Bool {
    var current = expression
    while true {
      switch current.kind {
      case .binary(.in, let left, _):
        if case .variable = left.kind { return true }
        current = left
      case .chain(let left, let links) where links[0].operation == .in:
        if case .variable = left.kind { return true }
        current = left
      case .binary(_, let left, _), .chain(let left, _), .comparison(let left, _),
        .isNull(let left, _):
        current = left
      default: return false
      }
    }
  }

  /// Labels in an expression, where `|` may mean something else.
  private mutating func write(testing labels: LabelExpression) {
    if case .or = labels {
      write("(")
      write(labels)
      write(")")
    } else {
      write(labels)
    }
  }

  // MARK: - Constructs

  private mutating func write(_ entry: MapEntry) {
    write(name: entry.key)
    write(": ")
    write(entry.value)
  }

  private mutating func write(_ conditional: ConditionalExpression) {
    write("CASE")
    if let subject = conditional.subject {
      write(" ")
      write(subject)
    }
    for alternative in conditional.alternatives {
      write(" WHEN ")
      write(alternative.condition)
      write(" THEN ")
      write(alternative.result)
    }
    if let otherwise = conditional.otherwise {
      write(" ELSE ")
      write(otherwise)
    }
    write(" END")
  }

  private mutating func write(_ comprehension: ListComprehension) {
    write("[")
    write(comprehension.variable)
    write(" IN ")
    write(comprehension.list)
    write(predicate: comprehension.predicate)
    if let result = comprehension.result {
      write(" | ")
      write(result)
    }
    write("]")
  }

  private mutating func write(_ reduce: ReduceExpression) {
    write("reduce(")
    write(reduce.accumulator)
    write(" = ")
    write(reduce.initial)
    write(", ")
    write(reduce.variable)
    write(" IN ")
    write(reduce.list)
    write(" | ")
    write(reduce.step)
    write(")")
  }

  private mutating func write(_ subquery: SubqueryExpression) {
    write(subquery.kind.rawValue + " { ")
    if subquery.kind != .collect, let match = subquery.query.onlyMatch {
      write(match.patterns) { $0.write($1) }
      write(predicate: match.predicate)
    } else {
      write(subquery.query)
    }
    write(" }")
  }

  private mutating func write(_ projection: MapProjection) {
    write(projection.subject)
    write(" {")
    write(projection.items) { (printer, item) in
      switch item {
      case .allProperties: printer.write(".*")
      case .property(let key):
        printer.write(".")
        printer.write(name: key)
      case .variable(let variable): printer.write(variable)
      case .entry(let entry): printer.write(entry)
      }
    }
    write("}")
  }
}

extension Query {
  /// The clause of a query that is one plain `MATCH`, which subqueries may shorten.
  fileprivate var onlyMatch: MatchClause? {
    guard mode == .execute, unions.isEmpty, first.clauses.count == 1,
      case .match(let match) = first.clauses[0], !match.isOptional, !match.allowsRepeats
    else { return nil }
    return match
  }
}
