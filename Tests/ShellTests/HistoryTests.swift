import Foundation
import Shell
import Testing
import _TestSupport

@Suite struct HistoryTests {
  @Test func lines_come_back_as_they_were() throws {
    let folder = try ScratchFolder()
    let history = HistoryFile(path: folder.url.appending(path: "a/b/history.jsonl").path)
    let lines = ["who mentioned Зеленський", "MATCH (n)\nRETURN \"x\\y\"", "tab\tbell\u{7}", "習近平"]
    for line in lines { #expect(history.append(line)) }
    #expect(history.append(" secret"))
    #expect(history.load() == lines)
  }

  @Test func damaged_lines_are_passed_over() throws {
    let folder = try ScratchFolder()
    let path = folder.url.appending(path: "h").path
    let history = HistoryFile(path: path)
    history.append("good")
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(
      contentsOf: Data("{\"line\":\"cut off\n\u{0}\u{1}\n{\"line\":\"x\\u12\"}\n".utf8))
    try handle.close()
    history.append("better")
    #expect(history.load() == ["good", "better"])
  }

  @Test func sessions_that_write_at_once_lose_nothing() async throws {
    let folder = try ScratchFolder()
    let history = HistoryFile(path: folder.url.appending(path: "h").path)
    await withTaskGroup { group in
      for session in 0..<8 {
        group.addTask { for line in 0..<50 { history.append("\(session)-\(line)") } }
      }
    }
    let lines = history.load()
    #expect(Set(lines).count == 400)
    for session in 0..<8 {
      let own = lines.filter { $0.hasPrefix("\(session)-") }
      #expect(own == (0..<50).map { "\(session)-\($0)" })
    }
  }

  @Test func nothing_is_kept_without_a_path() {
    let history = HistoryFile(path: nil)
    #expect(history.append("x"))
    #expect(history.load() == [])
  }
}
