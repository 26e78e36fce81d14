private import CLanguageData

extension LinearModels {
  /// The models that are part of the program.
  package static let embedded = LinearModels(
    partOfSpeech: model(hearsay_part_of_speech_model_start(), hearsay_part_of_speech_model_size()),
    names: model(hearsay_names_model_start(), hearsay_names_model_size()),
    cues: model(hearsay_cues_model_start(), hearsay_cues_model_size()),
    arguments: model(hearsay_arguments_model_start(), hearsay_arguments_model_size()))

  private static func model(_ start: UnsafeRawPointer?, _ size: Int) -> LinearModel {
    guard let model = LinearModel(UnsafeRawBufferPointer(start: start, count: size)) else {
      preconditionFailure("an embedded linear model is damaged; train it again")
    }
    return model
  }
}
