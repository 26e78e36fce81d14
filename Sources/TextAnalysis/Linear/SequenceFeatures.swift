/// The features of a sequence of tokens, by position; one type a task, used alike when a model is
/// trained and when it is run.
package protocol SequenceFeatures {
  /// How many tokens the sequence has.
  var count: Int { get }
  /// Adds the features of a position to an empty list.
  func fill(_ list: inout FeatureList, at position: Int)
}
