/// What the binder knows about the values of an expression.
struct StaticType: Hashable {
  /// The types that values may have; none of them when the value is always `null`.
  var types: ValueTypes
  /// The types of the elements, where the value is a list.
  var elements: ValueTypes

  init(_ types: ValueTypes, elements: ValueTypes = .any) {
    self.types = types
    self.elements = elements
  }

  static let any = StaticType(.any)
  static let boolean = StaticType(.boolean)
  static let integer = StaticType(.integer)
  static let string = StaticType(.string)
  static let node = StaticType(.node)
  static let relationship = StaticType(.relationship)
  static let path = StaticType(.path)

  /// Whether no value (but `null`) can be of one of the types.
  func excludes(_ wanted: ValueTypes) -> Bool { !types.isEmpty && types.isDisjoint(with: wanted) }

  /// What is known of a value that comes from one of two expressions.
  func union(_ other: StaticType) -> StaticType {
    StaticType(types.union(other.types), elements: elements.union(other.elements))
  }
}
