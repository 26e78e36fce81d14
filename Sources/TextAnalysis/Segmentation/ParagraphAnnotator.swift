/// Finds paragraphs and the part each plays: headline, subheading or body.
///
/// A paragraph is a line; in text with hard line breaks (blank lines between paragraphs, lines of
/// one width inside them) it is the lines between blank ones.
package struct ParagraphAnnotator: TextAnnotator {
  package let requires: Set<AnnotationLayer> = []
  package let provides: Set<AnnotationLayer> = [.paragraphs]

  /// The annotator has no settings.
  package init() {}

  package func annotate(_ text: inout AnalyzedText, context: TextContext) {
    text.paragraphs = text.withReader { reader in
      let lines = Self.lines(of: reader)
      let ranges = Self.hasHardBreaks(lines) ? Self.joined(lines) : lines.map(\.range)
      return Self.paragraphs(of: ranges, in: reader)
    }
  }

  // MARK: - Lines

  /// A line without the spaces around it.
  private struct Line {
    var range: TextRange
    /// Whether a blank line comes before it.
    var followsBlank: Bool
  }

  private static func lines(of text: UTF8Reader) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var blank = true
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      let range = trimmed(start..<end, in: text)
      if range.isEmpty {
        blank = true
      } else {
        lines.append(Line(range: range, followsBlank: blank))
        blank = false
      }
      let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    return lines
  }

  private static func trimmed(_ range: TextRange, in text: UTF8Reader) -> TextRange {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let (scalar, length) = text.scalar(at: start)
      guard ScalarClass(scalar) == .space else { break }
      start = min(start + length, end)
    }
    while end > start {
      let scalar = text.scalar(before: end)
      guard ScalarClass(scalar) == .space else { break }
      end = max(end - (scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3), start)
    }
    return start..<end
  }

  private static func hasHardBreaks(_ lines: [Line]) -> Bool {
    guard lines.contains(where: { $0.followsBlank && $0.range.lowerBound > 0 }) else {
      return false
    }
    var inner = 0
    var wide = 0
    for index in lines.indices.dropLast() where !lines[index + 1].followsBlank {
      inner += 1
      if lines[index].range.count > 100 { return false }
      if lines[index].range.count >= 50 { wide += 1 }
    }
    return inner >= 3 && wide * 4 >= inner * 3
  }

  private static func joined(_ lines: [Line]) -> [TextRange] {
    var ranges: [TextRange] = []
    for line in lines {
      if !line.followsBlank, let last = ranges.last {
        ranges[ranges.count - 1] = last.lowerBound..<line.range.upperBound
      } else {
        ranges.append(line.range)
      }
    }
    return ranges
  }

  // MARK: - Roles

  private static func paragraphs(of ranges: [TextRange], in text: UTF8Reader) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(ranges.count)
    var isOpening = ranges.count > 1
    for (index, range) in ranges.enumerated() {
      let shape = LineShape(range, in: text)
      let isLast = index == ranges.count - 1
      var role = Paragraph.Role.body
      if isOpening, index < 3, !isLast, shape.isHeadline(first: index == 0) {
        role = .headline
      } else {
        isOpening = false
        if index > 0, !isLast, shape.isSubheading { role = .subheading }
      }
      paragraphs.append(Paragraph(range: range, role: role))
    }
    return paragraphs
  }
}
