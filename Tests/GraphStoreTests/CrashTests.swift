import GraphModel
import Synchronization
import Testing
import _TestSupport

@testable import GraphStore

/// File access that writes so many bytes and does so many other changes, and then fails for good,
/// in the middle of a write: what a crash or a full disk leaves.
private final class FailingFiles: FileAccess, @unchecked Sendable {
  /// How many more bytes and changes succeed, and how many were tried.
  private let state: Mutex<(budget: Int, used: Int)>

  var used: Int { state.withLock { $0.used } }

  init(budget: Int) { state = Mutex((budget, 0)) }

  func allow(_ budget: Int) { state.withLock { $0.budget = budget } }

  /// Takes up to `wanted` of what is left.
  private func take(_ wanted: Int) -> Int {
    state.withLock { state in
      state.used += wanted
      let taken = min(state.budget, wanted)
      state.budget -= taken
      return taken
    }
  }

  private func spend(_ operation: String) throws(SystemError) {
    if take(1) == 0 { throw SystemError(operation: operation, code: 28) }
  }

  override func openForWriting(_ path: String, truncating: Bool) throws(SystemError) -> Int32 {
    try spend("open")
    return try super.openForWriting(path, truncating: truncating)
  }

  override func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer
  ) throws(SystemError) {
    let count = take(bytes.count)
    try super.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    if count < bytes.count { throw SystemError(operation: "write", code: 28) }
  }

  override func synchronize(_ descriptor: Int32) throws(SystemError) { try spend("fsync") }

  override func synchronizeDirectory(_ path: String) throws(SystemError) { try spend("fsync") }

  override func rename(_ old: String, to new: String) throws(SystemError) {
    try spend("rename")
    try super.rename(old, to: new)
  }

  override func truncate(_ descriptor: Int32, to size: Int) throws(SystemError) {
    try spend("truncate")
    try super.truncate(descriptor, to: size)
  }

  override func remove(_ path: String) throws(SystemError) {
    try spend("remove")
    try super.remove(path)
  }
}

@Suite struct CrashTests {
  /// What a directory held when the work on it failed, after `saved` groups were reported saved.
  private func survives(budget: Int) throws -> (finished: Bool, used: Int) {
    let place = TemporaryDirectory()
    let groups = [SampleRecords.entities, SampleRecords.statements, SampleRecords.relations]
    try GraphDirectory.open(place.path, for: .writing, create: true)
      .replaceAll(with: SampleRecords.articles)
    var saved = SampleRecords.articles
    let files = FailingFiles(budget: budget)
    var finished = false
    var attempted = saved
    do {
      let directory = try GraphDirectory.open(place.path, for: .writing, files: files)
      for (index, group) in groups.enumerated() {
        attempted = saved + group
        try directory.append(group: group)
        saved += group
        if index == 1 { try directory.compact() }
      }
      finished = true
    } catch {}
    let reader = try GraphDirectory.open(place.path, for: .reading)
    let found = Set(try reader.records())
    #expect(found == Set(saved) || found == Set(attempted))
    #expect(reader.damage.isEmpty)
    #expect(try reader.graph()._checkInvariants() == [])
    let writer = try GraphDirectory.open(place.path, for: .writing)
    #expect(Set(try writer.records()) == found)
    try writer.compact()
    #expect(Set(try writer.records()) == found)
    #expect(try writer.check().isSound)
    return (finished, files.used)
  }

  @Test func a_failure_at_any_point_loses_nothing_that_was_saved() throws {
    let whole = try survives(budget: .max)
    #expect(whole.finished)
    // Every 173rd byte or step of all that is done.
    for budget in stride(from: 0, to: whole.used, by: 173) {
      #expect(try survives(budget: budget).finished == false)
    }
  }

  @Test func a_failed_append_is_not_found_later() throws {
    let place = TemporaryDirectory()
    _ = try GraphDirectory.open(place.path, for: .writing, create: true)
    let files = FailingFiles(budget: .max)
    let directory = try GraphDirectory.open(place.path, for: .writing, files: files)
    try directory.append(group: SampleRecords.entities)
    files.allow(100)
    #expect(throws: GraphDirectoryError.self) {
      try directory.append(group: SampleRecords.statements)
    }
    files.allow(.max)
    try directory.append(group: SampleRecords.relations)
    #expect(
      Set(try directory.records()) == Set(SampleRecords.entities + SampleRecords.relations))
  }

  @Test func a_snapshot_with_a_flipped_byte_answers_the_same() throws {
    let place = TemporaryDirectory()
    let directory = try GraphDirectory.open(place.path, for: .writing, create: true)
    try directory.replaceAll(with: SampleRecords.all)
    let expected = GraphDump.of(try directory.graph())
    let names = try directory.graph().entities(named: "voss", matching: .forgiving, limit: 3)
    let whole = place.bytes(of: "graph.snapshot")
    #expect(try directory.check().snapshot == .whole)
    var generator = SplitMix(seed: 11)
    for round in 0..<250 {
      var bytes = whole
      // The header as often as the rest, which is mostly padding in so small a graph.
      let limit = round % 2 == 0 ? 4096 : bytes.count
      bytes[Int.random(in: 0..<limit, using: &generator)] ^=
        UInt8(1 << Int.random(in: 0..<8, using: &generator))
      place.write(bytes, to: "graph.snapshot")
      let reader = try GraphDirectory.open(place.path, for: .reading)
      let graph = try reader.graph()
      #expect(GraphDump.of(graph) == expected)
      #expect(graph.entities(named: "voss", matching: .forgiving, limit: 3) == names)
    }
    for length in [0, 1, 100, 4096, whole.count / 2, whole.count - 1] {
      place.write(Array(whole[..<length]), to: "graph.snapshot")
      let reader = try GraphDirectory.open(place.path, for: .reading)
      #expect(GraphDump.of(try reader.graph()) == expected)
    }
  }

  @Test func a_snapshot_of_another_canonical_file_is_not_used() throws {
    let place = TemporaryDirectory()
    let directory = try GraphDirectory.open(place.path, for: .writing, create: true)
    try directory.replaceAll(with: SampleRecords.all)
    let snapshot = place.bytes(of: "graph.snapshot")
    try directory.replaceAll(with: SampleRecords.entities)
    place.write(snapshot, to: "graph.snapshot")
    #expect(try directory.check().snapshot == .stale)
    let graph = try GraphDirectory.open(place.path, for: .reading).graph()
    #expect(graph.nodeCount(labeled: nil) == SampleRecords.entities.count)
    #expect(try directory.check().snapshot == .whole)
  }
}
