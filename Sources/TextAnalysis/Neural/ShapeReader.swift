/// Finds how a word is written from the traits of its code points in order.
struct ShapeReader {
  private var count = 0
  private var upper = 0
  private var hasLower = false
  private var hasDigit = false
  private var isWord = false
  private var startsUpper = false

  /// Takes the next code point.
  mutating func read(_ traits: CharacterTable.Traits) {
    if count == 0 { startsUpper = traits.isUpper }
    count += 1
    if traits.isUpper { upper += 1 }
    hasLower = hasLower || traits.isLower
    hasDigit = hasDigit || traits.isDigit
    isWord = isWord || traits.isAlphanumeric
  }

  /// The shape of what was read.
  var shape: ModelWord.Shape {
    if !isWord { return .mark }
    if hasDigit { return .digits }
    if upper == 0 { return .lower }
    if !startsUpper { return .mixed }
    if count == 1 { return .initial }
    if upper == 1 { return .title }
    return hasLower ? .mixed : .upper
  }
}
