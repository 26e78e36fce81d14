import GraphModel
import Rendering
import Testing
import _TestSupport

@Suite struct RowFormatTests {
  @Test(arguments: OutputFormat.allCases)
  func format_writes_values_as_recorded(format: OutputFormat) {
    expectSnapshot(
      format.render(SampleTable.values()), named: "values.\(format.name).\(format.fileExtension)")
    expectSnapshot(
      format.render(SampleTable.people()), named: "people.\(format.name).\(format.fileExtension)")
  }

  @Test(arguments: [20, 40, 60, 100])
  func table_never_exceeds_the_screen(width: Int) {
    let options = RenderingOptions(width: width, numbersRows: true)
    for table in [SampleTable.values(), SampleTable.people()] {
      let text = OutputFormat.table.render(table, options: options)
      for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width, "\(line)") }
    }
    expectSnapshot(
      OutputFormat.table.render(SampleTable.people(), options: options),
      named: "people.\(width).txt")
  }

  @Test func ascii_table_has_no_other_characters_than_its_cells() {
    let table = ResultTable(
      columns: ["name"], rows: [[.string("Ilse")]], graph: SampleTable.people().graph)
    let text = OutputFormat.table.render(table, options: RenderingOptions(ascii: true))
    #expect(text == "+------+\n| name |\n+------+\n| Ilse |\n+------+\n")
  }

  @Test func escape_sequences_in_articles_do_not_reach_the_terminal() {
    let table = ResultTable(
      columns: ["text\u{1B}[2J"], rows: [[.string("a\u{1B}]0;x\u{7}b\u{9B}31m\u{202E}c")]],
      graph: SampleTable.people().graph)
    for format in [OutputFormat.table, .line, .markdown] {
      let text = format.render(table)
      #expect(!text.unicodeScalars.contains { [0x1B, 0x07, 0x9B, 0x202E].contains($0.value) })
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func format_of_no_rows_is_well_formed(format: OutputFormat) {
    let table = ResultTable(columns: ["a", "b"], rows: [], graph: SampleTable.people().graph)
    let expected: [OutputFormat: String] = [
      .table: "┌───┬───┐\n│ a │ b │\n├───┼───┤\n└───┴───┘\n", .json: "[]\n", .jsonl: "",
      .csv: "a,b\r\n", .tsv: "a\tb\n", .markdown: "| a | b |\n| --- | --- |\n", .line: "",
    ]
    #expect(format.render(table) == expected[format])
  }
}
