import Glibc

/// `pending.jsonl`: groups of records that were appended since the canonical file was written.
///
/// A group is its lines and then a `commit` line with its length and checksum; it counts only whole.
/// Lines after the last commit are of an append that did not end: readers pass over them, the next
/// writer cuts them off. A last line `folding` names the canonical file that the groups went into,
/// so that a crash between writing that file and removing this one folds nothing twice.
struct PendingLog {
  static let version = 1
  static let header = #"{"type":"pending","version":1}"# + "\n"

  /// The lines of all whole groups.
  private(set) var committed: [UInt8] = []
  /// The number of groups.
  private(set) var groups = 0
  /// How long the file is up to the last whole group.
  private(set) var validSize = 0
  /// Bytes after it, of an append that did not end.
  private(set) var tornSize = 0
  /// Digest of the canonical file into which the groups were folded, if they were.
  private(set) var foldedInto: UInt64?
  /// Lines of groups that do not agree with their checksum, which are left out.
  private(set) var damage: [DamagedLine] = []

  var isEmpty: Bool { committed.isEmpty && damage.isEmpty }

  /// Reads the bytes of a pending file.
  init(path: String, bytes: [UInt8]) throws(GraphDirectoryError) {
    let parser = JSONParser()
    var start = 0
    var unclaimed = 0
    var line = 0
    while start < bytes.count {
      guard let end = Self.lineEnd(bytes, from: start) else { break }
      line += 1
      let kind = Self.control(bytes, start..<end, parser)
      switch kind {
      case .version(let found) where found > Self.version:
        throw .newerVersion(path: path, found: found, known: Self.version)
      case .version:
        unclaimed = end + 1
        validSize = end + 1
      case .commit(let length, let sum):
        let from = start - length
        let isWhole =
          length <= start && from >= unclaimed && Self.sum(bytes[max(0, from)..<start]) == sum
        let group = isWhole ? from..<start : start..<start
        if unclaimed < group.lowerBound {
          setAside(bytes, unclaimed..<group.lowerBound, path, lastLine: line)
        }
        if isWhole {
          committed += bytes[group]
          groups += 1
        }
        unclaimed = end + 1
        validSize = end + 1
      case .folding(let digest): foldedInto = digest
      case .record: break
      }
      start = end + 1
    }
    tornSize = bytes.count - validSize
    if foldedInto != nil { tornSize = 0 }
  }

  private mutating func setAside(
    _ bytes: [UInt8], _ range: Range<Int>, _ path: String, lastLine: Int
  ) {
    let lines = bytes[range].split(separator: 0x0A)
    for (index, text) in lines.enumerated() {
      damage.append(
        DamagedLine(
          file: path, line: lastLine - lines.count + index, reason: .checksum,
          bytes: Array(text)))
    }
  }

  /// The last line of a group: its length in bytes and checksum.
  static func commitLine(for group: UnsafeBufferPointer<UInt8>) -> String {
    let sum = String(Checksum.of(UnsafeRawBufferPointer(group)), radix: 16)
    return #"{"type":"commit","bytes":\#(group.count),"checksum":"\#(sum)"}"# + "\n"
  }

  static func foldingLine(into digest: UInt64) -> String {
    #"{"type":"folding","into":"\#(String(digest, radix: 16))"}"# + "\n"
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private enum Control {
    case record
    case version(Int)
    case commit(length: Int, sum: UInt64)
    case folding(UInt64)
  }

  private static func sum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { Checksum.of($0) }
  }

  private static func control(
    _ bytes: [UInt8], _ range: Range<Int>, _ parser: JSONParser
  ) -> Control {
    // `{"type":"` and the first letter of `commit`, `folding` or `pending`; other types have others.
    guard range.count > 10, bytes[range.lowerBound] == UInt8(ascii: "{") else { return .record }
    switch bytes[range.lowerBound + 9] {
    case UInt8(ascii: "c"), UInt8(ascii: "f"), UInt8(ascii: "p"): break
    default: return .record
    }
    return bytes[range].withUnsafeBufferPointer { line in
      guard let element = try? parser.parse(line, padded: false),
        var fields = try? RecordFields(element)
      else { return .record }
      switch fields.type {
      case "pending":
        return .version((try? fields.integer("version")).flatMap { $0 }.map { Int($0) } ?? 0)
      case "commit":
        guard let length = (try? fields.integer("bytes")).flatMap({ $0 }), length >= 0,
          let text = (try? fields.string("checksum")).flatMap({ $0 }),
          let sum = UInt64(text, radix: 16)
        else { return .record }
        return .commit(length: Int(length), sum: sum)
      case "folding":
        guard let text = (try? fields.string("into")).flatMap({ $0 }),
          let digest = UInt64(text, radix: 16)
        else { return .record }
        return .folding(digest)
      default: return .record
      }
    }
  }
}
