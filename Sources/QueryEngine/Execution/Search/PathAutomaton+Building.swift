import QueryLanguage

extension PathAutomaton {
  /// The automaton of a searched pattern; nil when the pattern is no line of relationships, runs
  /// and repeated lines, or has conditions on more than one relationship at a time.
  init?(_ search: BoundSearch, from start: Int, to end: Int) {
    let pattern = search.pattern
    guard let joints = PathAutomaton.line(pattern, from: start, to: end) else { return nil }
    let isRepeatable = pattern.allowsRepeats
    self.init(
      edges: pattern.edges, joints: joints, mode: search.mode ?? (isRepeatable ? .walk : .trail))
    var state = 0
    for index in edges.indices {
      guard let next = add(index, at: state) else { return nil }
      state = next
      if index + 1 < edges.count {
        let slot = joints[index + 1]
        let labels = pattern.nodes.filter { $0.slot == slot }.flatMap(\.labels)
        checks[state] = NodeCheck(slot: slot, labels: labels)
      }
    }
    accept = state
    let inner = fills.union(joints)
    for predicate in pattern.predicates where !place(predicate, inner: inner) { return nil }
  }

  /// The slots of the nodes along a pattern that is one line; nil when it is none.
  private static func line(_ pattern: BoundPattern, from start: Int, to end: Int) -> [Int]? {
    var joints = [start]
    for edge in pattern.edges {
      guard edge.from == joints[joints.count - 1] else { return nil }
      joints.append(edge.to)
    }
    let inner = joints.dropFirst().dropLast()
    guard joints.count > 1, joints[joints.count - 1] == end, pattern.coercions.isEmpty,
      Set(inner).count == inner.count, !inner.contains(start),
      !inner.contains(end), pattern.arguments.isDisjoint(with: inner)
    else { return nil }
    return joints
  }

  // MARK: Edges

  /// Adds the states of an edge after `state`; gives the state at its end.
  private mutating func add(_ index: Int, at state: Int) -> Int? {
    let edge = edges[index]
    switch edge.kind {
    case .relationship(let relationship):
      hops.append(
        Hop(
          edge: index, types: relationship.types, direction: relationship.direction,
          relationship: relationship.slot, from: edge.from, to: edge.to))
      let next = addState()
      connect(state, next, over: hops.count - 1)
      return next
    case .variableLength(let run):
      var hop = Hop(
        edge: index, types: run.types, direction: run.direction, relationship: run.elementSlot)
      if let predicate = run.predicate { hop.predicates = [predicate] }
      hops.append(hop)
      if edges.count == 1, let maximum = run.maximum {
        // The path is no longer than its only run.
        maximumLength = maximum
        return repeated([hops.count - 1], from: run.minimum, to: nil, at: state)
      }
      return repeated([hops.count - 1], from: run.minimum, to: run.maximum, at: state)
    case .group(let group):
      guard let line = addLine(group, edge: index) else { return nil }
      return repeated(line, from: group.minimum, to: group.maximum, at: state)
    case .search: return nil
    }
  }

  /// Adds the hops of a group of single relationships; gives their numbers.
  private mutating func addLine(_ group: BoundGroup, edge: Int) -> [Int]? {
    let pattern = group.pattern
    guard let joints = PathAutomaton.line(pattern, from: group.start, to: group.end),
      group.start != group.end, pattern.arguments.isDisjoint(with: joints)
    else { return nil }
    let first = hops.count
    for (position, inner) in pattern.edges.enumerated() {
      guard case .relationship(let relationship) = inner.kind,
        !pattern.arguments.contains(relationship.slot)
      else { return nil }
      var hop = Hop(
        edge: edge, position: position, types: relationship.types,
        direction: relationship.direction, relationship: relationship.slot, from: inner.from,
        to: inner.to)
      hop.toLabels = pattern.nodes.filter { $0.slot == inner.to }.flatMap(\.labels)
      if position == 0 {
        hop.fromLabels = pattern.nodes.filter { $0.slot == inner.from }.flatMap(\.labels)
      }
      hops.append(hop)
    }
    let own = Set(joints).union(hops[first...].flatMap(\.slots))
    for predicate in pattern.predicates {
      let used = predicate.freeSlots.intersection(own)
      guard let index = hops[first...].firstIndex(where: { used.isSubset(of: $0.slots) }) else {
        return nil
      }
      hops[index].predicates.append(predicate)
    }
    return Array(first..<hops.count)
  }

  /// Adds a line of hops that repeats; gives the state at its end.
  private mutating func repeated(
    _ line: [Int], from minimum: Int, to maximum: Int?, at start: Int
  ) -> Int? {
    let copies = max(minimum, maximum ?? minimum)
    guard copies <= PathAutomaton.stateLimit,
      stateCount + (copies + 2) * line.count <= PathAutomaton.stateLimit
    else { return nil }
    // A state of its own: no other edge may lead into the repetition.
    var state = addState()
    jumps.append((start, state))
    let end = addState()
    if minimum == 0 { jumps.append((state, end)) }
    for copy in 0..<copies {
      state = walk(line, from: state, to: addState())
      if copy + 1 >= minimum { jumps.append((state, end)) }
    }
    if maximum == nil { _ = walk(line, from: state, to: state) }
    return end
  }

  private mutating func walk(_ line: [Int], from start: Int, to end: Int) -> Int {
    var state = start
    for hop in line.dropLast() {
      let next = addState()
      connect(state, next, over: hop)
      state = next
    }
    if let last = line.last { connect(state, end, over: last) }
    return end
  }

  // MARK: Conditions

  /// Gives a condition to the hop or the node that it is about.
  private mutating func place(_ predicate: BoundExpression, inner: Set<Int>) -> Bool {
    let used = predicate.freeSlots.intersection(inner)
    if used.count == 1, let slot = used.first,
      let state = checks.first(where: { $0.value.slot == slot })?.key
    {
      checks[state]?.predicates.append(predicate)
      return true
    }
    for index in hops.indices {
      guard case .relationship = edges[hops[index].edge].kind, used.isSubset(of: hops[index].slots)
      else { continue }
      hops[index].predicates.append(predicate)
      return true
    }
    return false
  }
}
