import Glibc

/// Names of files.
enum FileCompletion {
  private static let limit = 200

  /// The files and folders whose path starts with what was typed; `~/` is the home folder.
  static func candidates(for typed: String) -> [CompletionCandidate] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let stem = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    var path = folder.isEmpty ? "." : folder
    if path.hasPrefix("~/"), let home = Terminal.environment("HOME") {
      path = home + path.dropFirst(1)
    }
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(directory), names.count < limit {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(stem), name != ".", name != "..",
        !name.hasPrefix(".") || stem.hasPrefix(".")
      else { continue }
      names.append((name, isFolder(path + "/" + name)))
    }
    return names.sorted { $0.name < $1.name }.map { name, isFolder in
      CompletionCandidate(
        folder + name + (isFolder ? "/" : " "), label: name + (isFolder ? "/" : ""))
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
