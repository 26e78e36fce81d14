/// Strings that are written many times, as JSON with its quotation marks: short ones lie in a table
/// of their own, where one look finds length and bytes.
final class QuotedStrings {
  /// The first byte is how many of the others count; 0 for a string that is too long.
  private typealias Slot = SIMD32<UInt8>

  private let strings: StringColumn
  private var slots = Buffer<Slot>()

  init(_ strings: StringColumn) {
    self.strings = strings
    slots.resize(uninitialized: strings.count)
    var writer = JSONWriter()
    for index in 0..<strings.count {
      writer.clear()
      writer.string(strings.utf8(index))
      var slot = Slot()
      let bytes = writer.written
      if bytes.count < 32 {
        slot[0] = UInt8(bytes.count)
        withUnsafeMutableBytes(of: &slot) { target in
          for (position, byte) in bytes.enumerated() { target[position + 1] = byte }
        }
      }
      slots[index] = slot
    }
  }

  @inline(__always)
  func write(_ index: Int, to output: inout JSONWriter) {
    guard let slot = slots.base.map({ UnsafeRawPointer($0 + index) }) else { return }
    let count = Int(slot.load(as: UInt8.self))
    if count == 0 { return output.string(strings.utf8(index)) }
    output.short(slot + 1, count)
  }
}
