/// Adds up weights by entity: an array of sums and the list of those that are not zero.
final class EntityCounter {
  private let sums: UnsafeMutableBufferPointer<UInt64>
  private let touched: UnsafeMutableBufferPointer<UInt32>
  private var touchedCount = 0

  /// Entities below this number can be counted.
  var capacity: Int { sums.count }

  init(count: Int) {
    sums = .allocate(capacity: max(1, count))
    sums.initialize(repeating: 0)
    touched = .allocate(capacity: max(1, count))
    touched.initialize(repeating: 0)
  }

  deinit {
    sums.deallocate()
    touched.deallocate()
  }

  /// Adds to an entity's sum; the weight is not zero.
  @inline(__always)
  func add(_ entity: UInt32, _ weight: UInt64 = 1) {
    let old = sums[Int(entity)]
    if old == 0 {
      touched[touchedCount] = entity
      touchedCount += 1
    }
    sums[Int(entity)] = old &+ weight
  }

  /// Adds `factor` times the weights of a whole row.
  @inline(__always)
  func add(_ links: EntityLinks, row: Range<Int>, times factor: UInt64) {
    let (sums, touched) = (sums, touched)
    var count = touchedCount
    for position in row {
      let entity = links.neighbors[position]
      let old = sums[Int(entity)]
      if old == 0 {
        touched[count] = entity
        count += 1
      }
      sums[Int(entity)] = old &+ factor &* UInt64(links.weights[position])
    }
    touchedCount = count
  }

  /// How many entities have a sum, the heaviest of them, and all sums back to zero.
  func top(_ limit: Int, without excluded: UInt32) -> (count: Int, top: [RankedEntity]) {
    var best = TopEntities(limit: limit)
    var count = 0
    for index in 0..<touchedCount {
      let entity = touched[index]
      if entity != excluded {
        count += 1
        best.offerUnordered(entity, sums[Int(entity)])
      }
      sums[Int(entity)] = 0
    }
    touchedCount = 0
    return (count, best.entries)
  }
}
