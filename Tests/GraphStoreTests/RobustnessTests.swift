import Glibc
import GraphModel
import Testing
import _TestSupport

@testable import GraphStore

/// A small file system of its own, where the test may mount one.
private final class SmallDisk {
  let path: String
  private let directory = TemporaryDirectory()

  /// Nil without the right to mount.
  init?(size: String) {
    path = directory.path
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(size)") == 0 else { return nil }
  }

  /// Makes everything on it read-only, for every user.
  func makeReadOnly() -> Bool {
    mount(nil, path, nil, UInt(MS_REMOUNT) | UInt(MS_RDONLY), nil) == 0
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  static let isPermitted = SmallDisk(size: "64k") != nil
}

/// What happens to a graph on a bad day (DESIGN section 4).
@Suite struct RobustnessTests {
  private static let mayMount = Comment("needs the right to mount a file system")

  private static func group(_ number: Int) -> [GraphRecord] {
    var statement = StatementRecord(
      id: "s:\(number)", text: String(repeating: "the quay stays open ", count: 20))
    statement.speaker = "person:\(number)"
    return [
      .entity(EntityRecord(id: "person:\(number)", kind: .person, name: "Name \(number)")),
      .statement(statement),
    ]
  }

  @Test(.enabled(if: SmallDisk.isPermitted, mayMount))
  func a_full_disk_loses_nothing_and_says_so() throws {
    let disk = try #require(SmallDisk(size: "400k"))
    let path = disk.path + "/g"
    let directory = try GraphDirectory.open(path, for: .writing, create: true)
    var saved: [GraphRecord] = []
    var failures = 0
    // Appends and folds go on after the disk is full, as a user would try.
    for number in 0..<900 {
      do throws(GraphDirectoryError) {
        try directory.append(group: Self.group(number))
        saved += Self.group(number)
        if number % 90 == 89 { try directory.compact() }
      } catch {
        guard case .system(let reason) = error else { throw error }
        #expect(reason.code == ENOSPC)
        #expect(reason.path?.hasPrefix(path) == true)
        #expect(reason.advice?.contains("full") == true)
        failures += 1
      }
      if failures > 40 { break }
    }
    #expect(failures > 40)
    #expect(Set(try directory.records()) == Set(saved))
    let reader = try GraphDirectory.open(path, for: .reading)
    #expect(try reader.graph().nodeCount(labeled: nil) == saved.count)
    #expect(reader.damage.isEmpty)
    // With room again the same object goes on.
    #expect(mount(nil, disk.path, nil, UInt(MS_REMOUNT), "size=8m") == 0)
    try directory.append(group: Self.group(1000))
    try directory.compact()
    #expect(Set(try directory.records()) == Set(saved + Self.group(1000)))
    #expect(try directory.check().snapshot == .whole)
  }

  @Test(.enabled(if: SmallDisk.isPermitted, mayMount))
  func a_read_only_directory_is_read_and_not_written() throws {
    let disk = try #require(SmallDisk(size: "4m"))
    let path = disk.path + "/g"
    do {
      let directory = try GraphDirectory.open(path, for: .writing, create: true)
      try directory.replaceAll(with: SampleRecords.articles + SampleRecords.entities)
      try directory.append(group: SampleRecords.statements)
      unlink(path + "/graph.snapshot")
    }
    #expect(disk.makeReadOnly())
    let expected = Set(SampleRecords.articles + SampleRecords.entities + SampleRecords.statements)
    let reader = try GraphDirectory.open(path, for: .reading)
    #expect(Set(try reader.records()) == expected)
    let graph = try reader.graph()
    #expect(graph._checkInvariants() == [])
    let failure = #expect(throws: GraphDirectoryError.self) {
      try GraphDirectory.open(path, for: .writing)
    }
    guard case .system(let reason) = failure else {
      Issue.record("\(failure.map { "\($0)" } ?? "no error")")
      return
    }
    #expect(reason.code == EROFS)
    #expect(reason.message.contains("Read-only"))
    #expect(reason.advice?.contains("copy its folder") == true)
    // A question that changes something fails whole.
    graph.beginTransaction()
    _ = try graph.createNode(labels: ["Note"], properties: [])
    #expect(throws: GraphDirectoryError.self) { try graph.commitTransaction() }
    #expect(graph.labelID("Note") == nil)
    #expect(graph._checkInvariants() == [])
  }

  @Test func damage_in_any_section_of_a_snapshot_is_found_or_harmless() throws {
    let place = TemporaryDirectory()
    let directory = try GraphDirectory.open(place.path, for: .writing, create: true)
    try directory.replaceAll(with: SampleRecords.all)
    let sections = try directory.load().sections
    let expected = Answers(try directory.graph())
    let whole = place.bytes(of: "graph.snapshot")
    let header = whole.withUnsafeBytes { $0.loadUnaligned(as: Snapshot.Header.self) }
    let table = Snapshot.table(try directory.load())
    #expect(table.count == Int(header.sectionCount))
    #expect(Set(table.indices.filter { table[$0].size > 0 }).count > 60)
    for (number, entry) in table.enumerated() where entry.size > 0 {
      #expect(sections[number].count == Int(entry.size))
      let start = Int(header.dataStart + entry.offset)
      for offset in Set([0, Int(entry.size) / 2, Int(entry.size) - 1]) {
        for bit in [0, 7] {
          var bytes = whole
          bytes[start + offset] ^= UInt8(1 << bit)
          place.write(bytes, to: "graph.snapshot")
          let graph = try GraphDirectory.open(place.path, for: .reading).graph()
          #expect(Answers(graph) == expected, "section \(number) at \(offset)")
        }
      }
      place.write(Array(whole[..<start]), to: "graph.snapshot")
      let graph = try GraphDirectory.open(place.path, for: .reading).graph()
      #expect(Answers(graph) == expected, "cut before section \(number)")
    }
  }

