/// The sizes of a base: one value in its first section.
struct BaseSummary: BitwiseCopyable, Sendable {
  /// Where each kind's entities end (person, organization, place, event, unknown kind).
  var kindEnds: (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
  var articles: UInt32 = 0
  var statements: UInt32 = 0
  var relationships: UInt32 = 0
  /// The first relationship that comes from a relation record.
  var firstRelation: UInt32 = 0

  var entities: UInt32 { kindEnds.4 }
  var firstArticle: UInt32 { entities }
  var firstStatement: UInt32 { entities + articles }
  var nodes: UInt32 { entities + articles + statements }
}

/// All relationships of one type: adjacency from both ends.
///
/// Relationships are numbered in the order of the *primary* end (the record that they are read
/// from). Five sections each: ranges by primary node, the other end of each relationship, ranges by
/// secondary node, and there the primary end and number of each relationship.
struct Segment: BitwiseCopyable, Sendable {
  var type: UInt32
  /// 1 when the primary end is where relationships start.
  var primaryIsStart: UInt32
  var firstPrimary: UInt32
  var primaryCount: UInt32
  var firstSecondary: UInt32
  var secondaryCount: UInt32
  var firstRelationship: UInt32
  var relationshipCount: UInt32
}
