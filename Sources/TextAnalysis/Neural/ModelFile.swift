/// The sections of a model file in memory, read in place.
///
/// Layout (little-endian): signature `HEARSAYN`, format version, number of sections, eight dimensions
/// (`UInt32` each, see `Dimensions`), padding to 64 bytes; then one entry of 24 bytes a section: name
/// (8 bytes, zero-padded), offset and length in bytes (`UInt64`). Sections start at multiples of 64.
/// `scripts/train/export.py` writes it.
struct ModelFile: @unchecked Sendable {
  /// The format that this program reads.
  static let version: UInt32 = 1

  /// Sizes of the network.
  struct Dimensions: Hashable {
    var layers: Int
    var width: Int
    var heads: Int
    var inner: Int
    var vocabulary: Int
    var positions: Int
    var roleWidth: Int
    var nameLabels: Int
  }

  // The bytes are embedded in the program or owned by the caller, and never change: reading them from
  // several threads is safe.
  private let base: UnsafeRawPointer
  private let sections: [String: Range<Int>]
  let dimensions: Dimensions

  /// Reads the header of `bytes`, which must outlive every copy of the value.
  init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    guard let start = bytes.baseAddress, bytes.count >= 64,
      bytes.prefix(8).elementsEqual("HEARSAYN".utf8)
    else { throw .notAModel }
    func word(_ at: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
    }
    guard word(8) == Self.version else {
      throw .unsupportedVersion(found: word(8), supported: Self.version)
    }
    let count = Int(word(12))
    guard 64 + 24 * count <= bytes.count else { throw .damagedSection("table") }
    var found: [String: Range<Int>] = [:]
    for i in 0..<count {
      let entry = 64 + 24 * i
      let name = String(decoding: bytes[entry..<entry + 8].prefix { $0 != 0 }, as: UTF8.self)
      let offset = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self))
      let length = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: entry + 16, as: UInt64.self))
      let (end, overflow) = offset.addingReportingOverflow(length)
      guard !overflow, end <= UInt64(bytes.count), offset % 64 == 0 else {
        throw .damagedSection(name)
      }
      found[name] = Int(offset)..<Int(end)
    }
    base = start
    sections = found
    dimensions = Dimensions(
      layers: Int(word(16)), width: Int(word(20)), heads: Int(word(24)), inner: Int(word(28)),
      vocabulary: Int(word(32)), positions: Int(word(36)), roleWidth: Int(word(40)),
      nameLabels: Int(word(44)))
  }

  /// The section `name`, which must hold exactly `count` elements.
  func section<Element: BitwiseCopyable>(
    _ name: String, count: Int, as type: Element.Type = Element.self
  ) throws(ModelError) -> UnsafeBufferPointer<Element> {
    let all = try section(name, as: type)
    guard all.count == count else { throw .damagedSection(name) }
    return all
  }

  /// The section `name` as elements, as many as it has.
  func section<Element: BitwiseCopyable>(
    _ name: String, as type: Element.Type = Element.self
  ) throws(ModelError) -> UnsafeBufferPointer<Element> {
    let stride = MemoryLayout<Element>.stride
    guard let range = sections[name], range.count % stride == 0 else {
      throw .damagedSection(name)
    }
    let count = range.count / stride
    let start = (base + range.lowerBound).bindMemory(to: Element.self, capacity: count)
    return UnsafeBufferPointer(start: start, count: count)
  }
}
