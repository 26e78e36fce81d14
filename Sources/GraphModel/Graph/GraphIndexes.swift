/// The names of all labels, relationship types and property keys of a graph, each sorted.
public struct GraphSymbols: Sendable, Hashable {
  public var labels: [String]
  public var relationshipTypes: [String]
  public var propertyKeys: [String]

  /// Collects three sorted lists.
  public init(labels: [String], relationshipTypes: [String], propertyKeys: [String]) {
    self.labels = labels
    self.relationshipTypes = relationshipTypes
    self.propertyKeys = propertyKeys
  }
}

/// How a name typed by a user is compared with the names and aliases of entities.
public enum NameMatching: Sendable, Hashable {
  /// The whole name or alias, folded (case, accents, script, spelling variants).
  case exact
  /// Any word of a name or alias starts with it; for completion.
  case prefix
  /// Exact, else all its words occur in a name, else within a small edit distance; for questions
  /// and "did you mean".
  case forgiving
}

/// One entity found by name.
public struct NameMatch: Sendable, Hashable {
  /// How the entity was found, the most trusted first.
  public enum Quality: Int, Sendable, Hashable, Comparable {
    case exact
    case words
    case prefix
    case fuzzy

    public static func < (left: Quality, right: Quality) -> Bool { left.rawValue < right.rawValue }
  }

  public var node: NodeID
  /// The name or alias that matched, as stored.
  public var matchedName: String
  public var quality: Quality
  /// How often statements and articles mention the entity; matches of one quality are ranked by it.
  public var mentions: Int

  /// Puts one match together.
  public init(node: NodeID, matchedName: String, quality: Quality, mentions: Int) {
    self.node = node
    self.matchedName = matchedName
    self.quality = quality
    self.mentions = mentions
  }
}

/// How `indexedNodes(containing:matching:)` compares text.
public enum TextMatching: Sendable, Hashable {
  /// Exactly this substring, as Cypher's `CONTAINS`.
  case substring
  /// This run of words, whatever the case and accents, as a question's `said "sanctions"`.
  case words
}
