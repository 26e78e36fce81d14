/// What checking a graph directory found.
package struct CheckReport: Sendable, Hashable {
  /// What the snapshot is worth.
  package enum SnapshotState: Sendable, Hashable {
    /// There is none; the next opening for writing makes one.
    case missing
    /// It belongs to another canonical file, or its header is damaged; it is not used.
    case stale
    /// It belongs to the canonical file, but so many blocks are damaged; they are mended on reading.
    case damaged(blocks: Int)
    case whole
  }

  /// Lines that cannot be used, in `graph.jsonl` and `pending.jsonl`.
  package var damage: [DamagedLine] = []
  /// Bytes at the end of `pending.jsonl` of an append that did not end.
  package var tornBytes = 0
  /// Whether `graph.jsonl` is in canonical form.
  package var isCanonical = true
  /// Entities and articles that records refer to, but that have no record of their own.
  package var missingEntities = 0
  package var missingArticles = 0
  package var snapshot = SnapshotState.missing
  /// Records in use, by type.
  package var articles = 0
  package var entities = 0
  package var statements = 0
  package var relations = 0

  package init() {}

  /// Whether nothing has to be repaired.
  package var isSound: Bool { damage.isEmpty && tornBytes == 0 && isCanonical }
}
