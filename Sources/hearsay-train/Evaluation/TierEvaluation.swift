import Articles
import Extraction
import GraphModel
import Resolution
import TextAnalysis
import Workspace

/// All figures of one tier on the development sets.
struct TierEvaluation {
  /// A group of figures that can be asked for alone.
  enum Part: String, CaseIterable {
    case attribution
    case names
    case references
    case coreference
    case syntax
  }

  let data: String
  let tier: ModelTier
  private let pipeline: ArticlePipeline

  /// Prepares the tier's models.
  init(data: String, tier: ModelTier) throws {
    self.data = data
    self.tier = tier
    pipeline = try ArticlePipeline(model: tier)
  }

  /// The figures of a part.
  func figures(_ part: Part) throws -> [Figure] {
    switch part {
    case .attribution: try attribution()
    case .names: try names()
    case .references: try references()
    case .coreference: try coreference()
    case .syntax: try syntax()
    }
  }

  private func resolved(_ articles: [AnnotatedArticle]) -> [ResolvedArticle] {
    pipeline.process(articles.map { Article(id: $0.id, source: "", text: $0.text) })
  }

  // MARK: - Who said what

  private func attribution() throws -> [Figure] {
    try attribution(
      "PolNeAR dev", BratFolder.read("\(data)/polnear-dev"), .whole,
      goals: (relation: 70, content: 88, cue: 80))
      + attribution(
        "news-annotations dev", ArticleLines.read("\(data)/news-annotations/dev.jsonl"), .cut,
        goals: (relation: 88, content: nil, cue: nil))
      + attribution(
        "fiction-news dev", ArticleLines.read("\(data)/fiction-news/dev.jsonl"), .cut,
        goals: (relation: 80, content: nil, cue: nil))
  }

  private func attribution(
    _ set: String, _ articles: [AnnotatedArticle], _ cutting: AttributionScoring.Cutting,
    goals: (relation: Double?, content: Double?, cue: Double?)
  ) -> [Figure] {
    var whole = AttributionScoring(cutting: cutting)
    var model = AttributionScoring(cutting: cutting)
    for (article, resolved) in zip(articles, resolved(articles)) {
      whole.add(resolved, article)
      model.add(resolved.text, article)
    }
    var figures = [
      Figure("relation F1, \(set)", whole.relation, goal: goals.relation),
      Figure("content token F1, \(set)", whole.content, goal: goals.content),
      Figure("cue F1, \(set)", whole.cue, goal: goals.cue),
    ]
    if tier != .rules {
      figures.append(Figure("relation F1 of the model alone, \(set)", model.relation))
    }
    return figures
  }

  // MARK: - Names

  private func names() throws -> [Figure] {
    let uner = try TaggedColumns.read(
      "\(data)/uner-ewt/en_ewt-ud-dev.iob2", form: TaggedColumns.uner, size: 20, isSpacingAll: true)
    return [
      try names("news-annotations", goal: 92), try names("fiction-news", goal: 90),
      names("UNER-EWT dev", uner, kinds: [.person, .organization, .place], goal: 75),
    ]
  }

  private func names(_ set: String, goal: Double) throws -> Figure {
    names(
      "\(set) dev", try ArticleLines.read("\(data)/\(set)/dev.jsonl"), kinds: NameKind.allCases,
      goal: goal)
  }

  private func names(
    _ set: String, _ articles: [AnnotatedArticle], kinds: [NameKind], goal: Double
  ) -> Figure {
    var total = Score()
    for (article, resolved) in zip(articles, resolved(articles)) {
      for score in NameScoring.score(resolved, article, kinds: kinds).values { total += score }
    }
    return Figure("names, exact F1, \(set)", total, goal: goal)
  }

  // MARK: - References and coreference

  /// From the text alone, and with the annotators' names (`CoreferenceScoring`).
  private func references() throws -> [Figure] {
    let documents = try CoreferenceData.fiction("\(data)/fiction-news/dev.jsonl")
    var whole = Score()
    let articles = documents.map { Article(id: $0.id, source: "", text: $0.text) }
    for (document, resolved) in zip(documents, pipeline.process(articles)) {
      whole += EntityScoring.score(resolved, document)
    }
    let given = try score(documents)
    return [
      Figure(share: "references right %, fiction-news dev", given.all, goal: 80),
      Figure(share: "pronouns of these", given.pronouns),
      Figure(share: "descriptions of these", given.descriptions),
      Figure(share: "references right %, names found too", whole),
    ]
  }

  private func coreference() throws -> [Figure] {
    let scoring = try score(CoreferenceData.gum("\(data)/gum"))
    let examples = try CoreferenceData.gap("\(data)/gap/gap-development.tsv")
    let gap = try CoreferenceScoring(tier: tier).score(examples)
    return [
      Figure("references F1, GUM dev", scoring.all),
      Figure("pronouns F1, GUM dev", scoring.pronouns),
      Figure("pronoun and name F1, GAP development", gap.all),
    ]
  }

  private func score(_ documents: [CoreferenceDocument]) throws -> CoreferenceScoring {
    var scoring = try CoreferenceScoring(tier: tier)
    for document in documents { scoring.add(document) }
    return scoring
  }

  // MARK: - Syntax

  private func syntax() throws -> [Figure] {
    let texts = try Treebank.read("\(data)/ud-ewt/en_ewt-ud-dev.conllu")
    guard let annotator = try annotator() else { return [] }
    var scoring = TreeScoring()
    let found = ParallelMap.map(texts) { wanted in
      var text = wanted
      for token in text.tokens.indices {
        text.tokens[token].tag = .unknown
        text.tokens[token].head = -1
      }
      annotator.annotate(&text, context: TextContext())
      return text
    }
    for (text, wanted) in zip(found, texts) { scoring.add(text, wanted: wanted) }
    var figures = [Figure(share: "UPOS, EWT dev, gold tokens", scoring.tags, goal: 96)]
    if annotator.provides.contains(.dependencies) {
      figures += [
        Figure(share: "UAS, EWT dev, gold tokens", scoring.heads, goal: 90),
        Figure(share: "LAS, EWT dev, gold tokens", scoring.relations, goal: 88),
      ]
    }
    return figures
  }

  private func annotator() throws -> (any TextAnnotator)? {
    switch tier {
    case .rules: nil
    case .fast: LinearAnnotator(models: .embedded)
    case .accurate: NeuralAnnotator(model: try NeuralModel.embedded(), isParsing: true)
    }
  }
}
