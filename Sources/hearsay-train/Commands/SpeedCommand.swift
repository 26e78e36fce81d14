import ArgumentParser
import TextAnalysis

/// `hearsay-train speed`: how many tokens a second a tier reads on one thread.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Measure how fast a tier reads.")

  @Option(help: "A text file to read.")
  var file: String

  @Option(help: "The tier: rules, fast or accurate.")
  var tier = "fast"

  @Option(help: "How often to read it.")
  var times = 10

  func run() throws {
    guard let tier = ModelTier(rawValue: tier) else {
      throw ValidationError("there is no tier '\(tier)'; the tiers are rules, fast, accurate")
    }
    let text = try DataFiles.text(file)
    let analyzer = TextAnalyzer(model: tier)
    var tokens = 0
    let time = ContinuousClock().measure {
      for _ in 0..<times { tokens += analyzer.analyze(text).tokens.count }
    }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    print("\(tokens) tokens in \(time): \(Int(Double(tokens) / seconds)) tokens/s")
  }
}
