/// What is asked of the labels of a node or the type of a relationship, such as `A|B&!C`.
package indirect enum LabelExpression: Sendable, Hashable {
  case name(String)
  /// `%`: any label at all.
  case any
  case not(LabelExpression)
  /// `A&B` and `A:B`; at least two.
  case and([LabelExpression])
  /// `A|B` and `A|:B`; at least two.
  case or([LabelExpression])

  /// The names, when each of them must be there and nothing else is asked.
  package var conjunctiveNames: [String]? {
    switch self {
    case .name(let name): [name]
    case .and(let parts): LabelExpression.names(parts)
    case .any, .not, .or: nil
    }
  }

  /// The names, when one of them must be there and nothing else is asked.
  package var alternativeNames: [String]? {
    switch self {
    case .name(let name): [name]
    case .or(let parts): LabelExpression.names(parts)
    case .any, .not, .and: nil
    }
  }

  private static func names(_ parts: [LabelExpression]) -> [String]? {
    var names: [String] = []
    for case .name(let name) in parts { names.append(name) }
    return names.count == parts.count ? names : nil
  }
}
