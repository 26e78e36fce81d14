/// Text with marked spans: `[words|label]`, nested as needed; several labels are separated by
/// spaces.
package struct MarkedText: Sendable {
  /// The text without marks.
  package let plain: String
  /// The spans of each label as UTF-8 offsets into `plain`, in order of position.
  package let spans: [String: [Range<Int>]]

  /// Reads marked text; a bracket without partner is kept as text.
  package init(_ text: String) {
    var plain: [UInt8] = []
    var spans: [String: [Range<Int>]] = [:]
    var open: [Int] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["):
        open.append(plain.count)
      case UInt8(ascii: "|"):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        let labels = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        if let start = open.popLast() {
          for label in labels.split(separator: " ") {
            spans[String(label), default: []].append(start..<plain.count)
          }
        }
        index = end
      default: plain.append(bytes[index])
      }
      index += 1
    }
    self.plain = String(decoding: plain, as: UTF8.self)
    self.spans = spans.mapValues { $0.sorted { $0.lowerBound < $1.lowerBound } }
  }
}
