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
    let fiction = ReferenceTraining.examples(
      try CoreferenceData.fiction("\(data)/fiction-news/train.jsonl"), analyzer, pipeline)
    let gap =
      try CoreferenceData.gap("\(data)/gap/gap-validation.tsv")
      + CoreferenceData.gap("\(data)/gap/gap-test.tsv")
    let pronouns = ReferenceTraining.examples(Array(gap.prefix(ambiguous)), analyzer, pipeline)
    let dev = ReferenceTraining.examples(
      try CoreferenceData.fiction("\(data)/fiction-news/dev.jsonl"), analyzer, pipeline)
    print("// \(fiction.count) pronouns of fiction-news, \(pronouns.count) of GAP")
    show("personal", fiction.filter(\.isPersonal) + pronouns, dev.filter(\.isPersonal))
    let isNeuter = { (example: ReferenceExample) in !example.isPersonal && !example.isPlural }
    show("neuter", fiction.filter(isNeuter), dev.filter(isNeuter))
    let plural = ReferenceTraining.weights(
      fiction.filter { !$0.isPersonal && $0.isPlural },
      features: PronounExamples.featureNames.count)
    print("// plural threshold by its own examples: \(plural.last ?? 0)")
  }

  private func show(_ name: String, _ examples: [ReferenceExample], _ dev: [ReferenceExample]) {
    let names = PronounExamples.featureNames
    let weights = ReferenceTraining.weights(examples, features: names.count)
    WeightsText.show(name, names, weights)
    for (part, examples) in [("train", examples), ("dev", dev)] {
      for (shift, score) in ReferenceTraining.scores(examples, weights) {
        print("// \(part), threshold \(shift): \(score.line)")
      }
    }
  }
}
