import TextAnalysis

/// Trains the models of the fast tier one after the other; later ones see what earlier ones find.
struct LinearTraining {
  /// The models by their file names.
  enum Task: String, CaseIterable {
    case partOfSpeech
    case names
    case cues
    case arguments

    /// What is added to the labels that start a span, tuned on the development sets.
    var bias: Float { self == .cues ? 0.6 : 0 }

    /// How many features the model keeps.
    var rows: Int {
      switch self {
      case .partOfSpeech: 70_000
      case .names: 140_000
      case .cues: 70_000
      case .arguments: 110_000
      }
    }
  }

  let data: String
  let folder: String
  let settings: ChainTrainer.Settings
  var bias: Float?
  /// Articles with spans that the accurate tier found; the linear models learn from them too.
  var silver: String?
  let log: (String) -> Void

  /// Trains a task and writes its model.
  func train(_ task: Task) throws {
    var set = TrainingSet()
    let labels: Int
    let scheme: LabelScheme?
    switch task {
    case .partOfSpeech:
      try addTreebanks(to: &set)
      (labels, scheme) = (PartOfSpeech.allCases.count - 1, nil)
    case .names:
      try addNames(to: &set)
      (labels, scheme) = (LabelScheme.names.labelCount, .names)
    case .cues, .arguments:
      try addAttributions(to: &set, task: task)
      let chosen: LabelScheme = task == .cues ? .cues : .arguments
      (labels, scheme) = (chosen.labelCount, chosen)
    }
    if set.sequences.isEmpty { throw DataError.empty(path: data) }
    set.prune(least: silver == nil || task == .partOfSpeech ? 2 : 4)
    log("\(task.rawValue): \(set.sequences.count) sequences, \(set.hashes.count) features")
    let isAllowed = { (label: Int, last: Int?) in scheme?.allows(label, after: last) ?? true }
    let trainer = ChainTrainer(set, labels: labels, settings: settings, isAllowed: isAllowed)
    trainer.train { epoch, loss in log("  epoch \(epoch): loss \(loss)") }
    let writer = ModelWriter(
      hashes: set.hashes, weights: trainer.featureWeights, pairs: trainer.pairWeights,
      labels: labels, isAllowed: isAllowed, bias: scheme == nil ? 0 : bias ?? task.bias)
    let bytes = writer.bytes(rows: task.rows)
    try DataFiles.write(bytes, to: "\(folder)/\(task.rawValue).model")
    log("  wrote \(bytes.count) bytes")
  }

  // MARK: - Parts of speech

  private func addTreebanks(to set: inout TrainingSet) throws {
    var texts = try Treebank.read("\(data)/ud-ewt/en_ewt-ud-train.rebuilt.conllu")
    for name in try DataFiles.names(in: "\(data)/gum/dep") where name.hasSuffix(".conllu") {
      texts += try Treebank.read("\(data)/gum/dep/\(name)")
    }
    for text in texts {
      let features = TextFeatures(text)
      for sentence in features.sentences {
        set.add(
          PartOfSpeechFeatures(features.sentence(sentence)),
          labels: text.tokens[sentence].map { max(1, $0.tag.rawValue) - 1 })
      }
    }
  }

  // MARK: - Names

  private func addNames(to set: inout TrainingSet) throws {
    var articles = try newsArticles()
    articles += try TaggedColumns.read(
      "\(data)/wikigold/wikigold.conll.txt", form: TaggedColumns.wikigold)
    for part in ["train", "dev", "test"] {
      articles += try TaggedColumns.read(
        "\(data)/crossner-politics/\(part).txt", form: TaggedColumns.crossNER)
    }
    let model = try Self.model(.partOfSpeech, in: folder)
    for article in articles {
      let text = Segmentation.text(article.text)
      var features = TextFeatures(text)
      features.tagPartsOfSpeech(model)
      var labels = [UInt8](repeating: 0, count: text.tokens.count)
      for name in article.names {
        LabelScheme.names.mark(
          Segmentation.tokens(of: name.range, in: text), kind: Int(name.kind.rawValue), in: &labels)
      }
      for sentence in features.sentences {
        set.add(NameFeatures(features.sentence(sentence)), labels: Array(labels[sentence]))
      }
    }
  }

  /// Annotated articles; with silver ones beside them they count twice.
  private func newsArticles() throws -> [AnnotatedArticle] {
    let articles =
      try ArticleLines.read("\(data)/news-annotations/train.jsonl")
      + ArticleLines.read("\(data)/fiction-news/train.jsonl")
    guard let silver else { return articles }
    return try articles + articles + ArticleLines.read(silver)
  }

  // MARK: - Attributions

  private func addAttributions(to set: inout TrainingSet, task: Task) throws {
    let partOfSpeech = try Self.model(.partOfSpeech, in: folder)
    let names = try Self.model(.names, in: folder)
    for article in try newsArticles() {
      let text = Segmentation.text(article.text)
      var features = TextFeatures(text)
      features.tagPartsOfSpeech(partOfSpeech)
      features.tagNames(names)
      let marks = AttributionMarks(article.attributions, in: text)
      for sentence in features.sentences {
        let words = features.sentence(sentence)
        if task == .cues {
          set.add(CueFeatures(words), labels: marks.cueLabels(sentence))
        } else {
          for (cue, labels) in marks.argumentLabels(sentence) {
            set.add(ArgumentFeatures(words, cue: cue), labels: labels)
          }
        }
      }
    }
  }

  /// Reads a trained model; its memory is kept for the rest of the run.
  static func model(_ task: Task, in folder: String) throws -> LinearModel {
    let path = "\(folder)/\(task.rawValue).model"
    let bytes = try DataFiles.bytes(path)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    buffer.copyBytes(from: bytes)
    guard let model = LinearModel(UnsafeRawBufferPointer(buffer)) else {
      throw DataError.notAModel(path: path)
    }
    return model
  }
}
