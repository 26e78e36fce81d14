/// What a piece of text is, for terminals with colours; meaning is never in the colour alone.
package enum TextStyle: Sendable, Hashable, CaseIterable {
  case plain
  case dim
  case bold
  case error
  case keyword
  case string
  case number
  case knownEntity
  case unknownEntity
  case ambiguousEntity
  case command

  /// The escape sequence that starts the style; empty for `plain`.
  package var sequence: String {
    switch self {
    case .plain: ""
    case .dim: "\u{1B}[2m"
    case .bold: "\u{1B}[1m"
    case .error: "\u{1B}[1;31m"
    case .keyword: "\u{1B}[34m"
    case .string: "\u{1B}[35m"
    case .number: "\u{1B}[36m"
    case .knownEntity: "\u{1B}[1;32m"
    case .unknownEntity: "\u{1B}[4m"
    case .ambiguousEntity: "\u{1B}[1;4;33m"
    case .command: "\u{1B}[1;36m"
    }
  }

  /// The escape sequence without its colour: what is in the graph is bold, and what needs a look is
  /// underlined, so that known, ambiguous and unknown names differ in any terminal.
  private var attributes: String {
    switch self {
    case .plain, .keyword, .string, .number: ""
    case .dim: "\u{1B}[2m"
    case .bold, .error, .knownEntity, .command: "\u{1B}[1m"
    case .unknownEntity: "\u{1B}[4m"
    case .ambiguousEntity: "\u{1B}[1;4m"
    }
  }

  /// The escape sequence that starts the style on a terminal of the given level.
  package func sequence(_ level: StyleLevel) -> String {
    switch level {
    case .none: ""
    case .attributes: attributes
    case .colors: sequence
    }
  }

  /// `text` in this style, or as it is without colours.
  package func apply(_ text: String, colors: Bool = true) -> String {
    colors && self != .plain && !text.isEmpty ? sequence + text + "\u{1B}[0m" : text
  }
}
