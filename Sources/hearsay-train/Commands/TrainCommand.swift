import ArgumentParser

/// `hearsay-train train`: trains the linear models and writes them where they are embedded.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train the linear models of the fast tier.")

  @Option(help: "The folder of training data.")
  var data = "../shared/data"

  @Option(help: "Where the model files go.")
  var output = "Sources/CLanguageData"

  @Option(help: "Train only this model: partOfSpeech, names, cues or arguments.")
  var only: String?

  @Option(help: "How often to go through the data.")
  var epochs = 10

  @Option(help: "The share of features left out at random.")
  var dropout = 0.3

  @Option(help: "How fast to learn.")
  var rate: Float = 0.1

  @Option(help: "The pull of weights to zero.")
  var decay: Float = 1e-4

  @Option(help: "Articles that the accurate tier has annotated, to learn from too.")
  var silver: String?

  @Option(help: "Added to the labels that start a span.")
  var bias: Float?

  func validate() throws {
    if let only, LinearTraining.Task(rawValue: only) == nil {
      let names = LinearTraining.Task.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no model '\(only)'; the models are \(names)")
    }
  }

  func run() throws {
    var settings = ChainTrainer.Settings()
    settings.epochs = epochs
    settings.dropout = dropout
    settings.rate = rate
    settings.decay = decay
    let training = LinearTraining(
      data: data, folder: output, settings: settings, bias: bias, silver: silver
    ) {
      print($0)
    }
    for task in LinearTraining.Task.allCases where only == nil || task.rawValue == only {
      try training.train(task)
    }
  }
}
