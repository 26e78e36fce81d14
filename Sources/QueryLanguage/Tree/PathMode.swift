/// What may not repeat within a path (ISO GQL).
package enum PathMode: String, Sendable, Hashable, CaseIterable {
  /// Everything may repeat.
  case walk = "WALK"
  /// No relationship repeats.
  case trail = "TRAIL"
  /// No node repeats.
  case acyclic = "ACYCLIC"
  /// No node repeats, but that the last may be the first.
  case simple = "SIMPLE"
}
