/// English pronouns and what they tell of what they stand for.
enum PronounForms {
  /// A pronoun's grammar.
  struct Form: Sendable, Hashable {
    /// First, second or third.
    var person: Int
    var isPlural: Bool
    var gender: MentionFacts.Gender
    /// Whether it can only stand for a person.
    var isPersonal: Bool
    var role: Role
  }

  /// Its place in the clause as far as the form tells.
  enum Role: Sendable, Hashable {
    case subject
    case object
    case possessive
    case reflexive
  }

  static let all: [String: Form] = {
    var forms: [String: Form] = [:]
    func add(
      _ words: [String], _ person: Int, plural: Bool = false,
      _ gender: MentionFacts.Gender = .unknown, personal: Bool = true
    ) {
      let roles: [Role] = [.subject, .object, .possessive, .possessive, .reflexive]
      for (word, role) in zip(words, roles) where forms[word] == nil || role == .possessive {
        forms[word] = Form(
          person: person, isPlural: plural, gender: gender, isPersonal: personal, role: role)
      }
    }
    add(["he", "him", "his", "his", "himself"], 3, .male)
    add(["she", "her", "her", "hers", "herself"], 3, .female)
    add(["it", "it", "its", "its", "itself"], 3, personal: false)
    add(["they", "them", "their", "theirs", "themselves"], 3, plural: true, personal: false)
    add(["i", "me", "my", "mine", "myself"], 1)
    add(["we", "us", "our", "ours", "ourselves"], 1, plural: true, personal: false)
    add(["you", "you", "your", "yours", "yourself"], 2)
    return forms
  }()
}
