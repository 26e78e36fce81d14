import QueryLanguage

/// The pattern of one `MATCH`: nodes, the edges between them, and what must hold.
struct BoundPattern {
  struct Node {
    var slot: Int
    /// All of them must hold.
    var labels: [LabelExpression]
  }

  /// Something that leads from one node to another.
  struct Edge {
    enum Kind {
      case relationship(BoundRelationship)
      case variableLength(BoundVariableLength)
      case group(BoundGroup)
      case search(BoundSearch)
    }

    var kind: Kind
    /// The slot of the node on the left, and on the right, as written.
    var from: Int
    var to: Int
  }

  var nodes: [Node] = []
  var edges: [Edge] = []
  /// Conditions of `WHERE` and of property maps, all of which must hold.
  var predicates: [BoundExpression] = []
  /// Paths to put together at the end.
  var paths: [(path: BoundPath, slot: Int)] = []
  /// Values of earlier clauses that take part as nodes or relationships.
  var coercions: [(from: Int, to: Int)] = []
  /// Slots bound by earlier clauses.
  var arguments: Set<Int> = []
  /// Whether relationships may repeat.
  var allowsRepeats = false
  /// Paths of several parts, none of which may repeat nodes.
  var modeChecks: [(path: BoundPath, mode: PathMode)] = []
}

/// One relationship of a pattern.
struct BoundRelationship {
  var slot: Int
  var types: LabelExpression?
  var direction: RelationshipPattern.Direction
}

/// A run of relationships, `-[*1..3]->`.
struct BoundVariableLength {
  /// Takes the list of relationships.
  var slot: Int
  var types: LabelExpression?
  var direction: RelationshipPattern.Direction
  var minimum: Int
  var maximum: Int?
  /// Stands for each relationship in `predicate`.
  var elementSlot: Int
  var predicate: BoundExpression?
  var mode: PathMode
}

/// A quantified part of a path.
final class BoundGroup {
  let pattern: BoundPattern
  /// The slots of the first and last node within.
  let start: Int
  let end: Int
  let minimum: Int
  let maximum: Int?
  /// Variables within and the slots that take the lists of their values.
  let collected: [(inner: Int, outer: Int)]
  /// Slots of relationships (or lists of them) within, in walking order.
  let steps: [Int]
  /// Takes the list of all relationships walked.
  let relationshipsSlot: Int
  var mode: PathMode

  init(
    pattern: BoundPattern, start: Int, end: Int, minimum: Int, maximum: Int?,
    collected: [(inner: Int, outer: Int)], steps: [Int], relationshipsSlot: Int, mode: PathMode
  ) {
    self.pattern = pattern
    self.start = start
    self.end = end
    self.minimum = minimum
    self.maximum = maximum
    self.collected = collected
    self.steps = steps
    self.relationshipsSlot = relationshipsSlot
    self.mode = mode
  }
}

/// Paths of which only some are kept for each pair of end points.
final class BoundSearch {
  /// Which paths are kept.
  enum Selection {
    /// So many, of any length.
    case any(Int)
    /// So many of the shortest.
    case shortest(Int)
    /// All of so many smallest lengths.
    case shortestGroups(Int)
  }

  let selection: Selection
  /// The paths to choose from.
  let pattern: BoundPattern
  /// Set when the pattern is a single run of relationships, which breadth-first search answers.
  let run: BoundVariableLength?
  /// Slots of the relationships, in walking order.
  let steps: [Int]
  let mode: PathMode?

  init(
    selection: Selection, pattern: BoundPattern, run: BoundVariableLength?, steps: [Int],
    mode: PathMode?
  ) {
    self.selection = selection
    self.pattern = pattern
    self.run = run
    self.steps = steps
    self.mode = mode
  }
}
