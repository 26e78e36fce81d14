import Glibc
import GraphModel
import Testing
import _TestSupport

@testable import GraphStore

/// A program that appends and folds is killed at random moments; what it had told as saved is there.
///
/// `HEARSAY_KILLS` sets how often (25 when it is not set).
@Suite struct KillTests {
  private static let program: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let text = String(decoding: path[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/hearsay-bench"
  }()

  private static var kills: Int {
    getenv("HEARSAY_KILLS").flatMap { Int(String(cString: $0)) } ?? 25
  }

  @Test(.enabled(if: access(KillTests.program, X_OK) == 0))
  func killing_at_any_moment_loses_nothing_that_was_saved() throws {
    let place = TemporaryDirectory()
    var generator = SplitMix(seed: 17)
    var saved = 0
    for _ in 0..<Self.kills {
      let seconds = Double.random(in: 0.01...0.12, using: &generator)
      let command =
        "timeout -s KILL \(seconds) \(Self.program) work \(place.path)/g 1000 > \(place.path)/log"
      _ = system(command)
      let told = place.text(of: "log").split(separator: "\n").filter { $0.hasPrefix("saved ") }
      saved = max(saved, told.compactMap { Int($0.dropFirst(6)) }.max().map { $0 + 1 } ?? 0)
      guard Files.isDirectory(place.path + "/g") == true,
        Files.identity(atPath: place.path + "/g/graph.jsonl") != nil
      else {
        #expect(saved == 0)
        continue
      }
      let directory = try openOnceFree(place.path + "/g")
      let records = try directory.records()
      #expect(directory.damage.isEmpty)
      // Groups are of two records; at most one more than told, cut short between saving and telling.
      #expect(records.count == 2 * saved || records.count == 2 * (saved + 1))
      let graph = try directory.graph()
      #expect(graph.nodeCount(labeled: nil) == records.count)
      #expect(graph._checkInvariants() == [])
      saved = records.count / 2
    }
    #expect(saved > 0)
  }

  @Test(.enabled(if: access(KillTests.program, X_OK) == 0))
  func readers_see_whole_states_while_another_process_writes() throws {
    let place = TemporaryDirectory()
    let path = place.path + "/g"
    try GraphDirectory.open(path, for: .writing, create: true)
      .replaceAll(with: SampleRecords.entities)
    let first = try GraphDirectory.open(path, for: .reading).graph()
    let before = GraphDump.of(first)
    let own = SampleRecords.entities.count
    let writer = try #require(popen("\(Self.program) work \(path) 60", "r"))
    var seen = 0
    var states: Set<Int> = []
    var line = [CChar](repeating: 0, count: 64)
    while fgets(&line, 64, writer) != nil {
      let reader = try GraphDirectory.open(path, for: .reading)
      let graph = try reader.graph()
      let count = graph.nodeCount(labeled: nil) - own
      // Groups are of two records; what was seen once does not go away.
      #expect(count % 2 == 0 && count >= seen)
      #expect(reader.damage.isEmpty)
      #expect(graph._checkInvariants() == [])
      seen = count
      states.insert(count)
    }
    #expect(pclose(writer) == 0)
    #expect(states.count > 5)
    #expect(GraphDump.of(first) == before)
    #expect(try GraphDirectory.open(path, for: .reading).records().count == own + 120)
  }

  /// The kernel may take a moment to end a killed process, and its lock with it.
  private func openOnceFree(_ path: String) throws -> GraphDirectory {
    for _ in 0..<2000 {
      do throws(GraphDirectoryError) {
        return try GraphDirectory.open(path, for: .writing)
      } catch .beingWritten {
        usleep(1000)
      } catch {
        throw error
      }
    }
    return try GraphDirectory.open(path, for: .writing)
  }
}
