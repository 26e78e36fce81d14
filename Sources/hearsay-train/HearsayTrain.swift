import ArgumentParser

/// Trains the models that the program embeds, and measures them.
@main
struct HearsayTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay-train", abstract: "Trains Hearsay's linear models from open data.",
    subcommands: [
      TrainCommand.self, EvaluateCommand.self, CoreferenceCommand.self, PronounsCommand.self,
      DescriptionsCommand.self,
      SpeedCommand.self,
      AnnotateCommand.self,
    ])
}
