import GraphModel

/// Weights of `DescriptionFeatures`, printed by `hearsay-train descriptions`: learned from the
/// project's own annotated news (`fiction-news`, training part), as a conditional logit over the
/// candidates of each description and "none".
enum DescriptionWeights {
  /// How well a candidate fits a description of a kind.
  static func score(_ features: DescriptionFeatures, kind: EntityKind?) -> Float {
    var score: Float = 0
    for (value, weight) in zip(features.values, kind == .person ? person : body) {
      score += value * weight
    }
    return score
  }

  /// The least score with which a candidate is taken: that of "none".
  static func threshold(kind: EntityKind?) -> Float {
    kind == .person ? personThreshold : bodyThreshold
  }

  /// For people.
  static let person: [Float] = [
    0.16,  // nearest
    0.63,  // secondNearest
    -1.69,  // sameSentence
    0.34,  // previousSentence
    0.32,  // fewSentencesBack
    -2.55,  // furtherBack
    0.44,  // sameParagraph
    0.36,  // previousParagraph
    1.87,  // frequency
    -0.41,  // mostFrequent
    -0.44,  // only
    0.79,  // firstOfKind
    0.00,  // headInName
    0.00,  // allWordsInName
    0.40,  // headDescribed
    3.38,  // allWordsDescribed
    -0.12,  // sameRole
    -0.92,  // coveredRole
    -1.27,  // otherRole
    -0.01,  // noRole
    0.00,  // knownFit
    0.00,  // possibleFit
    0.00,  // otherFit
    -0.17,  // modified
    -0.03,  // modifiedUnfit
    0.54,  // owned
    -0.80,  // ownedUnfit
    -2.29,  // complemented
    -1.60,  // demonstrative
    -0.01,  // genderKnown
    0.00,  // candidateSubject
    0.06,  // candidateEarly
    -0.25,  // candidateOwner
    0.27,  // candidateOblique
    -0.05,  // candidateDescription
    0.42,  // bothSpeak
    -0.55,  // candidateSpeaks
    0.22,  // previousSpeaker
    -1.56,  // enclosingSpeaker
    -2.89,  // bothQuoted
    -0.05,  // onlyCandidateQuoted
    -0.60,  // onlyDescriptionQuoted
    -1.10,  // headline
    -1.96,  // later
    1.16,  // laterFirst
    1.09,  // laterSubject
    -1.32,  // laterSpeaks
    1.78,  // laterNextParagraph
    0.36,  // leadPersonBefore
    0.76,  // bare
    0.74,  // bareNearest
    0.00,  // unmarked
    0.00,  // country
    0.00,  // organizationFirst
    0.00,  // possibleFirst
    0.00,  // possibleFrequent
    0.00,  // possibleNearest
    0.00,  // possibleSpeaks
    0.00,  // knownNearest
    0.00,  // knownFirst
    0.00,  // otherFirst
    -0.46,  // beforeIsDescribed
    -0.39,  // earlyDescription
    0.00,  // placeFirst
  ]
  /// For bodies and places.
  static let body: [Float] = [
    1.63,  // nearest
    1.13,  // secondNearest
    0.19,  // sameSentence
    0.82,  // previousSentence
    0.04,  // fewSentencesBack
    0.53,  // furtherBack
    0.71,  // sameParagraph
    -0.32,  // previousParagraph
    1.20,  // frequency
    -0.10,  // mostFrequent
    0.20,  // only
    0.46,  // firstOfKind
    0.61,  // headInName
    1.05,  // allWordsInName
    0.08,  // headDescribed
    2.51,  // allWordsDescribed
    0.00,  // sameRole
    0.00,  // coveredRole
    0.00,  // otherRole
    0.00,  // noRole
    0.57,  // knownFit
    -0.46,  // possibleFit
    -2.60,  // otherFit
    -2.77,  // modified
    0.52,  // modifiedUnfit
    -1.19,  // owned
    0.47,  // ownedUnfit
    -1.56,  // complemented
    -3.09,  // demonstrative
    0.00,  // genderKnown
    0.84,  // candidateSubject
    0.54,  // candidateEarly
    0.69,  // candidateOwner
    0.61,  // candidateOblique
    -1.27,  // candidateDescription
    0.70,  // bothSpeak
    -0.79,  // candidateSpeaks
    0.56,  // previousSpeaker
    -2.54,  // enclosingSpeaker
    -0.96,  // bothQuoted
    -0.55,  // onlyCandidateQuoted
    -0.73,  // onlyDescriptionQuoted
    -1.82,  // headline
    -0.98,  // later
    -1.06,  // laterFirst
    0.30,  // laterSubject
    0.85,  // laterSpeaks
    1.39,  // laterNextParagraph
    -0.07,  // leadPersonBefore
    0.00,  // bare
    0.00,  // bareNearest
    0.37,  // unmarked
    0.21,  // country
    0.45,  // organizationFirst
    -0.18,  // possibleFirst
    0.82,  // possibleFrequent
    0.01,  // possibleNearest
    1.16,  // possibleSpeaks
    -0.26,  // knownNearest
    0.97,  // knownFirst
    -0.33,  // otherFirst
    0.55,  // beforeIsDescribed
    -0.14,  // earlyDescription
    0.01,  // placeFirst
  ]

  static let personThreshold: Float = 2.32
  static let bodyThreshold: Float = 2.49
}
