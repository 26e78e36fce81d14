/// The order of texts in which numbers inside them count as numbers: `news#9` before `news#10`.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if ASCII.isDigit(left[i]), ASCII.isDigit(right[j]) {
        let first = digits(left, at: &i)
        let second = digits(right, at: &j)
        if first.count != second.count { return first.count < second.count }
        if !first.elementsEqual(second) { return first.lexicographicallyPrecedes(second) }
        continue
      }
      if left[i] != right[j] { return left[i] < right[j] }
      i += 1
      j += 1
    }
    if left.count - i != right.count - j { return left.count - i < right.count - j }
    return left.lexicographicallyPrecedes(right)
  }

  /// The digits of the number at `position`, without leading zeros; steps over them.
  private static func digits(_ bytes: [UInt8], at position: inout Int) -> ArraySlice<UInt8> {
    let number = bytes[position...].prefix(while: ASCII.isDigit)
    position = number.endIndex
    return number.drop { $0 == UInt8(ascii: "0") }
  }
}
