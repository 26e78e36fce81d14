/// Scores candidates for pronouns: a linear function of their features.
enum PronounScore {
  /// One weight for each feature, in their order.
  static let weights: [Float] = [
    0.8,  // nearest
    0.2,  // secondNearest
    1.0,  // sameSentence
    0.9,  // previousSentence
    0.2,  // twoSentencesBack
    -0.6,  // furtherBack
    0.5,  // sameParagraph
    0.2,  // previousParagraph
    0.6,  // candidateEarly
    0.3,  // candidateEarlySameSentence
    0.1,  // candidateName
    0.5,  // candidatePronoun
    0.1,  // candidateDescription
    -0.2,  // unnamed
    0.7,  // genderKnown
    0.8,  // frequency
    0.2,  // mostFrequent
    1.2,  // enclosingIndirectSpeaker
    -2.5,  // enclosingDirectSpeaker
    0.8,  // previousSpeaker
    0.6,  // bothSpeak
    0.3,  // candidateSpeaks
    0.3,  // bothQuoted
    -0.6,  // onlyCandidateQuoted
    -0.3,  // onlyPronounQuoted
    0,  // possessive
    0.3,  // possessiveSameSentence
    -0.3,  // objectSameSentence
    0.8,  // reflexiveSameSentence
    0.3,  // organization
    -0.3,  // place
    -0.4,  // event
    -0.2,  // headline
    0.2,  // organizationPlural
    0,  // earlyPronoun
    0.3,  // earlyPronounEarlyCandidate
    0.4,  // samePronounBefore
  ]

  static func score(_ features: PronounFeatures) -> Float {
    var score: Float = 0
    for (value, weight) in zip(features.values, weights) { score += value * weight }
    return score
  }

  /// The least score with which a candidate is taken.
  static func threshold(for form: PronounForms.Form) -> Float {
    if form.isPersonal { return 0.5 }
    return form.isPlural ? 2.4 : 1.6
  }
}
