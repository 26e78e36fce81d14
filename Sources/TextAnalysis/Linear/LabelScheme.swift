/// Labels of spans: 0 outside, then for each kind `2 × kind + 1` for its first token and
/// `2 × kind + 2` for the others.
package struct LabelScheme: Sendable {
  package let kinds: Int

  /// A scheme for a number of kinds.
  package init(kinds: Int) { self.kinds = kinds }

  package static let names = LabelScheme(kinds: NameKind.allCases.count)
  package static let cues = LabelScheme(kinds: 1)
  /// Kind 0 is the source, 1 the content.
  package static let arguments = LabelScheme(kinds: 2)

  package var labelCount: Int { 2 * kinds + 1 }

  /// Whether a label may follow another; nil stands for a sequence's start.
  package func allows(_ label: Int, after last: Int?) -> Bool {
    if label == 0 || label & 1 == 1 { return true }
    guard let last else { return false }
    return last == label || last == label - 1
  }

  /// Writes a span of positions into labels.
  package func mark(_ span: Range<Int>, kind: Int, in labels: inout [UInt8]) {
    for position in span {
      labels[position] = UInt8(2 * kind + (position == span.lowerBound ? 1 : 2))
    }
  }

  /// The spans of labels, in order.
  package func spans(_ labels: [UInt8]) -> [(range: Range<Int>, kind: Int)] {
    var spans: [(range: Range<Int>, kind: Int)] = []
    var position = 0
    while position < labels.count {
      let label = Int(labels[position])
      guard label > 0 else {
        position += 1
        continue
      }
      let kind = (label - 1) / 2
      var end = position + 1
      while end < labels.count, Int(labels[end]) == 2 * kind + 2 { end += 1 }
      spans.append((position..<end, kind))
      position = end
    }
    return spans
  }
}
