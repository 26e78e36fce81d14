import CSimdJSON
import Glibc

/// The two rates that a benchmark of reading compares, on all cores: what simdjson alone takes to go
/// through a file's bytes, and what reading its records into columns takes.
package struct ReadingProbe: ~Copyable {
  private let path: String
  private var bytes: [UInt8]
  private let size: Int

  /// Takes a file of JSON lines into memory.
  package init(path: String) throws(GraphDirectoryError) {
    self.path = path
    guard let bytes = try Files.contents(path) else { throw .noGraph(path: path) }
    size = bytes.count
    self.bytes = bytes + [UInt8](repeating: 0x20, count: Int(CSJ_PADDING))
  }

  /// The file's size in bytes.
  package var byteCount: Int { size }

  /// Has simdjson read every string of the lines in memory; returns how long all are.
  package func parseOnDemand() -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let width = Parallel.width
      let cuts = (0...width).map { cut in
        var position = size * cut / width
        while position > 0, position < size, bytes[position - 1] != 0x0A { position += 1 }
        return position
      }
      var totals = [Int](repeating: 0, count: width)
      totals.withUnsafeMutableBufferPointer { totals in
        let totals = totals
        Parallel.run(width) { worker in
          let (start, end) = (cuts[worker], cuts[worker + 1])
          totals[worker] = csj_string_bytes(bytes.baseAddress.map { $0 + start }, end - start)
        }
      }
      return totals.reduce(0, +)
    }
  }

  /// Reads the records of the file into columns and forgets them; returns how many lines it has.
  package func readRecords() throws(GraphDirectoryError) -> Int {
    guard let descriptor = try Files.open(path) else { throw .noGraph(path: path) }
    defer { close(descriptor) }
    let parts = try GraphDirectory.read([.file(descriptor: descriptor, size: size)]).parts
    return parts.reduce(0) { $0 + $1.loader.chunk.lines }
  }
}
