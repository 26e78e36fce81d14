import Foundation
import Testing

/// One case of a `.case` file: named sections of text.
///
/// ```
/// == a name that says unit and behaviour
/// -- question
/// who mentioned Putin
/// -- expected
/// MATCH …
/// ```
/// A line `skip: reason` right under the name makes the case skip. Lines before the first `==` are
/// comments. A section's text has no leading or trailing empty lines.
package struct TextCase: Sendable, CustomTestStringConvertible {
  package var name: String
  package var file: String
  package var skip: String?
  package var sections: [String: String] = [:]

  package var testDescription: String { "\(file): \(name)" }

  /// The text of a section, empty when the case has none.
  package subscript(section: String) -> String { sections[section] ?? "" }

  /// All cases of the `.case` files in `folder`, such as `Cases/English`, beside the test file.
  package static func all(in folder: String, besideTest path: String = #filePath) -> [TextCase] {
    let url = URL(filePath: path).deletingLastPathComponent().appending(path: folder)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return files.filter { $0.hasSuffix(".case") }.sorted().flatMap { file in
      let text = (try? String(contentsOf: url.appending(path: file), encoding: .utf8)) ?? ""
      return cases(in: text, file: file)
    }
  }

  /// The cases of one file's text.
  package static func cases(in text: String, file: String) -> [TextCase] {
    var cases: [TextCase] = []
    var section: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("== ") {
        cases.append(TextCase(name: String(line.dropFirst(3)), file: file))
        section = nil
      } else if cases.isEmpty {
        continue
      } else if line.hasPrefix("-- ") {
        section = String(line.dropFirst(3))
      } else if let name = section {
        cases[cases.count - 1].sections[name, default: ""] += line + "\n"
      } else if line.hasPrefix("skip: ") {
        cases[cases.count - 1].skip = String(line.dropFirst(6))
      }
    }
    for index in cases.indices {
      cases[index].sections = cases[index].sections.mapValues {
        $0.trimmingCharacters(in: .newlines)
      }
    }
    return cases
  }
}
