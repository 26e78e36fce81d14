import ArgumentParser

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Which graph a command works on.
struct GraphOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The graph's folder (default: $HEARSAY_GRAPH, else ./Graph).", valueName: "dir"),
    completion: .directory)
  var graph: String?

  /// The folder: the option, the environment, or `Graph`.
  var directory: String {
    if let graph { return graph }
    if let value = getenv("HEARSAY_GRAPH") {
      let path = String(cString: value)
      if !path.isEmpty { return path }
    }
    return "Graph"
  }
}
