extension CypherPrinter {
  mutating func write(_ query: Query) {
    switch query.mode {
    case .execute: break
    case .explain: write("EXPLAIN ")
    case .profile: write("PROFILE ")
    }
    write(query.first)
    for branch in query.unions {
      write(clauseSeparator)
      write(branch.keepsDuplicates ? "UNION ALL" : "UNION")
      write(clauseSeparator)
      write(branch.query)
    }
  }

  private mutating func write(_ query: SingleQuery) {
    write(query.clauses, separator: clauseSeparator) { $0.write($1) }
  }

  private mutating func write(_ clause: Clause) {
    switch clause {
    case .match(let clause): write(clause)
    case .unwind(let clause):
      write("UNWIND ")
      write(clause.list)
      write(" AS ")
      write(clause.variable)
    case .with(let clause):
      write("WITH")
      write(clause.projection)
      write(predicate: clause.predicate)
    case .return(let clause):
      write("RETURN")
      write(clause.projection)
    case .create(let clause):
      write("CREATE ")
      write(clause.patterns) { $0.write($1) }
    case .merge(let clause): write(clause)
    case .set(let clause):
      write("SET ")
      write(clause.items) { $0.write($1) }
    case .remove(let clause): write(clause)
    case .delete(let clause):
      write(clause.isDetaching ? "DETACH DELETE " : "DELETE ")
      write(clause.targets) { $0.write($1) }
    case .call(let clause): write(clause)
    case .subquery(let clause): write(clause)
    case .forEach(let clause): write(clause)
    }
  }

  mutating func write(predicate: Expression?) {
    guard let predicate else { return }
    write(" WHERE ")
    write(predicate)
  }

  private mutating func write(_ clause: MatchClause) {
    write(clause.isOptional ? "OPTIONAL MATCH " : "MATCH ")
    if clause.allowsRepeats { write("REPEATABLE ELEMENTS ") }
    write(clause.patterns) { $0.write($1) }
    write(predicate: clause.predicate)
  }

  private mutating func write(_ projection: Projection) {
    write(projection.isDistinct ? " DISTINCT " : " ")
    if projection.includesAll { write(projection.items.isEmpty ? "*" : "*, ") }
    write(projection.items) { (printer, item) in
      printer.write(item.expression)
      guard let alias = item.alias else { return }
      printer.write(" AS ")
      printer.write(alias)
    }
    if !projection.order.isEmpty {
      write(" ORDER BY ")
      write(projection.order) { (printer, item) in
        printer.write(item.expression)
        if item.isDescending { printer.write(" DESC") }
      }
    }
    if let skip = projection.skip {
      write(" SKIP ")
      write(skip)
    }
    if let limit = projection.limit {
      write(" LIMIT ")
      write(limit)
    }
  }

  // MARK: - Updating

  private mutating func write(_ clause: MergeClause) {
    write("MERGE ")
    write(clause.pattern)
    for action in clause.actions {
      write(action.trigger == .onCreate ? " ON CREATE SET " : " ON MATCH SET ")
      write(action.items) { $0.write($1) }
    }
  }

  private mutating func write(_ item: SetItem) {
    switch item.kind {
    case .property(let target, let key, let value):
      write(property: key, of: target)
      write(" = ")
      write(value)
    case .dynamicProperty(let target, let key, let value):
      write(element: key, of: target)
      write(" = ")
      write(value)
    case .replaceProperties(let variable, let value):
      write(variable)
      write(" = ")
      write(value)
    case .mergeProperties(let variable, let value):
      write(variable)
      write(" += ")
      write(value)
    case .labels(let variable, let labels): write(labels: labels, of: variable)
    }
  }

  private mutating func write(labels: [String], of variable: Variable) {
    write(variable)
    for label in labels {
      write(":")
      write(name: label)
    }
  }

  private mutating func write(_ clause: RemoveClause) {
    write("REMOVE ")
    write(clause.items) { (printer, item) in
      switch item.kind {
      case .property(let target, let key): printer.write(property: key, of: target)
      case .dynamicProperty(let target, let key): printer.write(element: key, of: target)
      case .labels(let variable, let labels): printer.write(labels: labels, of: variable)
      }
    }
  }

  private mutating func write(_ clause: ForEachClause) {
    write("FOREACH (")
    write(clause.variable)
    write(" IN ")
    write(clause.list)
    write(" | ")
    inline { $0.write(clause.body, separator: " ") { $0.write($1) } }
    write(")")
  }

  // MARK: - Procedures and subqueries

  private mutating func write(_ clause: CallClause) {
    write(clause.isOptional ? "OPTIONAL CALL " : "CALL ")
    write(qualified: clause.procedure.name)
    if let arguments = clause.arguments {
      write("(")
      write(arguments) { $0.write($1) }
      write(")")
    }
    guard let yield = clause.yield else { return }
    write(" YIELD ")
    if yield.includesAll {
      write("*")
    } else if yield.items.isEmpty {
      write("-")
    }
    write(yield.items) { (printer, item) in
      printer.write(item.column)
      guard let alias = item.alias else { return }
      printer.write(" AS ")
      printer.write(alias)
    }
    write(predicate: yield.predicate)
  }

  private mutating func write(_ clause: SubqueryClause) {
    write(clause.isOptional ? "OPTIONAL CALL " : "CALL ")
    switch clause.imports {
    case .byWith: break
    case .all: write("(*) ")
    case .only(let variables):
      write("(")
      write(variables) { $0.write($1) }
      write(") ")
    }
    write("{ ")
    inline { $0.write(clause.query) }
    write(" }")
  }
}
