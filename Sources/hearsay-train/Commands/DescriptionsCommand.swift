import ArgumentParser
import Extraction
import Resolution
import TextAnalysis

/// `hearsay-train descriptions`: learns the weights in `DescriptionWeights.swift` and prints them.
struct DescriptionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "descriptions", abstract: "Learn the weights of descriptions.")

  @Option(help: "The folder of data.")
  var data = "../shared/data"

  func run() throws {
    let analyzer = TextAnalyzer(model: .fast)
    let pipeline = try ExtractionPipeline(layers: analyzer.layers)
    func examples(_ part: String) throws -> [ReferenceExample] {
      ReferenceTraining.descriptions(
        try CoreferenceData.fiction("\(data)/fiction-news/\(part).jsonl"), analyzer, pipeline)
    }
    let train = try examples("train")
    let dev = try examples("dev")
    for (name, isPersonal) in [("person", true), ("body", false)] {
      let own = train.filter { $0.isPersonal == isPersonal }
      let names = DescriptionExamples.featureNames
      let weights = ReferenceTraining.weights(own, features: names.count)
      print("// \(own.count) descriptions of fiction-news")
      WeightsText.show(name, names, weights)
      for (part, examples) in [("train", own), ("dev", dev.filter { $0.isPersonal == isPersonal })]
      {
        for (shift, score) in ReferenceTraining.scores(examples, weights) {
          print("// \(part), threshold \(shift): \(score.line)")
        }
      }
    }
  }
}
