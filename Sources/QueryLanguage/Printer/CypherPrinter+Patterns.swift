extension CypherPrinter {
  mutating func write(_ pattern: PathPattern) {
    if let variable = pattern.variable {
      write(variable)
      write(" = ")
    }
    switch pattern.search {
    case .shortestPath: write("shortestPath(")
    case .allShortestPaths: write("allShortestPaths(")
    case .all: write("ALL ")
    case .any(1): write("ANY ")
    case .any(let count): write("ANY \(count) ")
    case .allShortest: write("ALL SHORTEST ")
    case .shortest(1): write("ANY SHORTEST ")
    case .shortest(let count), .shortestGroups(let count): write("SHORTEST \(count) ")
    case nil: break
    }
    if let mode = pattern.mode { write(mode.rawValue + " ") }
    if case .shortestGroups = pattern.search { write("GROUPS ") }
    write(pattern.elements)
    if pattern.search == .shortestPath || pattern.search == .allShortestPaths { write(")") }
  }

  private mutating func write(_ elements: [PatternElement]) {
    for (index, element) in elements.enumerated() {
      switch element {
      case .node(let node):
        if index > 0, case .group = elements[index - 1] { write(" ") }
        write(node)
      case .relationship(let relationship): write(relationship)
      case .group(let group):
        if index > 0 { write(" ") }
        write(group)
      }
    }
  }

  private mutating func write(_ node: NodePattern) {
    write("(")
    write(
      variable: node.variable, labels: node.labels, length: nil, properties: node.properties,
      predicate: node.predicate)
    write(")")
  }

  private mutating func write(_ relationship: RelationshipPattern) {
    write(relationship.direction == .incoming ? "<-" : "-")
    let isEmpty =
      relationship.variable == nil && relationship.types == nil && relationship.length == nil
      && relationship.properties == nil && relationship.predicate == nil
    if !isEmpty {
      write("[")
      write(
        variable: relationship.variable, labels: relationship.types, length: relationship.length,
        properties: relationship.properties, predicate: relationship.predicate)
      write("]")
    }
    write(relationship.direction == .outgoing ? "->" : "-")
    write(relationship.quantifier)
  }

  /// What is between the brackets of a node or relationship.
  private mutating func write(
    variable: Variable?, labels: LabelExpression?, length: VariableLength?,
    properties: Expression?, predicate: Expression?
  ) {
    var isFirst = true
    if let variable {
      write(variable)
      isFirst = false
    }
    if let labels {
      write(":")
      write(labels)
      isFirst = false
    }
    if let length {
      write(length)
      isFirst = false
    }
    if let properties {
      if !isFirst { write(" ") }
      write(properties)
      isFirst = false
    }
    if let predicate {
      write(isFirst ? "WHERE " : " WHERE ")
      write(predicate)
    }
  }

  private mutating func write(_ length: VariableLength) {
    write("*")
    switch (length.minimum, length.maximum) {
    case (nil, nil): break
    case (let minimum?, let maximum?) where minimum == maximum: write("\(minimum)")
    case (let minimum, let maximum):
      write((minimum.map { "\($0)" } ?? "") + ".." + (maximum.map { "\($0)" } ?? ""))
    }
  }

  private mutating func write(_ quantifier: PathQuantifier?) {
    guard let quantifier else { return }
    switch (quantifier.minimum, quantifier.maximum) {
    case (0, nil): write("*")
    case (1, nil): write("+")
    case (let minimum, let maximum?) where minimum == maximum: write("{\(minimum)}")
    case (let minimum, let maximum): write("{\(minimum),\(maximum.map { "\($0)" } ?? "")}")
    }
  }

  private mutating func write(_ group: PathGroup) {
    write("(")
    write(group.path)
    write(predicate: group.predicate)
    write(")")
    write(group.quantifier)
  }

  // MARK: - Labels

  mutating func write(_ labels: LabelExpression) {
    if let names = labels.conjunctiveNames {
      write(names, separator: ":") { $0.write(name: $1) }
    } else {
      write(labels, within: .or)
    }
  }

  /// How tightly the surroundings of a label expression bind.
  enum LabelBinding: Int {
    case or
    case and
    case not
  }

  private mutating func write(_ labels: LabelExpression, within binding: LabelBinding) {
    switch labels {
    case .name(let name): write(name: name)
    case .any: write("%")
    case .not(let inner):
      write("!")
      write(inner, within: .not)
    case .and(let parts):
      if binding == .not { write("(") }
      write(parts, separator: "&") { $0.write(part: $1, within: .and) }
      if binding == .not { write(")") }
    case .or(let parts):
      if binding != .or { write("(") }
      write(parts, separator: "|") { $0.write(part: $1, within: .or) }
      if binding != .or { write(")") }
    }
  }

  /// A part of a conjunction or disjunction, in parentheses when it is one of the same kind.
  private mutating func write(part: LabelExpression, within binding: LabelBinding) {
    switch (part, binding) {
    case (.and, .and), (.or, .or), (.or, .and):
      write("(")
      write(part, within: .or)
      write(")")
    default: write(part, within: binding)
    }
  }
}
