/// What a writing query changed, by observable difference (openCypher TCK): labels count names
/// new to or gone from the whole graph, properties count (entity, key, value) triples.
public struct SideEffects: Sendable, Hashable {
  public var nodesCreated = 0
  public var nodesDeleted = 0
  public var relationshipsCreated = 0
  public var relationshipsDeleted = 0
  public var labelsAdded = 0
  public var labelsRemoved = 0
  public var propertiesSet = 0
  public var propertiesRemoved = 0

  /// Nothing changed.
  public init() {}

  /// Whether nothing changed.
  public var isEmpty: Bool { self == SideEffects() }
}
