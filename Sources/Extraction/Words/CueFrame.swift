/// What may follow a cue verb, and where the cue may stand.
struct CueFrame: OptionSet, Sendable, Hashable {
  var rawValue: UInt16

  /// A clause: "said (that) …".
  static let clause = CueFrame(rawValue: 1 << 0)
  /// A quotation before or after it, also with the subject after it: "…, said X".
  static let quotation = CueFrame(rawValue: 1 << 1)
  /// A person addressed before the content: "told X that …".
  static let addressee = CueFrame(rawValue: 1 << 2)
  /// An infinitive: "promised to …".
  static let infinitive = CueFrame(rawValue: 1 << 3)
  /// Somebody who should do something: "urged X to …".
  static let objectInfinitive = CueFrame(rawValue: 1 << 4)
  /// A noun phrase that is the content: "denied the charges".
  static let object = CueFrame(rawValue: 1 << 5)
  /// Somebody or something judged, which belongs to the content: "accused X of …".
  static let judgement = CueFrame(rawValue: 1 << 6)
  /// A preposition before the content: "spoke of …".
  static let topic = CueFrame(rawValue: 1 << 7)
  /// "is expected to …".
  static let passive = CueFrame(rawValue: 1 << 8)
  /// In the word lists: the frames of the line are often no report.
  static let weak = CueFrame(rawValue: 1 << 9)
}

/// The form of a cue verb.
enum VerbForm: UInt8, Sendable, Hashable {
  case none
  case base
  case thirdPerson
  case past
  case presentParticiple
}
