import GraphModel
import TextAnalysis

/// The locals whose names have one key, parted into those that can be one entity.
struct NameGroup: Sendable {
  /// Locals by number, in their order.
  private(set) var locals: [Int] = []
  /// The parts, the largest first; found by `part`.
  private(set) var parts: [[Int]] = []

  mutating func insert(_ local: Int) { locals.append(local) }

  mutating func remove(_ local: Int) { locals.removeAll { $0 == local } }

  /// Finds the parts: people of one name are kept apart where roles, countries and companions
  /// differ; other kinds are one.
  mutating func part(_ all: [CorpusLocal], _ gazetteer: Gazetteer) {
    locals.sort { all[$0].precedes(all[$1]) }
    guard let first = locals.first, all[first].kind == .person else {
      parts = locals.isEmpty ? [] : [locals]
      return
    }
    parts = NamesakeSplitter(all: all, gazetteer: gazetteer).parts(of: locals)
  }
}
