import Testing

@testable import TextAnalysis

/// `ScalarOffsets` against a naive count.
struct ScalarOffsetsTests {
  @Test(arguments: ["", "plain", "Zürich – “Київ” 🚢 ok", String(repeating: "aé€🚢", count: 200)])
  func offsets_agree_with_a_naive_count(text: String) {
    let utf8 = Array(text.utf8)
    let offsets = ScalarOffsets(utf8: utf8)
    var byte = 0
    var index = 0
    for scalar in text.unicodeScalars {
      #expect(offsets.scalarOffset(ofUTF8: byte) == index)
      #expect(offsets.utf8Offset(ofScalar: index) == byte)
      byte += String(scalar).utf8.count
      index += 1
    }
    #expect(offsets.scalarCount == index)
    #expect(offsets.scalarOffset(ofUTF8: byte + 9) == index)
    #expect(offsets.utf8Offset(ofScalar: index + 9) == byte)
    #expect(offsets.utf8(of: 0..<index) == 0..<byte)
  }
}
