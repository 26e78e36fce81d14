/// Strings compared by their code points, as openCypher does; not by Unicode equivalence.
enum StringOrder {
  /// Negative, zero or positive as `left` comes before, is, or comes after `right`.
  static func compare(_ left: String, _ right: String) -> Int {
    let fast = left.utf8.withContiguousStorageIfAvailable { leftBytes in
      right.utf8.withContiguousStorageIfAvailable { compare(leftBytes, $0) }
    }
    if let fast, let result = fast { return result }
    var left = left
    var right = right
    return left.withUTF8 { leftBytes in right.withUTF8 { compare(leftBytes, $0) } }
  }

  /// Whether both have the same code points.
  static func equal(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && compare(left, right) == 0
  }

  private static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let shared = min(left.count, right.count)
    var index = 0
    while index < shared {
      if left[index] != right[index] { return Int(left[index]) - Int(right[index]) }
      index += 1
    }
    return left.count - right.count
  }
}
