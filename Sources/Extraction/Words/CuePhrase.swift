/// A cue of several words that begins with a verb form.
struct CuePhrase: Sendable, Hashable {
  /// The keys of the words behind the verb.
  var rest: [UInt64]
  var frames: CueFrame
}
