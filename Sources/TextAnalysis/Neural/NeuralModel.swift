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
  private let syntax: SyntaxHead

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
    syntax = try SyntaxHead(file)
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
        for window in WindowCutter.windows(of: splitter.words) {
          encode(window, of: splitter, isBlending: false, in: workspace)
          annotations.append(
            spans(window, of: splitter, in: workspace), words: part(window, splitter))
        }
      }
      NameAgreement.apply(to: &annotations.names, text: bytes)
      return annotations
    }
  }

  /// Adds names, attributions and parts of speech to a text that has paragraphs, tokens and sentences,
  /// and the sentences' trees if asked for.
  package func annotate(_ text: inout AnalyzedText, isParsing: Bool) {
    let utf8 = text.utf8
    let paragraphs = text.paragraphs.map(\.range)
    utf8.withUnsafeBufferPointer { bytes in
      var splitter = WordSplitter(
        bytes, paragraphs: paragraphs, characters: characters, vocabulary: vocabulary)
      var annotations = ModelAnnotations()
      var reader = SyntaxReader(
        head: syntax, width: encoder.dimensions.width, isParsing: isParsing)
      let workspace = Workspace(encoder.dimensions)
      while splitter.advance() {
        splitter.markQuotations()
        for window in WindowCutter.windows(of: splitter.words) {
          encode(window, of: splitter, isBlending: true, in: workspace)
          reader.read(window, of: splitter.words, into: &text, in: workspace)
          annotations.append(
            spans(window, of: splitter, in: workspace), words: part(window, splitter))
        }
      }
      reader.finish(&text, in: workspace)
      NameAgreement.apply(to: &annotations.names, text: bytes)
      text.names += annotations.names
      text.attributions += annotations.attributions
    }
  }

  private func part(_ window: Window, _ splitter: WordSplitter) -> ArraySlice<ModelWord> {
    splitter.words[window.context..<window.end]
  }

  private func encode(
    _ window: Window, of splitter: WordSplitter, isBlending: Bool, in workspace: Workspace
  ) {
    encoder.encode(
      part(window, splitter), pieces: splitter.pieces,
      frame: (vocabulary.classifier, vocabulary.separator), isBlending: isBlending, in: workspace)
  }

  private func spans(_ window: Window, of splitter: WordSplitter, in workspace: Workspace)
    -> WindowSpans
  {
    tagger.spans(part(window, splitter), core: window.core - window.context, in: workspace)
  }
}
