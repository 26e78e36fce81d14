/// Weights of `PronounFeatures`, printed by `hearsay-train pronouns`: learned from the project's own
/// annotated news (`fiction-news`, training part) and, for people, from GAP (validation and test
/// part, Apache 2.0), as a conditional logit over the candidates of each pronoun and "none".
enum PronounWeights {
  /// For he and she.
  static let personal: [Float] = [
    1.05,  // nearest
    0.70,  // secondNearest
    1.44,  // sameSentence
    0.10,  // previousSentence
    -0.72,  // twoSentencesBack
    -1.40,  // furtherBack
    1.14,  // sameParagraph
    0.86,  // previousParagraph
    -0.24,  // candidateEarly
    0.28,  // candidateEarlySameSentence
    0.28,  // candidateName
    -0.55,  // candidatePronoun
    -0.31,  // candidateDescription
    -4.47,  // unnamed
    0.02,  // genderKnown
    1.20,  // frequency
    -0.11,  // mostFrequent
    -0.12,  // enclosingIndirectSpeaker
    -2.26,  // enclosingDirectSpeaker
    0.51,  // previousSpeaker
    0.55,  // bothSpeak
    -0.71,  // candidateSpeaks
    0.19,  // bothQuoted
    -0.50,  // onlyCandidateQuoted
    0.09,  // onlyPronounQuoted
    -1.29,  // possessive
    0.52,  // possessiveSameSentence
    -0.22,  // objectSameSentence
    -0.01,  // reflexiveSameSentence
    0.00,  // organization
    0.00,  // place
    0.00,  // event
    -0.40,  // headline
    0.00,  // organizationPlural
    0.01,  // earlyPronoun
    0.95,  // earlyPronounEarlyCandidate
    0.77,  // samePronounBefore
    -0.02,  // candidateSubject
    -0.35,  // candidateOwner
    -0.72,  // candidateOblique
    0.12,  // candidateObject
    0.14,  // bothSubjects
    0.35,  // bothObjects
    0.38,  // candidateSubjectSameSentence
    0.75,  // candidateSubjectPreviousSentence
    -0.27,  // near
    0.42,  // firstOfArticle
    -0.66,  // commaBetween
  ]

  /// For it; also for they, which is taken for a body only with a much higher score.
  static let neuter: [Float] = [
    0.37,  // nearest
    0.32,  // secondNearest
    0.70,  // sameSentence
    0.12,  // previousSentence
    -0.93,  // twoSentencesBack
    -1.89,  // furtherBack
    1.06,  // sameParagraph
    -0.90,  // previousParagraph
    0.17,  // candidateEarly
    -0.56,  // candidateEarlySameSentence
    -0.72,  // candidateName
    0.11,  // candidatePronoun
    -1.38,  // candidateDescription
    -3.33,  // unnamed
    0.00,  // genderKnown
    0.79,  // frequency
    0.11,  // mostFrequent
    0.67,  // enclosingIndirectSpeaker
    0.00,  // enclosingDirectSpeaker
    0.84,  // previousSpeaker
    1.02,  // bothSpeak
    0.53,  // candidateSpeaks
    -0.02,  // bothQuoted
    -0.31,  // onlyCandidateQuoted
    -2.05,  // onlyPronounQuoted
    2.39,  // possessive
    0.11,  // possessiveSameSentence
    0.00,  // objectSameSentence
    0.48,  // reflexiveSameSentence
    -0.55,  // organization
    -1.21,  // place
    -0.23,  // event
    -0.46,  // headline
    0.00,  // organizationPlural
    1.17,  // earlyPronoun
    -0.09,  // earlyPronounEarlyCandidate
    0.11,  // samePronounBefore
    -0.15,  // candidateSubject
    -0.70,  // candidateOwner
    -0.73,  // candidateOblique
    -0.52,  // candidateObject
    0.73,  // bothSubjects
    0.00,  // bothObjects
    -0.08,  // candidateSubjectSameSentence
    -0.08,  // candidateSubjectPreviousSentence
    0.27,  // near
    0.00,  // firstOfArticle
    0.23,  // commaBetween
  ]

  /// The least scores with which a candidate is taken.
  static let personalThreshold: Float = 0.20
  static let neuterThreshold: Float = 1.70
  static let pluralThreshold: Float = 3.40
}
