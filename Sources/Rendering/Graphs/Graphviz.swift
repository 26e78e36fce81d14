/// The installed Graphviz, run as a program.
package enum Graphviz {
  /// Draws DOT text as `format` (a name that `dot -T` knows).
  ///
  /// - Throws: when `dot` is missing or fails.
  package static func draw(dot: String, as format: String) throws(GraphvizError) -> [UInt8] {
    do {
      let run = try ChildProcess.run(["dot", "-T\(format)"], input: Array(dot.utf8))
      if run.status == 0 { return run.output }
      throw GraphvizError.failed(
        status: run.status, message: String(decoding: run.errors, as: UTF8.self))
    } catch let error as GraphvizError {
      throw error
    } catch let error as ChildProcessError {
      switch error {
      case .notFound: throw .notInstalled
      case .system(let code): throw .failed(status: code, message: "")
      }
    } catch {
      throw .failed(status: -1, message: "")
    }
  }
}
