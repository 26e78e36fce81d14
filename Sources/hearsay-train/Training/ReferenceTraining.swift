import Extraction
import Foundation
import Resolution
import TextAnalysis

/// Learns the weights of pronouns and descriptions: a conditional logit over the candidates of each
/// and "none of them", whose score is the threshold.
struct ReferenceTraining {
  private static let rounds = 1500
  private static let rate: Float = 0.5
  private static let decay: Float = 0.0005

  /// The examples of documents, with names as annotated and statements as a tier finds them.
  static func examples(
    _ documents: [CoreferenceDocument], _ analyzer: TextAnalyzer, _ pipeline: ExtractionPipeline
  ) -> [ReferenceExample] {
    documents.flatMap { document in
      let (text, meanings) = annotated(document, analyzer)
      return PronounExamples.examples(
        text: text, extraction: pipeline.extract(from: text), meaning: { meanings[$0] },
        isAnnotated: { _ in true })
    }
  }

  /// The descriptions of documents that no rule explains, with names as annotated.
  static func descriptions(
    _ documents: [CoreferenceDocument], _ analyzer: TextAnalyzer, _ pipeline: ExtractionPipeline
  ) -> [ReferenceExample] {
    documents.flatMap { document in
      let (text, meanings) = annotated(document, analyzer)
      return DescriptionExamples.examples(
        text: text, extraction: pipeline.extract(from: text), meaning: { meanings[$0] })
    }
  }

  /// A document with the annotators' names, and what names and references mean.
  private static func annotated(_ document: CoreferenceDocument, _ analyzer: TextAnalyzer)
    -> (text: AnalyzedText, meanings: [TextRange: String])
  {
    var text = analyzer.analyze(document.text)
    text.names = document.names.map {
      NameSpan(range: $0.range, kind: $0.kind, confidence: 1, origin: "gold")
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var meanings: [TextRange: String] = [:]
    for name in document.names { meanings[name.range] = name.entity }
    for reference in document.references { meanings[reference.range] = reference.entity }
    return (text, meanings)
  }

  /// The examples of ambiguous pronouns: one each, the given names beside those of a tier.
  static func examples(
    _ pronouns: [AmbiguousPronoun], _ analyzer: TextAnalyzer, _ pipeline: ExtractionPipeline
  ) -> [ReferenceExample] {
    pronouns.flatMap { example -> [ReferenceExample] in
      var text = analyzer.analyze(example.text)
      let given = example.names.map {
        NameSpan(range: $0, kind: .person, confidence: 1, origin: "gold")
      }
      let others = text.names.filter { name in
        !example.names.contains { $0.overlaps(name.range) }
      }
      text.names = (others + given).sorted { $0.range.lowerBound < $1.range.lowerBound }
      guard let meant = zip(example.names, example.isMeant).first(where: \.1)?.0 else { return [] }
      return PronounExamples.examples(
        text: text, extraction: pipeline.extract(from: text),
        meaning: { range in
          if range == example.pronoun || range == meant { return "meant" }
          return example.names.contains(range) ? "other" : nil
        }, isAnnotated: { $0 == example.pronoun })
    }
  }

  /// Precision and recall of weights on examples, with thresholds around the learned one.
  static func scores(_ examples: [ReferenceExample], _ weights: [Float])
    -> [(shift: Float, score: Score)]
  {
    let shifts: [Float] = [-0.5, 0, 0.5, 1, 1.5]
    return shifts.map { shift in
      var score = Score()
      for example in examples {
        let scores: [Float] = example.candidates.map { values in
          zip(values, weights).reduce(Float(0)) { sum, pair in sum + pair.0 * pair.1 }
        }
        score.wanted += example.meant == nil ? 0 : 1
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }),
          scores[best] >= (weights.last ?? 0) + shift
        else { continue }
        score.found += 1
        score.right += example.meant == best ? 1 : 0
      }
      return (shift, score)
    }
  }

  /// The weights, and as the last element the score of "none".
  static func weights(_ examples: [ReferenceExample], features count: Int) -> [Float] {
    var weights = [Float](repeating: 0, count: count + 1)
    let used = examples.filter { !$0.candidates.isEmpty }
    for _ in 0..<rounds {
      var gradient = [Float](repeating: 0, count: count + 1)
      for example in used {
        let scores = example.candidates.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
        let top = max(scores.max() ?? 0, weights[count])
        let shares = (scores + [weights[count]]).map { Float(exp(Double($0 - top))) }
        let sum = shares.reduce(0, +)
        let right = example.meant ?? example.candidates.count
        for (index, share) in shares.enumerated() {
          let error = (index == right ? 1 : 0) - share / sum
          guard index < example.candidates.count else {
            gradient[count] += error
            continue
          }
          for (feature, value) in example.candidates[index].enumerated() where value != 0 {
            gradient[feature] += error * value
          }
        }
      }
      for index in weights.indices {
        weights[index] +=
          rate * (gradient[index] / Float(max(used.count, 1)) * 4 - decay * weights[index])
      }
    }
    return weights
  }
}
