package import GraphModel
import TextAnalysis

/// The readable ids of entities: `person:vladimir-putin`.
package enum EntitySlug {
  /// Kind, colon, and the name in ASCII letters and digits with hyphens between words.
  package static func id(kind: EntityKind, name: String) -> String {
    "\(kind.rawValue):\(slug(of: name))"
  }

  /// The name in lower-case ASCII letters and digits with hyphens; letters of scripts that are not
  /// transliterated stay as they are, so that no two names fall together.
  package static func slug(of name: String) -> String {
    var slug = String.UnicodeScalarView()
    var owesHyphen = false
    let latin = Transliteration.latin(Gazetteer.embedded.folded(name))
    for scalar in latin.unicodeScalars {
      let isPart =
        scalar.isASCII
        ? scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        : scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
          || scalar.properties.generalCategory == .spacingMark
      guard isPart else {
        owesHyphen = !slug.isEmpty
        continue
      }
      if owesHyphen { slug.append("-") }
      owesHyphen = false
      slug.append(contentsOf: String(scalar).lowercased().unicodeScalars)
    }
    return slug.isEmpty ? "unnamed" : String(slug)
  }
}
