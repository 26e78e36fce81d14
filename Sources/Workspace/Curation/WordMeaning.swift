/// What words mean that are parted from an entity.
public enum WordMeaning: Sendable, Hashable {
  /// Nobody named; a name then becomes an entity of its own, for it means somebody.
  case nobody
  /// The entity with this id.
  case entity(id: String)
  /// An entity of this name that is not in the graph yet, of the kind of the one they are parted from.
  case new(name: String)
}
