/// Scores candidates for pronouns: a linear function of their features.
enum PronounScore {
  static func score(_ features: PronounFeatures, for form: PronounForms.Form) -> Float {
    let weights = form.isPersonal ? PronounWeights.personal : PronounWeights.neuter
    var score: Float = 0
    for (value, weight) in zip(features.values, weights) { score += value * weight }
    return score
  }

  /// The least score with which a candidate is taken.
  static func threshold(for form: PronounForms.Form) -> Float {
    if form.isPersonal { return PronounWeights.personalThreshold }
    return form.isPlural ? PronounWeights.pluralThreshold : PronounWeights.neuterThreshold
  }
}
