import Foundation
import GraphModel
import Rendering
import Testing
import _ShellSample
import _TestSupport

@Suite struct RoundTripTests {
  /// Texts of the characters that formats give a meaning, and some others.
  private static func randomTable(_ random: inout SplitMix64) -> ResultTable {
    let alphabet = ["a", "\"", ",", "\n", "\r", "\t", "\\", "|", "é", "林", "\u{301}", " ", "\\n"]
    let rows = (0..<5).map { _ in
      (0..<3).map { _ -> Value in
        let text = (0..<Int.random(in: 1...6, using: &random))
          .map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
        return Bool.random(using: &random) ? .string(text) : .null
      }
    }
    return ResultTable(columns: ["x", "y", "z"], rows: rows, graph: SampleGraph())
  }

  @Test func csv_reads_back_as_written() {
    var random = SplitMix64(seed: 4180)
    for _ in 0..<300 {
      let table = Self.randomTable(&random)
      let records = CSVReader.records(in: OutputFormat.csv.render(table))
      #expect(records.dropFirst() == table.rows.map { $0.map(\.cell) }[...])
    }
  }

  @Test func tsv_has_one_line_a_row_and_reads_back() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<300 {
      let table = Self.randomTable(&random)
      let lines = OutputFormat.tsv.render(table).unicodeScalars.split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == table.rows.count + 2)
      for (line, row) in zip(lines.dropFirst(), table.rows) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { Self.unescaped(String($0)) }
        #expect(fields == row.map { $0.cell ?? "" })
      }
    }
  }

  @Test func json_lines_read_back_in_one_shape() throws {
    var random = SplitMix64(seed: 8259)
    for _ in 0..<100 {
      let table = Self.randomTable(&random)
      let lines = OutputFormat.jsonl.render(table).utf8.split(separator: 0x0A)
      #expect(lines.count == table.rows.count)
      for (line, row) in zip(lines, table.rows) {
        let object = try JSONDecoder().decode([String: String?].self, from: Data(line))
        for (column, value) in zip(table.columns, row) { #expect(object[column] == value.cell) }
      }
    }
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(
          scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Value {
  fileprivate var cell: String? { if case .string(let text) = self { text } else { nil } }
}
