/// Why Graphviz did not draw a picture.
public enum GraphvizError: Error, Sendable, Hashable {
  /// No program `dot` on the search path.
  case notInstalled
  /// `dot` ended with a status other than 0 or could not be fed; its own words are in `message`.
  case failed(status: Int32, message: String)

  /// The error as a line for a person: what is wrong and what to do.
  public var message: String {
    switch self {
    case .notInstalled:
      "Graphviz is not installed; install the package graphviz, or write a .dot file."
    case .failed(let status, let message): "Graphviz ended with status \(status): \(message)"
    }
  }
}
