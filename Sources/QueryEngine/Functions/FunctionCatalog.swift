/// All scalar functions of the query language.
package enum FunctionCatalog {
  /// The functions, sorted by name.
  package static let all: [any QueryFunction] = []

  /// The function of a name or alias, whatever the case.
  package static func function(named name: String) -> (any QueryFunction)? {
    let folded = name.lowercased()
    return all.first { $0.signature.name.lowercased() == folded }
  }

  /// The names of all functions, for "did you mean".
  package static var names: [String] { all.map(\.signature.name) }
}