  @Test func a_pending_file_damaged_anywhere_keeps_the_other_groups() throws {
    let place = TemporaryDirectory()
    let groups = [SampleRecords.entities, SampleRecords.statements, SampleRecords.relations]
    do {
      let directory = try GraphDirectory.open(place.path, for: .writing, create: true)
      for group in groups { try directory.append(group: group) }
    }
    let whole = place.bytes(of: "pending.jsonl")
    for position in stride(from: 0, to: whole.count, by: 23) {
      var flipped = whole
      flipped[position] ^= 1 << UInt8(position % 8)
      for (bytes, isCut) in [(flipped, false), (Array(whole[..<position]), true)] {
        place.write(bytes, to: "pending.jsonl")
        let reader = try GraphDirectory.open(place.path, for: .reading)
        let found = Set(try reader.records())
        let kept = groups.filter { found.isSuperset(of: $0) }
        // A group is there whole or not at all, and at most one is lost or hidden by a flip.
        #expect(found.count == kept.reduce(0) { $0 + $1.count }, "at \(position)")
        if isCut {
          #expect(reader.damage.isEmpty)
          #expect(kept == Array(groups.prefix(kept.count)))
        } else if kept.count < groups.count {
          #expect(kept.count >= groups.count - 2)
        }
        #expect(try reader.graph()._checkInvariants() == [])
      }
    }
  }

  @Test func a_canonical_file_damaged_anywhere_loses_the_line_at_most() throws {
    let place = TemporaryDirectory()
    do {
      let directory = try GraphDirectory.open(place.path, for: .writing, create: true)
      try directory.replaceAll(with: SampleRecords.all)
    }
    unlink(place.path + "/graph.snapshot")
    let whole = place.bytes(of: "graph.jsonl")
    let all = Set(SampleRecords.all)
    let headerSize = (whole.firstIndex(of: 0x0A) ?? 0) + 1
    for position in stride(from: 0, to: whole.count, by: 31) {
      var bytes = whole
      bytes[position] ^= 1 << UInt8(position % 8)
      place.write(bytes, to: "graph.jsonl")
      do throws(GraphDirectoryError) {
        let reader = try GraphDirectory.open(place.path, for: .reading)
        let found = try reader.records()
        // One line is damaged, or says something else; a flipped line feed joins two.
        #expect(all.subtracting(found).count <= 2, "at \(position)")
        #expect(found.count + reader.damage.count >= all.count - 1)
        let graph = try reader.graph()
        #expect(graph._checkInvariants() == [])
      } catch {
        #expect(position < headerSize, "\(error) at \(position)")
      }
      unlink(place.path + "/graph.snapshot")
      place.write(Array(whole[..<position]), to: "graph.jsonl")
      if position < headerSize - 1 {
        #expect(throws: GraphDirectoryError.self) {
          try GraphDirectory.open(place.path, for: .reading).records()
        }
      } else {
        let reader = try GraphDirectory.open(place.path, for: .reading)
        #expect(try reader.records().allSatisfy(all.contains))
        #expect(reader.damage.count <= 1)
      }
      unlink(place.path + "/graph.snapshot")
    }
  }

  @Test func leftovers_of_killed_writers_go_away() throws {
    let place = TemporaryDirectory()
    _ = try GraphDirectory.open(place.path, for: .writing, create: true)
    // No process has this number: it is above the kernel's limit.
    let dead = "graph.snapshot.\(1 << 30).snapshot"
    let living = "graph.snapshot.\(getpid()).snapshot"
    for name in [dead, living, "graph.jsonl.new"] { place.write([1, 2, 3], to: name) }
    _ = try GraphDirectory.open(place.path, for: .reading)
    #expect(place.bytes(of: dead).count == 3)
    _ = try GraphDirectory.open(place.path, for: .writing)
    #expect(place.bytes(of: dead).isEmpty)
    #expect(place.bytes(of: "graph.jsonl.new").isEmpty)
    #expect(place.bytes(of: living).count == 3)
  }
}

/// Everything that a graph says, over every index.
private struct Answers: Equatable {
  private let dump: [String]
  private let names: [[NameMatch]]
  private let found: [[UInt32]]
  private let links: [UInt32]

  init(_ graph: KnowledgeGraph) {
    dump = GraphDump.of(graph)
    names = ["voss", "vos", "odrni", "the tern"].map {
      graph.entities(named: $0, matching: .forgiving, limit: 5)
    }
    var found: [[UInt32]] = []
    for text in ["harbour", "is ", "nothing was"] {
      for matching in [TextMatching.substring, .words] {
        found.append(Array(graph.indexedNodes(containing: text, matching: matching) ?? .empty))
      }
    }
    if let date = graph.propertyKeyID("date") {
      let range = PropertyRange(lower: .init(.string("2030"), isIncluded: true), upper: nil)
      found.append(Array(graph.indexedNodes(labeled: nil, where: date, in: range) ?? .empty))
    }
    self.found = found
    links =
      Array(graph.links.neighbors) + Array(graph.links.weights)
      + graph.nodes().flatMap { node in
        graph.speakers(mentioning: NodeID(rawValue: node)).flatMap {
          [$0.entity, UInt32($0.weight)]
        }
      }
  }
}
