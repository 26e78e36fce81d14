import FoundationEssentials

/// Reading and writing whole files.
enum DataFiles {
  static func bytes(_ path: String) throws -> [UInt8] {
    do {
      return try [UInt8](Data(contentsOf: URL(filePath: path)))
    } catch {
      throw DataError.unreadable(path: path, reason: "\(error)")
    }
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The files of a folder by name, sorted.
  static func names(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw DataError.unreadable(path: folder, reason: "\(error)")
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }
}
