import ArgumentParser
import TextAnalysis

/// `hearsay-train coreference`: prints the measures of coreference, or the errors.
struct CoreferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coreference", abstract: "Measure pronouns and descriptions.")

  @Option(help: "The folder of data.")
  var data = "../shared/data"

  @Option(help: "The tier whose statements are used: rules, fast or accurate.")
  var tier = "rules"

  @Flag(help: "Print each wrong or missing reference of fiction-news with its surroundings.")
  var errors = false

  func run() throws {
    guard let tier = ModelTier(rawValue: tier) else {
      throw ValidationError("there is no tier '\(tier)'; the tiers are rules, fast, accurate")
    }
    guard errors else {
      for line in try CoreferenceReport.lines(data: data, tier: tier) { print(line) }
      return
    }
    var scoring = try CoreferenceScoring(tier: tier)
    for document in try CoreferenceData.fiction("\(data)/fiction-news/dev.jsonl") {
      scoring.add(document)
    }
    for error in scoring.errors { print(error) }
  }
}
