#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// An input that was found and waits to be read.
struct PendingInput {
  /// Where its bytes are.
  enum Place {
    case file(String)
    case standardInput
    case memory([UInt8])
  }

  /// For `Article.source`: the file's name, below a folder its path in that folder.
  var name: String
  var place: Place
  /// Bytes, 0 if not known.
  var size: Int

  /// What problems call it: the path by which the user can find it.
  var shownName: String {
    if case .file(let path) = place { path } else { name }
  }

  /// Adds an input, a folder's files in order of their paths.
  static func append(
    _ input: ArticleInput, to found: inout [PendingInput], report: inout ReadingReport
  ) {
    switch input {
    case .standardInput:
      found.append(PendingInput(name: "stdin", place: .standardInput, size: 0))
    case .bytes(let bytes, let name):
      found.append(PendingInput(name: name, place: .memory(bytes), size: bytes.count))
    case .path(let path):
      var status = stat()
      guard stat(path, &status) == 0 else {
        report.add(.cannotOpen(errno: errno), in: path)
        return
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        appendFolder(path, prefix: "", to: &found, report: &report)
      } else {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        found.append(PendingInput(name: name, place: .file(path), size: Int(status.st_size)))
      }
    }
  }

  /// Adds the files below a folder; links to folders are not followed, so there are no circles.
  private static func appendFolder(
    _ path: String, prefix: String, to found: inout [PendingInput], report: inout ReadingReport
  ) {
    guard let folder = opendir(path) else {
      report.add(.cannotOpen(errno: errno), in: path)
      return
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let child = path.hasSuffix("/") ? path + name : path + "/" + name
      var status = stat()
      guard lstat(child, &status) == 0 else { continue }
      let isLink = status.st_mode & S_IFMT == S_IFLNK
      if isLink, stat(child, &status) != 0 { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where !isLink:
        appendFolder(child, prefix: prefix + name + "/", to: &found, report: &report)
      case S_IFREG:
        found.append(
          PendingInput(name: prefix + name, place: .file(child), size: Int(status.st_size)))
      default: break
      }
    }
  }
}
