/// Why a graph directory cannot be opened or changed.
package enum GraphDirectoryError: Error, Sendable, Hashable {
  /// There is no such directory, or it holds no graph.
  case noGraph(path: String)
  /// The path is a file.
  case notADirectory(path: String)
  /// Another process is writing the graph; its process id where it could be read.
  case beingWritten(path: String, process: Int?)
  /// The graph was opened for reading only.
  case openedForReading(path: String)
  /// Someone else changed the graph since it was read, so that it has to be opened again first.
  case changedMeanwhile(path: String)
  /// The file is of a newer format version than this program knows.
  case newerVersion(path: String, found: Int, known: Int)
  /// The file does not start with a graph's header line.
  case noHeader(path: String)
  /// A file could not be read or written: permission, full disk and so on.
  case system(SystemError)
  /// The graph has more nodes or relationships than ids.
  case tooLarge(BaseError)
}
