/// A growing list of UTF-8 strings: bytes and where each ends.
struct Strings: ~Copyable {
  var offsets = Buffer<UInt64>()
  var bytes = Buffer<UInt8>()

  init() { offsets.append(0) }

  var count: Int { offsets.count - 1 }

  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(text)
    offsets.append(UInt64(bytes.count))
  }

  @inline(__always)
  func utf8(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = Int(offsets[index])
    return UnsafeBufferPointer(rebasing: bytes.elements[start..<Int(offsets[index + 1])])
  }
}

extension Strings {
  mutating func takeOffsets() -> Buffer<UInt64> {
    var taken = Buffer<UInt64>()
    swap(&taken, &offsets)
    return taken
  }

  mutating func takeBytes() -> Buffer<UInt8> {
    var taken = Buffer<UInt8>()
    swap(&taken, &bytes)
    return taken
  }
}

/// A list of strings of which most rows have none; it takes no memory until one does.
struct OptionalStrings: ~Copyable {
  private var strings = Strings()
  private var rows = 0
  private(set) var isUsed = false

  init() {}

  /// Sets the string of row `row`; rows come in ascending order, skipped ones are empty.
  mutating func set(_ text: UnsafeBufferPointer<UInt8>, row: Int) {
    if text.isEmpty { return }
    isUsed = true
    fill(to: row)
    strings.append(text)
    rows = row + 1
  }

  /// All rows as a list of their own.
  consuming func filled(to count: Int) -> Strings {
    fill(to: count)
    return strings
  }

  private mutating func fill(to row: Int) {
    while rows < row {
      strings.append(UnsafeBufferPointer(start: nil, count: 0))
      rows += 1
    }
  }

  @inline(__always)
  func utf8(_ row: Int) -> UnsafeBufferPointer<UInt8> {
    row < rows ? strings.utf8(row) : UnsafeBufferPointer(start: nil, count: 0)
  }
}

/// A column of which most rows have the same value; it takes no memory until one differs.
struct OptionalColumn<Element: BitwiseCopyable & Equatable>: ~Copyable {
  var values = Buffer<Element>()
  let usual: Element

  init(usual: Element) { self.usual = usual }

  var isUsed: Bool { values.count > 0 }

  /// Sets the value of row `row`; rows come in ascending order.
  @inline(__always)
  mutating func set(_ value: Element, row: Int) {
    if values.count < row { values.resize(to: row, filling: usual) }
    values.append(value)
  }

  @inline(__always)
  subscript(row: Int) -> Element { row < values.count ? values[row] : usual }
}

/// Strings of a list that someone else keeps alive and unchanged.
struct StringsView {
  let offsets: UnsafeBufferPointer<UInt64>
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ strings: borrowing Strings) {
    offsets = UnsafeBufferPointer(strings.offsets.elements)
    bytes = UnsafeBufferPointer(strings.bytes.elements)
  }

  var count: Int { max(0, offsets.count - 1) }

  @inline(__always)
  subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(offsets[index])..<Int(offsets[index + 1])])
  }
}
