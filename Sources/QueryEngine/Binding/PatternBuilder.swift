import GraphModel
import QueryLanguage

/// Binds the paths of one pattern: first all variables, then the conditions that use them.
final class PatternBuilder {
  /// A condition that waits until all variables of the pattern are known.
  struct Deferred {
    var owner: Int
    var properties: Expression?
    var predicate: Expression?
  }

  /// The way through the elements of one path.
  struct Walk {
    var start: Int
    var end: Int
    var steps: [Int] = []
  }

  let binder: Binder
  var scope: Scope
  var pattern = BoundPattern()
  /// Whether new variables may be declared; not in a pattern used as a predicate.
  let declares: Bool
  /// What was known before the pattern.
  let outer: Scope
  var deferred: [Deferred] = []
  /// Searches whose inner conditions are not bound yet.
  var searched: [(edge: Int, walk: Walk, inside: BoundPattern)] = []
  var defaultMode = PathMode.trail

  init(binder: Binder, scope: Scope, declares: Bool = true, allowsRepeats: Bool = false) {
    self.binder = binder
    self.scope = scope
    self.declares = declares
    outer = scope
    pattern.arguments = Set(scope.names.values)
    pattern.allowsRepeats = allowsRepeats
    if allowsRepeats { defaultMode = .walk }
  }

  /// Adds one path; gives the slot of the path's value where it has a variable or is asked for.
  func add(_ path: PathPattern, capturesPath: Bool = false) throws(QueryError) -> Int? {
    let previousMode = defaultMode
    if let mode = path.mode { defaultMode = mode }
    defer { defaultMode = previousMode }
    let walk: Walk
    if let selection = BoundSearch.Selection(path.search) {
      walk = try addSearch(path, selection)
    } else {
      walk = try addElements(path.elements)
    }
    let bound = BoundPath(start: walk.start, steps: walk.steps)
    // What is searched was checked before it was chosen.
    if path.search == nil || path.search == .all { checkMode(path.mode, along: bound) }
    guard path.variable != nil || capturesPath else { return nil }
    if let variable = path.variable { try binder.checkUnbound(variable, in: scope) }
    let slot = binder.slots.add(path.variable?.name ?? "", .values, .path)
    if let variable = path.variable { scope.names[variable.name] = slot }
    pattern.paths.append((bound, slot))
    return slot
  }

  func checkMode(_ mode: PathMode?, along path: BoundPath) {
    if let mode, mode == .acyclic || mode == .simple { pattern.modeChecks.append((path, mode)) }
  }

  // MARK: Elements

  func addElements(_ elements: [PatternElement]) throws(QueryError) -> Walk {
    var walk: Walk?
    /// The edge whose end was not yet seen.
    var pending: PatternElement?
    for element in elements {
      try binder.countStep(element.range)
      switch element {
      case .node(let node):
        try advance(&walk, over: pending, to: try declare(node))
        pending = nil
      case .relationship:
        pending = element
      case .group(let group):
        if walk != nil, pending != nil { try advance(&walk, over: pending, to: anonymousNode()) }
        pending = nil
        if group.quantifier == nil {
          try addPlain(group, to: &walk)
        } else {
          if walk == nil { try advance(&walk, over: nil, to: anonymousNode()) }
          pending = element
        }
      }
    }
    if walk != nil, pending != nil { try advance(&walk, over: pending, to: anonymousNode()) }
    guard let walk else {
      throw .syntax(.unexpectedSyntax(reason: "empty pattern"))
    }
    return walk
  }

  /// Goes on to a node, over an edge or as the node that the walk is at; the first one starts it.
  private func advance(
    _ walk: inout Walk?, over edge: PatternElement?, to node: Int
  ) throws(QueryError) {
    guard let from = walk?.end else {
      walk = Walk(start: node, end: node)
      return
    }
    if let edge {
      walk?.steps += try connect(edge, from: from, to: node)
    } else {
      unify(from, node)
    }
    walk?.end = node
  }

  /// Parentheses that only group: the part stands in the path as if written there.
  private func addPlain(_ group: PathGroup, to walk: inout Walk?) throws(QueryError) {
    let part = try addElements(group.path.elements)
    postpone(nil, group.predicate, on: part.start)
    if let from = walk?.end {
      unify(from, part.start)
      walk?.steps += part.steps
      walk?.end = part.end
    } else {
      walk = part
    }
  }

  func unify(_ left: Int, _ right: Int) {
    guard left != right else { return }
    pattern.predicates.append(
      BoundExpression(
        .comparison(.equal, .slot(left, binder.slots), .slot(right, binder.slots)), .boolean))
  }
}
