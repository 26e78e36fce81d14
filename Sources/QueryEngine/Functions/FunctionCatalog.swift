/// All scalar functions of the query language.
package enum FunctionCatalog {
  /// The functions, sorted by name.
  package static let all: [any QueryFunction] =
    [
      ConversionFunctions.all, DurationFunctions.all, GraphFunctions.all, ListFunctions.all,
      MathFunctions.all, StringFunctions.all, TemporalFunctions.all, TrimFunctions.all,
    ].flatMap { $0 }.sorted { $0.signature.name < $1.signature.name }

  private static let byName: [String: any QueryFunction] = {
    var functions: [String: any QueryFunction] = [:]
    for function in all {
      for name in [function.signature.name] + function.signature.aliases {
        functions[name.lowercased()] = function
      }
    }
    return functions
  }()

  /// The function of a name or alias, whatever the case.
  package static func function(named name: String) -> (any QueryFunction)? {
    byName[name.lowercased()]
  }

  /// The names of all functions, for "did you mean".
  package static var names: [String] { all.map(\.signature.name) }
}
