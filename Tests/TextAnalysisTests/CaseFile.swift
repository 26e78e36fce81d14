import Foundation

/// The text cases of this target.
enum CaseFile {
  /// The lines of a case file that are neither blank nor comments.
  static func lines(_ path: String, test: String = #filePath) -> [String] {
    let file = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appendingPathComponent("Cases/\(path).case")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
      .map { $0.replacingOccurrences(of: "\\n", with: "\n") }
  }
}
