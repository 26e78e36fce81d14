/// Features that are themselves found by models.
extension TextFeatures {
  /// Tags every token and makes the tags features of the models that follow.
  @discardableResult
  package mutating func tagPartsOfSpeech(_ model: LinearModel) -> [PartOfSpeech] {
    var tags = [PartOfSpeech](repeating: .unknown, count: words.count)
    var tagger = SequenceTagger(model: model)
    for sentence in sentences {
      tagger.tag(PartOfSpeechFeatures(self.sentence(sentence)))
      for (index, label) in zip(sentence, tagger.labels) {
        words[index].partOfSpeech = UInt64(label) + 1
        tags[index] = PartOfSpeech(rawValue: label + 1) ?? .unknown
      }
    }
    return tags
  }

  /// A name as the tagger finds it.
  package struct TaggedName {
    package var tokens: Range<Int>
    package var kind: NameKind
    package var margin: Int32
  }

  /// Finds names and makes them features of the models that follow.
  @discardableResult
  package mutating func tagNames(_ model: LinearModel) -> [TaggedName] {
    var names: [TaggedName] = []
    var tagger = SequenceTagger(model: model)
    for sentence in sentences {
      tagger.tag(NameFeatures(self.sentence(sentence)))
      for (index, label) in zip(sentence, tagger.labels) { words[index].name = UInt64(label) }
      for (range, kind) in LabelScheme.names.spans(tagger.labels) {
        guard let kind = NameKind(rawValue: UInt8(kind)) else { continue }
        let first = sentence.lowerBound
        names.append(
          TaggedName(
            tokens: first + range.lowerBound..<first + range.upperBound, kind: kind,
            margin: tagger.margins[range].min() ?? 0))
      }
    }
    return names
  }
}
