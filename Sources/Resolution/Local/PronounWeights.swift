/// Weights of `PronounFeatures`, learned from the project's own annotated news (`fiction-news`,
/// training part) by logistic regression over the candidates of each pronoun and "none".
enum PronounWeights {
  /// For he and she.
  static let personal: [Float] = [
    0.63,  // nearest
    0.38,  // secondNearest
    0.36,  // sameSentence
    0.78,  // previousSentence
    -0.20,  // twoSentencesBack
    -0.96,  // furtherBack
    1.66,  // sameParagraph
    0.48,  // previousParagraph
    -0.43,  // candidateEarly
    0.77,  // candidateEarlySameSentence
    0.60,  // candidateName
    -0.34,  // candidatePronoun
    -0.27,  // candidateDescription
    -1.76,  // unnamed
    0.78,  // genderKnown
    0.61,  // frequency
    -0.19,  // mostFrequent
    0.13,  // enclosingIndirectSpeaker
    -1.49,  // enclosingDirectSpeaker
    0.38,  // previousSpeaker
    0.66,  // bothSpeak
    -0.70,  // candidateSpeaks
    0.10,  // bothQuoted
    -0.52,  // onlyCandidateQuoted
    -0.04,  // onlyPronounQuoted
    -0.81,  // possessive
    -0.06,  // possessiveSameSentence
    -0.25,  // objectSameSentence
    0.08,  // reflexiveSameSentence
    0.00,  // organization
    0.00,  // place
    0.00,  // event
    -0.41,  // headline
    0.00,  // organizationPlural
    0.73,  // earlyPronoun
    0.53,  // earlyPronounEarlyCandidate
    1.13,  // samePronounBefore
  ]

  /// For it; also for they, which is taken for a body only with a much higher score.
  static let neuter: [Float] = [
    0.27,  // nearest
    0.21,  // secondNearest
    0.54,  // sameSentence
    0.13,  // previousSentence
    -0.70,  // twoSentencesBack
    -1.72,  // furtherBack
    0.87,  // sameParagraph
    -0.83,  // previousParagraph
    0.17,  // candidateEarly
    -0.13,  // candidateEarlySameSentence
    -0.67,  // candidateName
    0.08,  // candidatePronoun
    -1.16,  // candidateDescription
    -0.98,  // unnamed
    0.00,  // genderKnown
    0.52,  // frequency
    0.19,  // mostFrequent
    0.71,  // enclosingIndirectSpeaker
    -0.04,  // enclosingDirectSpeaker
    0.89,  // previousSpeaker
    0.64,  // bothSpeak
    0.44,  // candidateSpeaks
    -0.07,  // bothQuoted
    -0.15,  // onlyCandidateQuoted
    -1.64,  // onlyPronounQuoted
    1.90,  // possessive
    0.40,  // possessiveSameSentence
    0.00,  // objectSameSentence
    0.36,  // reflexiveSameSentence
    -0.48,  // organization
    -1.10,  // place
    -0.17,  // event
    -0.28,  // headline
    0.00,  // organizationPlural
    0.91,  // earlyPronoun
    0.30,  // earlyPronounEarlyCandidate
    0.08,  // samePronounBefore
  ]

  /// The least scores with which a candidate is taken.
  static let personalThreshold: Float = 0.01
  static let neuterThreshold: Float = 1.35
  static let pluralThreshold: Float = 3.00
}
