import Rendering

/// Lines of a text in which `»` and `«` enclose the words that matter.
enum MarkedLines {
  /// The lines with what is between the marks in bold, over line ends too.
  static func styled(_ lines: [String], colors: Bool) -> [String] {
    guard colors else { return lines }
    var isMarked = false
    return lines.map { line in
      var result = ""
      var run = ""
      for character in line {
        if character == "»" && !isMarked {
          result += run
          run = ""
          isMarked = true
        }
        run.append(character)
        if character == "«" && isMarked {
          result += TextStyle.bold.apply(run)
          run = ""
          isMarked = false
        }
      }
      return result + (isMarked ? TextStyle.bold.apply(run) : run)
    }
  }
}
