import Foundation
import Testing
import _TestSupport

/// The list of what is covered names tests that exist.
@Suite struct ChecklistTests {
  @Test func every_named_test_exists() throws {
    let folder = PackageLayout.root.appending(path: "Tests")
    let list = try String(
      contentsOf: folder.appending(path: "TerminalTests/CHECKLIST.md"), encoding: .utf8)
    var sources = ""
    for target in ["TerminalTests", "CommandTests"] {
      let path = folder.appending(path: target)
      for name in try FileManager.default.contentsOfDirectory(atPath: path.path)
      where name.hasSuffix(".swift") {
        sources += try String(contentsOf: path.appending(path: name), encoding: .utf8)
      }
    }
    let names = list.matches(of: /`([a-z0-9]+_[a-z0-9_]+)`/).map { String($0.output.1) }
    #expect(names.count > 40)
    for name in names { #expect(sources.contains("func \(name)("), "there is no test \(name)") }
  }
}
