import GraphModel
import TextAnalysis

/// What speaks for and against a named entity that a description may mean.
struct DescriptionFeatures: Sendable {
  /// The features in the order of the weights.
  enum Feature: Int, CaseIterable, Sendable {
    case nearest
    case secondNearest
    case sameSentence
    case previousSentence
    case fewSentencesBack
    case furtherBack
    case sameParagraph
    case previousParagraph
    case frequency
    case mostFrequent
    case only
    case firstOfKind
    case headInName
    case allWordsInName
    case headDescribed
    case allWordsDescribed
    case sameRole
    case coveredRole
    case otherRole
    case noRole
    case knownFit
    case possibleFit
    case otherFit
    case modified
    case modifiedUnfit
    case owned
    case ownedUnfit
    case complemented
    case demonstrative
    case genderKnown
    case candidateSubject
    case candidateEarly
    case candidateOwner
    case candidateOblique
    case candidateDescription
    case bothSpeak
    case candidateSpeaks
    case previousSpeaker
    case enclosingSpeaker
    case bothQuoted
    case onlyCandidateQuoted
    case onlyDescriptionQuoted
    case headline
    case later
    case laterFirst
    case laterSubject
    case laterSpeaks
    case laterNextParagraph
    case leadPersonBefore
    case bare
    case bareNearest
    case unmarked
    case country
    case organizationFirst
    case possibleFirst
    case possibleFrequent
    case possibleNearest
    case possibleSpeaks
    case knownNearest
    case knownFirst
    case otherFirst
    case beforeIsDescribed
    case earlyDescription
    case placeFirst
  }

  private(set) var values = [Float](repeating: 0, count: Feature.allCases.count)

  subscript(feature: Feature) -> Bool {
    get { values[feature.rawValue] != 0 }
    set { values[feature.rawValue] = newValue ? 1 : 0 }
  }

  /// Sets how often the candidate was mentioned; beyond a few mentions more of them tell nothing.
  mutating func setFrequency(_ count: Int) {
    values[Feature.frequency.rawValue] = min(Float(count), 8) / 8
  }
}
