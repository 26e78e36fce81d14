internal import CModelData

/// The fine-tuned MiniLM that tags names and attributions.
///
/// MiniLM: Wang et al. 2020, "Deep Self-Attention Distillation for Task-Agnostic Compression".
/// The model file is part of the program and is read in place, so that a value costs next to nothing
/// until a text is annotated. A value may be used from several threads at once; the same text gives
/// the same spans whatever the number of threads.
package struct NeuralModel: Sendable {
  private let characters: CharacterTable
  private let vocabulary: PieceVocabulary
  private let encoder: Encoder
  private let tagger: WindowTagger

  /// The model of this program; the error tells a damaged build.
  package static func embedded() throws(ModelError) -> NeuralModel {
    try NeuralModel(
      bytes: UnsafeRawBufferPointer(start: cmodel_tagger_bytes(), count: cmodel_tagger_count()))
  }

  /// A model in memory that outlives the value.
  package init(bytes: UnsafeRawBufferPointer) throws(ModelError) {
    let file = try ModelFile(bytes)
    characters = try CharacterTable(file)
    vocabulary = try PieceVocabulary(file)
    encoder = try Encoder(file)
    tagger = try WindowTagger(file)
  }

  /// Names and attributions of a text, ascending; ranges count UTF-8 bytes.
  ///
  /// The time is linear in the text's length, whatever the bytes; about 4,000 words a second and
  /// thread. Paragraphs are ascending and do not overlap.
  package func annotate(_ utf8: [UInt8], paragraphs: [TextRange]) -> ModelAnnotations {
    utf8.withUnsafeBufferPointer { bytes in
      var splitter = WordSplitter(
        bytes, paragraphs: paragraphs, characters: characters, vocabulary: vocabulary)
      var annotations = ModelAnnotations()
      let workspace = Workspace(encoder.dimensions)
      while splitter.advance() {
        splitter.markQuotations()
        annotate(splitter.words, pieces: splitter.pieces, into: &annotations, in: workspace)
      }
      NameAgreement.apply(to: &annotations.names, text: bytes)
      return annotations
    }
  }

  private func annotate(
    _ words: [ModelWord], pieces: [Int32], into annotations: inout ModelAnnotations,
    in workspace: Workspace
  ) {
    for window in WindowCutter.windows(of: words) {
      let part = words[window.context..<window.end]
      encoder.encode(
        part, pieces: pieces, frame: (vocabulary.classifier, vocabulary.separator), in: workspace)
      let spans = tagger.spans(part, core: window.core - window.context, in: workspace)
      annotations.append(spans, words: part)
    }
  }
}
