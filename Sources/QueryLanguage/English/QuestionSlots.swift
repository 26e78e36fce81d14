package import GraphModel

/// The filled slots of a question, as its family's compiler reads them.
package struct QuestionSlots: Sendable {
  private let captures: [QuestionCapture]
  private let selections: [String: EntitySelection]
  private let today: CivilDate

  /// Slots with their names resolved; `today` is the graph's newest date.
  package init(
    captures: [QuestionCapture], selections: [String: EntitySelection], today: CivilDate
  ) {
    self.captures = captures
    self.selections = selections
    self.today = today
  }

  /// The entities of a slot; an empty selection when the question did not fill it.
  func entity(_ slot: String) -> EntitySelection {
    selections[slot] ?? EntitySelection(ids: [], name: "")
  }

  /// Whether the question filled a slot.
  func has(_ slot: String) -> Bool { captures.contains { $0.name == slot } }

  /// The kind asked for, any kind by default.
  var kind: QuestionKind? {
    for case .kind(let kind) in captures.map(\.value) { return kind }
    return nil
  }

  /// The text asked for.
  var text: String {
    for case .text(let text) in captures.map(\.value) { return text }
    return ""
  }

  /// The content words of the claim asked for.
  var claim: [String] {
    for case .claim(let words) in captures.map(\.value) { return words }
    return []
  }

  /// The topic asked for.
  var topic: String {
    for case .topic(let topic) in captures.map(\.value) { return topic }
    return ""
  }

  /// The office asked for.
  var role: String {
    for case .role(let role) in captures.map(\.value) { return role }
    return ""
  }

  /// The verb asked for, as typed, and what its forms start with.
  var cue: (verb: String, stem: String)? {
    for case .cue(let verb, let stem) in captures.map(\.value) { return (verb, stem) }
    return nil
  }

  /// The condition that the verb asked for is the cue of the statement `s`.
  var cueCondition: [String] { cue.map { [CypherText.cue(startingWith: $0.stem)] } ?? [] }

  /// How the verb asked for is told back, with a space before it.
  var cueWords: String { cue.map { " with the cue “\($0.verb)”" } ?? "" }

  /// The entities of several slots as one choice, such as `Putin or Trump`.
  func anyOf(_ slots: String...) -> EntitySelection {
    let selections = slots.map(entity)
    return EntitySelection(
      ids: selections.flatMap(\.ids), name: selections.map(\.name).joined(separator: " or "))
  }

  /// The number asked for.
  var number: Int? {
    for case .number(let number) in captures.map(\.value) { return number }
    return nil
  }

  /// The time phrase as typed, with a leading space, or nothing.
  var timeWords: String {
    for case .time(let time) in captures.map(\.value) { return " " + time.words }
    return ""
  }

  /// Conditions that keep `property` (an ISO date) inside the question's time.
  func timeConditions(on property: String) -> [String] {
    for case .time(let time) in captures.map(\.value) {
      let bounds = time.bounds(seenFrom: today)
      return [
        bounds.from.map { "\(property) >= \(CypherText.quoted($0))" },
        bounds.to.map { "\(property) < \(CypherText.quoted($0))" },
      ].compactMap(\.self)
    }
    return []
  }
}
