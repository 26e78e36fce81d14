/// Pronouns that refer to entities.
enum Pronouns {
  /// Of a person.
  static let personal = "he him his himself she her hers herself i me my mine myself"
  /// Of a person, body, place or event; of several.
  static let neutral =
    "it its itself they them their theirs themselves we us our ours ourselves"
}
