/// Distinct strings, each with the numbers (of entities, of words) it belongs to.
struct KeyedNumbers: ~Copyable {
  private var keys = Interner()
  private var pairs = Buffer<UInt64>()

  mutating func append(_ key: UnsafeBufferPointer<UInt8>, _ number: Int) {
    pairs.append(UInt64(keys.intern(key)) << 32 | UInt64(number))
  }

  /// Stores the keys (sorted), their ranges and their numbers (ascending, without repeats) as the
  /// sections `id`, the one after (bytes), and the two after that.
  consuming func put(in store: SectionStore, _ id: SectionID) {
    let view = StringsView(keys.strings)
    let order = StringMerge.sorted(view)
    let final = StringMerge.inverse(order)
    // A counting sort by key; within a key, numbers are in ascending order already.
    var ranges = Buffer<UInt32>(repeating: 0, count: order.count + 1)
    var last = Buffer<UInt32>(repeating: UInt32.max, count: order.count)
    var distinct = Buffer<UInt64>()
    for pair in pairs.elements {
      let number = UInt32(truncatingIfNeeded: pair)
      if last[Int(pair >> 32)] == number { continue }
      last[Int(pair >> 32)] = number
      distinct.append(pair)
      ranges[Int(final[Int(pair >> 32)]) + 1] += 1
    }
    for index in 0..<order.count { ranges[index + 1] += ranges[index] }
    var next = Buffer<UInt32>()
    next.append(UnsafeBufferPointer(ranges.elements))
    var numbers = Buffer<UInt32>(repeating: 0, count: distinct.count)
    for pair in distinct.elements {
      let key = Int(final[Int(pair >> 32)])
      numbers[Int(next[key])] = UInt32(truncatingIfNeeded: pair)
      next[key] += 1
    }
    store.set(id, StringMerge.gathered(view, order))
    store.setNext(id, 2, ranges)
    store.setNext(id, 3, numbers)
  }
}
