/// The models of the fast tier.
package struct LinearModels: Sendable {
  package var partOfSpeech: LinearModel
  package var names: LinearModel
  package var cues: LinearModel
  package var arguments: LinearModel

  /// Puts models together.
  package init(
    partOfSpeech: LinearModel, names: LinearModel, cues: LinearModel, arguments: LinearModel
  ) {
    self.partOfSpeech = partOfSpeech
    self.names = names
    self.cues = cues
    self.arguments = arguments
  }
}
