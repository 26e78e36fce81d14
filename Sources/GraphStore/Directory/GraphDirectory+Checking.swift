import Glibc
import GraphModel

extension GraphDirectory {
  /// Reads everything and tells what is wrong with it; changes nothing.
  package func check() throws(GraphDirectoryError) -> CheckReport {
    var report = CheckReport()
    let base = try load()
    report.damage = damage
    report.tornBytes = try pending()?.tornSize ?? 0
    let summary = base.summary
    report.missingEntities = base.entityImplicit.all.count { $0 != 0 }
    report.missingArticles = base.articleImplicit.all.count { $0 != 0 }
    report.entities = Int(summary.entities) - report.missingEntities
    report.articles = Int(summary.articles) - report.missingArticles
    report.statements = Int(summary.statements)
    report.relations = Int(summary.relationships - summary.firstRelation)
    report.isCanonical = try isCanonicalForm()
    report.snapshot = try snapshotState()
    return report
  }

  /// Writes the canonical file anew without the damaged lines, which go to `damaged.jsonl`, and a
  /// new snapshot.
  ///
  /// Returns what was wrong.
  package func repair() throws(GraphDirectoryError) -> CheckReport {
    try requireWriting()
    var report = try check()
    report.tornBytes = max(report.tornBytes, tornBytes)
    try compact()
    return report
  }

  /// Whether the canonical file is what writing its records gives.
  private func isCanonicalForm() throws(GraphDirectoryError) -> Bool {
    guard let descriptor = try Files.open(graphPath) else { return false }
    defer { close(descriptor) }
    let base = try Self.base(of: [Self.source(descriptor)]).base
    var offset = 0
    var isSame = true
    try BaseWriter(base: base).lines { (bytes) throws(GraphDirectoryError) in
      guard isSame else { return }
      let range = offset..<offset + bytes.count
      isSame = try Files.bytes(descriptor, range, graphPath).elementsEqual(bytes)
      offset += bytes.count
    }
    return isSame && offset == Files.identity(descriptor)?.size
  }

  private func snapshotState() throws(GraphDirectoryError) -> CheckReport.SnapshotState {
    guard Files.identity(atPath: snapshotPath) != nil else { return .missing }
    guard let descriptor = try Files.open(graphPath) else { return .stale }
    guard let mapped = MappedSnapshot(snapshotPath),
      Snapshot.open(snapshotPath, of: descriptor) != nil
    else {
      close(descriptor)
      return .stale
    }
    let damaged = mapped.damagedBlocks()
    return damaged == 0 ? .whole : .damaged(blocks: damaged)
  }
}
