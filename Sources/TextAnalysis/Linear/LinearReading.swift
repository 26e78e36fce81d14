/// What the linear models find in one text.
struct LinearReading {
  private(set) var tags: [PartOfSpeech] = []
  private(set) var names: [NameSpan] = []
  private(set) var attributions: [AttributionSpan] = []
  private var features: TextFeatures
  private let tokens: [Token]
  private let quotations: [Quotation]
  /// Index of the first outermost quotation that ends after the sentence read last starts.
  private var nextQuotation = 0

  /// Reads a text that has tokens, sentences and quotations.
  init(_ text: AnalyzedText, models: LinearModels) {
    features = TextFeatures(text)
    tokens = text.tokens
    quotations = text.quotations.filter { $0.depth == 0 }
    tags = features.tagPartsOfSpeech(models.partOfSpeech)
    findNames(models.names)
    findAttributions(models.cues, models.arguments)
  }

  private mutating func findNames(_ model: LinearModel) {
    for name in features.tagNames(model) {
      names.append(
        NameSpan(
          range: tokens[name.tokens.lowerBound].range
            .lowerBound..<tokens[name.tokens.upperBound - 1].range.upperBound,
          kind: name.kind, confidence: Self.confidence(margin: name.margin), origin: "linear-names")
      )
    }
  }

  /// A confidence that grows with a decision's margin.
  private static func confidence(margin: Int32) -> Float {
    let share = Float(margin) / Float(max(margin, 0) + 60)
    return max(0.3, min(0.99, 0.5 + share / 2))
  }

  /// The range in the text of positions of a sentence.
  private func text(_ positions: Range<Int>, in sentence: Range<Int>) -> TextRange {
    let first = sentence.lowerBound + positions.lowerBound
    let last = sentence.lowerBound + positions.upperBound - 1
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  // MARK: - Attributions

  /// Cues of one sentence are at most this many, so that long sentences stay linear.
  private static let mostCues = 24

  private mutating func findAttributions(_ cueModel: LinearModel, _ argumentModel: LinearModel) {
    var cueTagger = SequenceTagger(model: cueModel)
    var argumentTagger = SequenceTagger(model: argumentModel)
    for sentence in features.sentences {
      let words = features.sentence(sentence)
      let start = tokens[sentence.lowerBound].range.lowerBound
      while nextQuotation < quotations.count, quotations[nextQuotation].range.upperBound <= start {
        nextQuotation += 1
      }
      cueTagger.tag(CueFeatures(words))
      let cues = LabelScheme.cues.spans(cueTagger.labels)
      if cues.isEmpty { continue }
      let first = attributions.count
      for (cue, _) in cues.prefix(Self.mostCues) {
        argumentTagger.tag(ArgumentFeatures(words, cue: cue))
        let spans = LabelScheme.arguments.spans(argumentTagger.labels)
        let margin = cueTagger.margins[cue].min() ?? 0
        append(cue: cue, spans: spans, in: sentence, margin: margin)
      }
      inheritSources(from: first, in: sentence)
      setDepths(from: first)
    }
  }

  private mutating func append(
    cue: Range<Int>, spans: [(range: Range<Int>, kind: Int)], in sentence: Range<Int>,
    margin: Int32
  ) {
    let contents = spans.filter { $0.kind == 1 && !$0.range.overlaps(cue) }
    if contents.isEmpty { return }
    let sources = spans.filter { $0.kind == 0 && !$0.range.overlaps(cue) }
    let source = sources.min { distance($0.range, cue) < distance($1.range, cue) }
    attributions.append(
      AttributionSpan(
        source: source.map { text($0.range, in: sentence) }, cue: text(cue, in: sentence),
        content: whole(contents.map { text($0.range, in: sentence) }, cue: text(cue, in: sentence)),
        depth: 0,
        confidence: Self.confidence(margin: margin), origin: "linear-attributions"))
  }

  private func distance(_ range: Range<Int>, _ cue: Range<Int>) -> Int {
    range.upperBound <= cue.lowerBound
      ? cue.lowerBound - range.upperBound : range.lowerBound - cue.upperBound
  }

  /// Contents that reach into a quotation which the cue is outside of, with the whole quotation: the
  /// taggers see one sentence, a quotation may have several.
  private mutating func whole(_ contents: [TextRange], cue: TextRange) -> [TextRange] {
    var result: [TextRange] = []
    for content in contents {
      var range = content
      var index = nextQuotation
      while index < quotations.count, quotations[index].range.lowerBound < range.upperBound {
        let quotation = quotations[index].range
        if quotation.upperBound > range.lowerBound, !quotation.overlaps(cue) {
          range =
            min(
              range.lowerBound, quotation.lowerBound)..<max(range.upperBound, quotation.upperBound)
        }
        index += 1
      }
      if let last = result.last, last.upperBound > range.lowerBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Gives coordinate cues the source of the cue before them: `He said A and warned B`.
  private mutating func inheritSources(from first: Int, in sentence: Range<Int>) {
    var token = sentence.lowerBound
    for index in attributions.indices.dropFirst(first + 1) {
      guard attributions[index].source == nil, let source = attributions[index - 1].source,
        let cue = attributions[index].cue
      else { continue }
      while token < sentence.upperBound, tokens[token].range.lowerBound < cue.lowerBound {
        token += 1
      }
      var before = token - 1
      while before > sentence.lowerBound,
        tags[before] == .adverb || tags[before] == .auxiliary || tags[before] == .particle
      {
        before -= 1
      }
      guard before >= sentence.lowerBound else { continue }
      let isParticiple = features.words[token].suffix3 == Self.participle
      if tags[before] == .coordinatingConjunction || tags[before] == .punctuation && isParticiple {
        attributions[index].source = source
      }
    }
  }

  /// `ing` as `WordFeatures.suffix3` has it.
  private static let participle: UInt64 = 1 << 24 | 0x69 << 16 | 0x6E << 8 | 0x67

  /// Sets how many contents of the same sentence contain each cue.
  private mutating func setDepths(from first: Int) {
    for index in first..<attributions.count {
      guard let cue = attributions[index].cue else { continue }
      attributions[index].depth = (first..<attributions.count).count { other in
        other != index
          && attributions[other].content.contains {
            $0.lowerBound <= cue.lowerBound && cue.upperBound <= $0.upperBound
          }
      }
    }
  }
}
