/// What the model found in a text; ranges count UTF-8 bytes.
package struct ModelAnnotations: Sendable, Hashable {
  /// The `origin` of the spans.
  package static let origin = "minilm"

  /// Names, ascending.
  package internal(set) var names: [NameSpan] = []
  /// Attributions, window by window in the order of their cues, then those without a cue.
  package internal(set) var attributions: [AttributionSpan] = []

  /// Nothing.
  init() {}

  /// Adds the spans of a window over `words`.
  mutating func append(_ spans: WindowSpans, words: ArraySlice<ModelWord>) {
    func range(_ span: Range<Int>) -> TextRange {
      let base = words.startIndex
      return words[base + span.lowerBound].range
        .lowerBound..<words[base + span.upperBound - 1].range.upperBound
    }
    for name in spans.names {
      guard let kind = NameKind(rawValue: UInt8(name.kind)) else { continue }
      names.append(
        NameSpan(
          range: range(name.words), kind: kind, confidence: name.confidence, origin: Self.origin))
    }
    for attribution in spans.attributions.sorted(by: { $0.anchor < $1.anchor }) {
      attributions.append(
        AttributionSpan(
          source: attribution.source.map(range), cue: attribution.cue.map(range),
          content: attribution.content.map { range(Self.trimmed($0, words)) },
          depth: spans.attributions.count { $0.encloses(attribution) },
          confidence: attribution.confidence, origin: Self.origin))
    }
  }

  /// A content without a comma, semicolon or colon at its start.
  private static func trimmed(_ span: Range<Int>, _ words: ArraySlice<ModelWord>) -> Range<Int> {
    let base = words.startIndex
    let start = span.dropLast().first { ![0x2C, 0x3A, 0x3B].contains(words[base + $0].first) }
    return (start ?? span.upperBound - 1)..<span.upperBound
  }
}

extension WindowSpans.Attribution {
  /// The first word of the cue, or of the content without one.
  var anchor: Int { cue?.lowerBound ?? content.first?.lowerBound ?? 0 }

  /// Whether the other attribution is reported inside this one's content.
  func encloses(_ other: WindowSpans.Attribution) -> Bool {
    guard let inner = other.cue ?? other.content.first else { return false }
    return content.contains { span in
      span.lowerBound <= inner.lowerBound && inner.upperBound <= span.upperBound
        && (other.cue != nil || span.count > inner.count)
    }
  }
}
