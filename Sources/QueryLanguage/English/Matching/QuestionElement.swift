/// A piece of a question pattern.
///
/// Patterns are written as text: `who (mentioned|named) <x> [<time>]` — words, alternatives in
/// round brackets (each may be several words), optional parts in square brackets, slots in angle
/// brackets.
package indirect enum QuestionElement: Sendable, Hashable {
  /// One of these words.
  case word(String)
  /// One of these runs of elements.
  case oneOf([[QuestionElement]])
  /// This run of elements, or nothing.
  case optional([QuestionElement])
  /// Words that the question fills in.
  case slot(Slot)

  /// What a slot takes.
  package struct Slot: Sendable, Hashable {
    package var name: String
    package var type: SlotType
  }

  /// The types of slots, by the slot's name: `x`, `y`, … are entities.
  package enum SlotType: Sendable, Hashable {
    case entity
    case kind
    case time
    case text
    /// What a statement says, put in the asker's own words.
    case claim
    /// Words that name no entity but may stand in what was said.
    case topic
    case number
    /// A word for an office, such as `prime minister`.
    case role
    /// A verb that says how something was said, such as `warned`.
    case cue
    /// `them`, `that`, `$2`: rows of the previous answer.
    case previous

    init(slotName: String) {
      switch slotName {
      case "kind": self = .kind
      case "time": self = .time
      case "text": self = .text
      case "claim": self = .claim
      case "topic": self = .topic
      case "n": self = .number
      case "role": self = .role
      case "cue": self = .cue
      case "previous": self = .previous
      default: self = .entity
      }
    }
  }
}
