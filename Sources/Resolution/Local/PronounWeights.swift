/// Weights of `PronounFeatures`, printed by `hearsay-train pronouns`: learned from the project's own
/// annotated news (`fiction-news`, training part) and, for people, from GAP (validation and test
/// part, Apache 2.0), as a conditional logit over the candidates of each pronoun and "none".
enum PronounWeights {
  /// For he and she.
  static let personal: [Float] = [
    1.05,  // nearest
    0.72,  // secondNearest
    1.79,  // sameSentence
    0.36,  // previousSentence
    -0.71,  // twoSentencesBack
    -1.21,  // furtherBack
    1.77,  // sameParagraph
    1.36,  // previousParagraph
    -0.10,  // candidateEarly
    0.11,  // candidateEarlySameSentence
    -0.13,  // candidateName
    -0.54,  // candidatePronoun
    -0.33,  // candidateDescription
    -6.30,  // unnamed
    -0.45,  // genderKnown
    0.98,  // frequency
    -0.18,  // mostFrequent
    -0.43,  // enclosingIndirectSpeaker
    -3.88,  // enclosingDirectSpeaker
    0.41,  // previousSpeaker
    0.37,  // bothSpeak
    -0.47,  // candidateSpeaks
    0.68,  // bothQuoted
    -0.64,  // onlyCandidateQuoted
    0.40,  // onlyPronounQuoted
    -0.75,  // possessive
    0.50,  // possessiveSameSentence
    -0.40,  // objectSameSentence
    0.01,  // reflexiveSameSentence
    0.00,  // organization
    0.00,  // place
    0.00,  // event
    -0.84,  // headline
    0.00,  // organizationPlural
    0.95,  // earlyPronoun
    0.70,  // earlyPronounEarlyCandidate
    1.04,  // samePronounBefore
    -0.22,  // candidateSubject
    -0.25,  // candidateOwner
    -0.66,  // candidateOblique
    0.13,  // candidateObject
    0.17,  // bothSubjects
    0.59,  // bothObjects
    0.70,  // candidateSubjectSameSentence
    0.99,  // candidateSubjectPreviousSentence
    -0.32,  // near
    0.47,  // firstOfArticle
    -0.77,  // commaBetween
    -1.79,  // later
    -0.57,  // laterSameSentence
    2.16,  // laterSubject
    1.22,  // laterNextParagraph
    0.10,  // laterFirst
    0.70,  // laterNoneBefore
    0.29,  // openingOfSpeech
    -0.39,  // samePronounSameSentence
    -0.48,  // samePronounPreviousSentence
    -0.55,  // genderOpen
    0.23,  // nearestSpeaker
  ]

  /// For it; also for they, which is taken for a body only with a much higher score.
  static let neuter: [Float] = [
    0.88,  // nearest
    0.76,  // secondNearest
    0.95,  // sameSentence
    -0.08,  // previousSentence
    -1.13,  // twoSentencesBack
    -2.16,  // furtherBack
    1.17,  // sameParagraph
    -1.25,  // previousParagraph
    0.57,  // candidateEarly
    -1.07,  // candidateEarlySameSentence
    -0.96,  // candidateName
    -0.12,  // candidatePronoun
    -1.34,  // candidateDescription
    -4.83,  // unnamed
    0.00,  // genderKnown
    1.73,  // frequency
    -0.08,  // mostFrequent
    -0.05,  // enclosingIndirectSpeaker
    -0.03,  // enclosingDirectSpeaker
    0.66,  // previousSpeaker
    1.81,  // bothSpeak
    0.45,  // candidateSpeaks
    -0.07,  // bothQuoted
    -0.47,  // onlyCandidateQuoted
    -2.19,  // onlyPronounQuoted
    2.75,  // possessive
    -0.18,  // possessiveSameSentence
    0.00,  // objectSameSentence
    0.87,  // reflexiveSameSentence
    -0.70,  // organization
    -1.34,  // place
    -0.38,  // event
    -1.06,  // headline
    0.00,  // organizationPlural
    1.61,  // earlyPronoun
    -0.40,  // earlyPronounEarlyCandidate
    -0.12,  // samePronounBefore
    -0.31,  // candidateSubject
    -1.16,  // candidateOwner
    -0.95,  // candidateOblique
    -0.83,  // candidateObject
    0.69,  // bothSubjects
    0.00,  // bothObjects
    0.02,  // candidateSubjectSameSentence
    -0.16,  // candidateSubjectPreviousSentence
    0.20,  // near
    0.00,  // firstOfArticle
    0.20,  // commaBetween
    0.00,  // later
    0.00,  // laterSameSentence
    0.00,  // laterSubject
    0.00,  // laterNextParagraph
    0.00,  // laterFirst
    0.00,  // laterNoneBefore
    1.36,  // openingOfSpeech
    0.68,  // samePronounSameSentence
    0.24,  // samePronounPreviousSentence
    0.00,  // genderOpen
    -0.03,  // nearestSpeaker
  ]

  /// The least scores with which a candidate is taken: set by hand below those learned (1.0, 2.4 and,
  /// by examples of "they" of its own weights, 3.2), for a pronoun without a meaning tells nothing.
  static let personalThreshold: Float = 0.35
  static let neuterThreshold: Float = 2.30
  static let pluralThreshold: Float = 4.00
}
