import ArgumentParser
import Extraction
import Resolution
import TextAnalysis

/// `hearsay-train pronouns`: learns the weights in `PronounWeights.swift` and prints them.
struct PronounsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pronouns", abstract: "Learn the weights of pronoun resolution.")

  @Option(help: "The folder of data.")
  var data = "../shared/data"

  @Option(help: "How many examples of GAP are used.")
  var ambiguous = 2454

  func run() throws {
    let analyzer = TextAnalyzer(model: .fast)
    let pipeline = try ExtractionPipeline(layers: analyzer.layers)
    let fiction = PronounTraining.examples(
      try CoreferenceData.fiction("\(data)/fiction-news/train.jsonl"), analyzer, pipeline)
    let gap =
      try CoreferenceData.gap("\(data)/gap/gap-validation.tsv")
      + CoreferenceData.gap("\(data)/gap/gap-test.tsv")
    let pronouns = PronounTraining.examples(Array(gap.prefix(ambiguous)), analyzer, pipeline)
    print("// \(fiction.count) pronouns of fiction-news, \(pronouns.count) of GAP")
    show("personal", PronounTraining.weights(fiction.filter(\.isPersonal) + pronouns))
    show("neuter", PronounTraining.weights(fiction.filter { !$0.isPersonal && !$0.isPlural }))
    let plural = PronounTraining.weights(fiction.filter { !$0.isPersonal && $0.isPlural })
    print("// plural threshold by its own examples: \(plural.last ?? 0)")
  }

  private func show(_ name: String, _ weights: [Float]) {
    print("  static let \(name): [Float] = [")
    for (feature, weight) in zip(PronounExamples.featureNames, weights) {
      print("    \(rounded(weight)),  // \(feature)")
    }
    print("  ]\n  static let \(name)Threshold: Float = \(rounded(weights.last ?? 0))")
  }

  private func rounded(_ weight: Float) -> String {
    let hundredths = Int((abs(weight) * 100).rounded())
    let digits = hundredths % 100
    return (weight < 0 && hundredths > 0 ? "-" : "")
      + "\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
  }
}
