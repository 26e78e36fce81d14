import ArgumentParser

/// Trains the models that the program embeds.
@main
struct HearsayTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay-train", abstract: "Trains Hearsay's models from open data.")
}
