extension CypherParser {
  mutating func createClause() throws(SyntaxError) -> CreateClause {
    let start = position
    try expect(.create)
    let patterns = try pathPatterns(.created)
    return CreateClause(patterns: patterns, range: range(from: start))
  }

  mutating func mergeClause() throws(SyntaxError) -> MergeClause {
    let start = position
    try expect(.merge)
    let pattern = try pathPattern(.matched)
    var actions: [MergeClause.Action] = []
    while true {
      let actionStart = position
      guard accept(.on) else { break }
      let trigger: MergeClause.Action.Trigger
      if accept(.create) {
        trigger = .onCreate
      } else {
        try expect(.match)
        trigger = .onMatch
      }
      try expect(.set)
      let items = try setItems()
      actions.append(
        MergeClause.Action(trigger: trigger, items: items, range: range(from: actionStart)))
    }
    return MergeClause(pattern: pattern, actions: actions, range: range(from: start))
  }

  mutating func setClause() throws(SyntaxError) -> SetClause {
    let start = position
    try expect(.set)
    let items = try setItems()
    return SetClause(items: items, range: range(from: start))
  }

  private mutating func setItems() throws(SyntaxError) -> [SetItem] {
    var items: [SetItem] = []
    repeat {
      let start = position
      let kind = try setItem()
      items.append(SetItem(kind: kind, range: range(from: start)))
    } while accept(.comma)
    return items
  }

  private mutating func setItem() throws(SyntaxError) -> SetItem.Kind {
    let target = try updateTarget()
    switch target.kind {
    case .property(let base, let key):
      try expect(.equal)
      return .property(target: base, key: key, value: try expression())
    case .element(let base, let key):
      try expect(.equal)
      return .dynamicProperty(target: base, key: key, value: try expression())
    case .variable(let name):
      let variable = Variable(name: name, range: target.range)
      if accept(.equal) { return .replaceProperties(variable, try expression()) }
      if accept(.plusEqual) { return .mergeProperties(variable, try expression()) }
      return .labels(variable, try labelNames())
    default:
      throw unexpected()
    }
  }

  /// What `SET` and `REMOVE` change: an expression without labels after it.
  private mutating func updateTarget() throws(SyntaxError) -> Expression {
    let saved = height
    let target = try postfixed(withLabels: false)
    height = max(saved, height)
    switch target.kind {
    case .property, .element, .variable: return target
    default:
      throw SyntaxError(
        .unexpected(expected: [.variable], found: text(target.range.offsets)),
        target.range.offsets)
    }
  }

  /// `:A:B`, at least one.
  private mutating func labelNames() throws(SyntaxError) -> [String] {
    var names: [String] = []
    repeat {
      try expect(.colon)
      names.append(try schemaName(.label, .label))
    } while token.kind == .colon
    return names
  }

  mutating func removeClause() throws(SyntaxError) -> RemoveClause {
    let start = position
    try expect(.remove)
    var items: [RemoveClause.Item] = []
    repeat {
      let itemStart = position
      let target = try updateTarget()
      let kind: RemoveClause.Item.Kind
      switch target.kind {
      case .property(let base, let key): kind = .property(target: base, key: key)
      case .element(let base, let key): kind = .dynamicProperty(target: base, key: key)
      case .variable(let name):
        kind = .labels(Variable(name: name, range: target.range), try labelNames())
      default: throw unexpected()
      }
      items.append(RemoveClause.Item(kind: kind, range: range(from: itemStart)))
    } while accept(.comma)
    return RemoveClause(items: items, range: range(from: start))
  }

  mutating func deleteClause() throws(SyntaxError) -> DeleteClause {
    let start = position
    let isDetaching = accept(.detach)
    try expect(.delete)
    var targets: [Expression] = []
    repeat {
      targets.append(try expression())
    } while accept(.comma)
    return DeleteClause(isDetaching: isDetaching, targets: targets, range: range(from: start))
  }

  mutating func forEachClause() throws(SyntaxError) -> ForEachClause {
    let start = position
    try enter()
    try expect(.foreach)
    try expect(.leftParenthesis)
    let variable = try variable()
    try expect(.in)
    let list = try withPipe { (parser) throws(SyntaxError) in try parser.expression() }
    try expect(.pipe)
    var body: [Clause] = []
    while token.kind != .rightParenthesis || body.isEmpty {
      let clauseStart = position
      guard let clause = try clause() else { throw unexpected() }
      guard clause.isUpdating else {
        throw SyntaxError(
          .clauseOrder(.readInForEach(text(tokens[clauseStart].range).uppercased())),
          tokens[clauseStart].range)
      }
      body.append(clause)
    }
    try expect(.rightParenthesis)
    leave()
    return ForEachClause(variable: variable, list: list, body: body, range: range(from: start))
  }
}
