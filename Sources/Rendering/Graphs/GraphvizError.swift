/// Why Graphviz did not draw a picture.
public enum GraphvizError: Error, Sendable, Hashable {
  /// No program `dot` on the search path.
  case notInstalled
  /// `dot` ended with a status other than 0 or could not be fed; its own words are in `message`.
  case failed(status: Int32, message: String)
}
