import ArgumentParser
import TextAnalysis

/// `hearsay-train evaluate`: prints all measures on the development sets.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure the tiers on the development sets.",
    discussion: """
      Attributions and names are those that `hearsay extract` prints, counted as ../shared/score
      counts them. References: pronouns and descriptions whose entity's names mostly mean the annotated
      entity, with the annotators' names unless said otherwise. GAP: every pair of pronoun and name is
      one decision. UPOS, UAS and LAS: on the treebank's tokens, punctuation counted, main relations.
      """)

  @Option(help: "The folder of data.")
  var data = "../shared/data"

  @Option(help: "Only this tier: rules, fast or accurate.")
  var tier: String?

  @Option(help: "Only these figures: attribution, names, references, coreference or syntax.")
  var only: [String] = []

  func validate() throws {
    if let tier, ModelTier(rawValue: tier) == nil {
      let names = ModelTier.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no tier '\(tier)'; the tiers are \(names)")
    }
    for part in only where TierEvaluation.Part(rawValue: part) == nil {
      let names = TierEvaluation.Part.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there are no figures '\(part)'; there are \(names)")
    }
  }

  func run() throws {
    for model in ModelTier.allCases where tier == nil || tier == model.rawValue {
      print("\(model.rawValue)\n\(Figure.heading)")
      let evaluation = try TierEvaluation(data: data, tier: model)
      for part in TierEvaluation.Part.allCases where only.isEmpty || only.contains(part.rawValue) {
        for figure in try evaluation.figures(part) { print(figure.line) }
      }
    }
  }
}
