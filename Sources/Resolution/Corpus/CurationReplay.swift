package import GraphModel

/// Which of the curator's decisions hold.
package enum CurationReplay {
  /// The decisions that no later one in force takes back, in the order of their numbers.
  package static func active(_ records: [CurationRecord]) -> [CurationRecord] {
    let ordered = records.sorted { number(of: $0) < number(of: $1) }
    var undone: Set<String> = []
    var active: [CurationRecord] = []
    for record in ordered.reversed() where !undone.contains(record.id) {
      if let target = record.undoes {
        undone.insert(target)
      } else {
        active.append(record)
      }
    }
    return active.reversed()
  }

  /// The number in an id such as `c:12`, then the id itself.
  private static func number(of record: CurationRecord) -> (Int, String) {
    (Int(record.id.drop { $0 != ":" }.dropFirst()) ?? .max, record.id)
  }
}
