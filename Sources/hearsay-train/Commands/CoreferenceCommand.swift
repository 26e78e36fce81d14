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

  @Option(help: "The set whose errors are printed: dev or train of fiction-news, or gum.")
  var part = "dev"

  @Flag(help: "Print each wrong or missing reference of a set with its surroundings.")
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
    let documents =
      part == "gum"
      ? try CoreferenceData.gum("\(data)/gum")
      : try CoreferenceData.fiction("\(data)/fiction-news/\(part).jsonl")
    for document in documents {
      scoring.add(document)
    }
    for error in scoring.errors { print(error) }
    print("all: \(scoring.all.line)")
    print("pronouns: \(scoring.pronouns.line)")
    print("descriptions: \(scoring.descriptions.line)")
  }
}
