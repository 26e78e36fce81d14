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

  /// Those of the decisions in force that are about single words, by article, in their order.
  package static func wordDecisions(_ records: [CurationRecord]) -> [String: [WordDecision]] {
    var decisions: [String: [WordDecision]] = [:]
    guard records.contains(where: isAboutWords) else { return decisions }
    for record in active(records) {
      guard case .part(let words) = record.decision else { continue }
      decisions[words.article, default: []].append(WordDecision(id: record.id, words: words))
    }
    return decisions
  }

  private static func isAboutWords(_ record: CurationRecord) -> Bool {
    if case .part = record.decision { true } else { false }
  }

  /// The number in an id such as `c:12`, then the id itself.
  private static func number(of record: CurationRecord) -> (Int, String) {
    (Int(record.id.drop { $0 != ":" }.dropFirst()) ?? .max, record.id)
  }
}
