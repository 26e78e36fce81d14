/// The distinct strings of several lists, and where each list's strings went.
final class StringMerge {
  private var interner = Interner()
  /// By list: its strings' numbers here.
  private(set) var numbers: [[UInt32]] = []

  init(_ lists: [StringsView]) {
    for list in lists {
      numbers.append((0..<list.count).map { interner.intern(list[$0]) })
    }
  }

  var count: Int { interner.count }
  var strings: StringsView { StringsView(interner.strings) }

  /// By list: final numbers, where `final[n]` is that of string `n` here.
  func renumbered(_ final: [UInt32]) -> [[UInt32]] {
    numbers.map { list in list.map { final[Int($0)] } }
  }

  /// The strings in the given order.
  static func gathered(_ strings: StringsView, _ order: [UInt32]) -> Strings {
    var result = Strings()
    for number in order { result.append(strings[Int(number)]) }
    return result
  }

  /// All indices in ascending order of their strings.
  static func sorted(_ strings: StringsView) -> [UInt32] {
    ByteSort.order(count: strings.count) { strings[$0] }
      ?? Array(0..<UInt32(strings.count))
  }

  /// The inverse of a permutation.
  static func inverse(_ order: [UInt32]) -> [UInt32] {
    var inverse = [UInt32](repeating: 0, count: order.count)
    for (position, number) in order.enumerated() { inverse[Int(number)] = UInt32(position) }
    return inverse
  }
}
