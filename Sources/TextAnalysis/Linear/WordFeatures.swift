/// What linear models see of one token.
struct WordFeatures {
  /// Hash of the word in lower case; numbers of one form are one word.
  var word: UInt64 = 0
  /// Hash of the word's letters as classes: `Xx`, `X.X.`, `d-d`.
  var shape: UInt64 = 0
  var prefix3: UInt64 = 0
  var suffix2: UInt64 = 0
  var suffix3: UInt64 = 0
  var suffix4: UInt64 = 0
  /// Lists that the word stands in, with how common a person's name it is.
  var listed: UInt64 = 0
  /// Lists of the name of several words that it is part of, with its place in it.
  var listedSpan: UInt64 = 0
  /// What the rest of the text tells of the word (`DocumentEvidence`).
  var evidence: UInt64 = 0
  /// Where the token stands to quotation marks (`QuotationState`).
  var quotation: UInt64 = 0
  var kind: WordView.Shape = .other
  var partOfSpeech: UInt64 = 0
  /// The label of the name that it is in.
  var name: UInt64 = 0
  /// The class in the lexicon of cues; 0 for none.
  var cueClass: UInt64 = 0
  /// The coarse and the fine cluster of meaning; 0 for unknown words.
  var coarse: UInt64 = 0
  var fine: UInt64 = 0
  var isCapital = false

  /// A token beyond the sentence's ends.
  static let outside = WordFeatures()
}
