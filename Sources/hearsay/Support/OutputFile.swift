#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Writes files that a command was asked for.
enum OutputFile {
  /// Replaces the file with `bytes`, whole or not at all.
  ///
  /// - Throws: `CommandFailure` when the system refuses.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let temporary = path + ".part"
    guard let file = fopen(temporary, "wb") else { throw failure(path) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count, rename(temporary, path) == 0 else {
      let error = failure(path)
      remove(temporary)
      throw error
    }
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure(message: "\(path) could not be written: \(String(cString: strerror(errno))).")
  }
}
