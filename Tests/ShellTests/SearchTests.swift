import Testing

@testable import Shell

@Suite struct SearchTests {
  private let entries = [
    "who mentioned Зеленський", "path from A to B", "who mentioned зорян", ".help",
  ]

  @Test func search_finds_any_script_in_any_case_newest_first() {
    var search = IncrementalSearch(entries: entries, original: "draft")
    #expect(search.step(.scalar("З")) == .searching(line: "who mentioned зорян"))
    #expect(search.step(.action(.search)) == .searching(line: "who mentioned Зеленський"))
    #expect(search.step(.action(.search)) == .searching(line: "who mentioned Зеленський"))
    #expect(search.prompt == "(no match) З: ")
    #expect(
      search.step(.action(.enter)) == .accepted(line: "who mentioned Зеленський", submits: true))
  }

  @Test func backspace_widens_and_cancel_restores() {
    var search = IncrementalSearch(entries: entries, original: "draft")
    _ = search.step(.scalar("p"))
    #expect(search.step(.scalar("q")) == .searching(line: ".help"))
    #expect(search.step(.action(.backspace)) == .searching(line: ".help"))
    #expect(search.step(.scalar("a")) == .searching(line: "path from A to B"))
    #expect(search.step(.action(.left)) == .interrupted(line: "path from A to B"))
    #expect(search.step(.scalar("\u{7}")) == .cancelled)
    #expect(search.startingLine == "draft")
  }
}
