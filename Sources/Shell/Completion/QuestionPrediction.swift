import QueryLanguage

/// The words with which a question may go on, by all patterns of the grammar.
struct QuestionPrediction {
  /// How many words a name or a text is taken to have at most.
  private static let longestSlot = 4

  private let words: [String]
  /// The words of the grammar that may come next, with the number of patterns that allow them.
  private(set) var nextWords: [String: Int] = [:]

  /// Looks at what may follow the given words.
  init(after words: [String]) {
    self.words = words.map { $0.lowercased() }
    for family in QuestionGrammar.families {
      for form in family.forms {
        for pattern in form.patterns {
          var found: Set<String> = []
          _ = ends(of: pattern.elements, from: [0], &found)
          for word in found { nextWords[word, default: 0] += 1 }
        }
      }
    }
  }

  /// The places that a run of elements may reach; what could stand at the end goes into `found`.
  private func ends(
    of elements: [QuestionElement], from starts: Set<Int>, _ found: inout Set<String>
  ) -> Set<Int> {
    var places = starts
    for element in elements where !places.isEmpty {
      var next: Set<Int> = []
      for place in places { next.formUnion(ends(of: element, from: place, &found)) }
      places = next
    }
    return places
  }

  private func ends(
    of element: QuestionElement, from place: Int, _ found: inout Set<String>
  ) -> Set<Int> {
    switch element {
    case .word(let word):
      if place == words.count { found.insert(word) }
      return place < words.count && words[place] == word ? [place + 1] : []
    case .oneOf(let runs):
      return runs.reduce(into: []) { $0.formUnion(ends(of: $1, from: [place], &found)) }
    case .optional(let run): return ends(of: run, from: [place], &found).union([place])
    case .slot(let slot):
      if place == words.count { found.formUnion(Self.starts(of: slot.type)) }
      guard place < words.count else { return [] }
      switch slot.type {
      case .entity, .text, .claim, .topic, .role:
        if QuestionGrammar.functionWords.contains(words[place]) { return [] }
        return Set(place + 1...min(words.count, place + Self.longestSlot))
      case .time: return Set(place + 1...min(words.count, place + Self.longestSlot))
      case .kind, .number, .cue, .previous: return [place + 1]
      }
    }
  }

  /// The words with which a slot usually starts, where the grammar knows them.
  private static func starts(of type: QuestionElement.SlotType) -> [String] {
    switch type {
    case .kind: ["people", "organizations", "places", "events"]
    case .time: ["since", "in", "before", "after", "last"]
    default: []
    }
  }
}
