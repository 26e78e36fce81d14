import ArgumentParser
import TextAnalysis

/// `hearsay-train evaluate`: prints all measures on the development sets.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure a tier on the development sets.")

  @Option(help: "The folder of data.")
  var data = "../shared/data"

  @Option(help: "The tier: rules, fast or accurate.")
  var tier = "fast"

  @Option(help: "Read linear models from this folder rather than those embedded.")
  var models: String?

  func run() throws {
    let analyze = try analyzer()
    if true {
      try printPartsOfSpeech()
      return
    }
    let all = Set(NameKind.allCases)
    for set in ["news-annotations", "fiction-news"] {
      let articles = try ArticleLines.read("\(data)/\(set)/dev.jsonl")
      try printNames(set, articles, kinds: all, analyze)
      printAttributions(set, articles, analyze)
    }
    let uner = try TaggedColumns.read(
      "\(data)/uner-ewt/en_ewt-ud-dev.iob2", form: TaggedColumns.uner)
    try printNames("uner-ewt", uner, kinds: [.person, .organization, .place], analyze)
    printAttributions("polnear-dev", try BratFolder.read("\(data)/polnear-dev"), analyze)
    try printPartsOfSpeech()
  }

  private func analyzer() throws -> (String) -> AnalyzedText {
    guard let models else {
      guard let tier = ModelTier(rawValue: tier) else {
        throw ValidationError("there is no tier '\(tier)'; the tiers are rules, fast, accurate")
      }
      let analyzer = TextAnalyzer(model: tier)
      return { analyzer.analyze($0) }
    }
    let annotator = LinearAnnotator(
      models: LinearModels(
        partOfSpeech: try LinearTraining.model(.partOfSpeech, in: models),
        names: try LinearTraining.model(.names, in: models),
        cues: try LinearTraining.model(.cues, in: models),
        arguments: try LinearTraining.model(.arguments, in: models)))
    return { text in
      var analyzed = Segmentation.text(text)
      annotator.annotate(&analyzed, context: TextContext())
      return analyzed
    }
  }

  private func printNames(
    _ set: String, _ articles: [AnnotatedArticle], kinds: Set<NameKind>,
    _ analyze: (String) -> AnalyzedText
  ) throws {
    var total = Score()
    var byKind: [NameKind: Score] = [:]
    for article in articles {
      for (kind, score) in NameScoring.score(analyze(article.text), article, kinds: kinds) {
        byKind[kind, default: Score()] += score
        total += score
      }
    }
    print("names \(set): \(total.line)")
    for kind in NameKind.allCases {
      if let score = byKind[kind] { print("  \(kind): \(score.line)") }
    }
  }

  private func printAttributions(
    _ set: String, _ articles: [AnnotatedArticle], _ analyze: (String) -> AnalyzedText
  ) {
    var scores = AttributionScoring()
    for article in articles { scores.add(analyze(article.text), article) }
    print("attributions \(set):")
    print("  cue: \(scores.cue.line)")
    print("  source: \(scores.source.line)")
    print("  content: \(scores.content.line)")
    print("  relation: \(scores.relation.line)")
    print("  strict: \(scores.strict.line)")
  }

  /// Tokens of the splitter against the treebank's, a sentence a line.
  private func printTokens(_ texts: [AnalyzedText]) {
    var score = Score()
    for text in texts {
      let wanted = Set(text.tokens.map(\.range))
      let found = Set(
        Segmentation.text(String(decoding: text.utf8, as: UTF8.self)).tokens.map(\.range))
      score += Score(
        right: wanted.intersection(found).count, found: found.count, wanted: wanted.count)
    }
    print("tokens ud-ewt dev: \(score.line)")
  }

  private func printPartsOfSpeech() throws {
    let texts = try Treebank.read("\(data)/ud-ewt/en_ewt-ud-dev.conllu")
    printTokens(texts)
    let folder = models ?? "Sources/CLanguageData"
    let model = try LinearTraining.model(.partOfSpeech, in: folder)
    var right = 0
    var total = 0
    for text in texts {
      var features = TextFeatures(text)
      for (tag, token) in zip(features.tagPartsOfSpeech(model), text.tokens) {
        total += 1
        if tag == token.tag { right += 1 }
      }
    }
    print("UPOS ud-ewt dev, gold tokens: \(100 * Double(right) / Double(total)) of \(total)")
  }
}
