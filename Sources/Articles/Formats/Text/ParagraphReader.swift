/// Cuts a plain-text file into paragraphs: a line each, or the lines between blank lines where the
/// file's lines are wrapped.
struct ParagraphReader {
  private let limit: Int
  private var lines: [InputBuffer.Line] = []
  private var nextLine = 0
  private var isWrapped: Bool?
  /// Blank lines after the paragraph last given.
  private var blanksPending = 0

  init(limit: Int) { self.limit = limit }

  /// How many lines are looked at to tell whether they are wrapped.
  private static let sampleSize = 400

  /// The next paragraph, nil at the end.
  mutating func next(
    from input: InputBuffer, problems: inout FileProblems
  ) -> TextParagraph? {
    if isWrapped == nil { sample(input, &problems) }
    var blanks = 0
    while let line = readLine(input, &problems) {
      if Self.isBlank(line.bytes) {
        blanks += 1
        continue
      }
      var bytes = line.bytes
      if isWrapped == true {
        while bytes.count < limit, let more = peekLine(input, &problems),
          !Self.isBlank(more.bytes)
        {
          bytes += more.bytes
          nextLine += 1
        }
      }
      var blanksAfter = 0
      while bytes.count < limit, let more = peekLine(input, &problems), Self.isBlank(more.bytes) {
        bytes += more.bytes
        nextLine += 1
        blanksAfter += 1
      }
      let before = blanksPending
      blanksPending = blanksAfter
      return TextParagraph(bytes: bytes, offset: line.offset, blanksBefore: max(before, blanks))
    }
    return nil
  }

  static func isBlank(_ line: [UInt8]) -> Bool {
    line.allSatisfy { ASCII.isSpace($0) || $0 == 0xC2 || $0 == 0xA0 }
  }

  /// Reads the first lines and decides whether lines are pieces of paragraphs.
  private mutating func sample(_ input: InputBuffer, _ problems: inout FileProblems) {
    while lines.count < Self.sampleSize, let line = pull(input, &problems) { lines.append(line) }
    var follows = 0
    var continuations = 0
    var long = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !Self.isBlank(line.bytes) {
      if line.bytes.count > 130 { long += 1 }
      guard !Self.isBlank(next.bytes) else { continue }
      follows += 1
      let first = next.bytes.first { !ASCII.isSpace($0) } ?? 0
      if ASCII.isLetter(first), !ASCII.isUpper(first) { continuations += 1 }
    }
    isWrapped = follows >= 3 && continuations * 3 >= follows && long * 10 <= follows
  }

  private mutating func readLine(
    _ input: InputBuffer, _ problems: inout FileProblems
  ) -> InputBuffer.Line? {
    guard let line = peekLine(input, &problems) else { return nil }
    nextLine += 1
    return line
  }

  private mutating func peekLine(
    _ input: InputBuffer, _ problems: inout FileProblems
  ) -> InputBuffer.Line? {
    if nextLine < lines.count { return lines[nextLine] }
    guard let line = pull(input, &problems) else { return nil }
    lines = [line]
    nextLine = 0
    return line
  }

  /// The next line of the file that is not too long.
  private func pull(
    _ input: InputBuffer, _ problems: inout FileProblems
  ) -> InputBuffer.Line? {
    while let line = input.readLine(limit: limit) {
      guard line.length > limit else { return line }
      problems.add(
        .lineTooLong(line: line.number, offset: line.offset, length: line.length, limit: limit))
    }
    return nil
  }
}
