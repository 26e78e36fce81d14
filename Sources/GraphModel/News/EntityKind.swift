/// The four kinds of entities that articles speak of.
public enum EntityKind: String, Sendable, Hashable, CaseIterable, Comparable {
  case person
  case organization
  case place
  case event

  /// The node label, such as `Person`.
  public var label: String {
    switch self {
    case .person: "Person"
    case .organization: "Organization"
    case .place: "Place"
    case .event: "Event"
    }
  }

  public static func < (left: EntityKind, right: EntityKind) -> Bool {
    left.rawValue < right.rawValue
  }
}
