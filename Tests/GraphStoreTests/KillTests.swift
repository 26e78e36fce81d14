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
