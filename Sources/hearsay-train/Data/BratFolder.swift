import TextAnalysis

/// Reads attributions in brat's stand-off form, as PolNeAR's development part has them.
enum BratFolder {
  static func read(_ folder: String) throws -> [AnnotatedArticle] {
    let annotations = try DataFiles.names(in: folder + "/attributions")
    return try DataFiles.names(in: folder + "/text").compactMap { file in
      guard file.hasSuffix(".txt") else { return nil }
      let stem = String(file.dropLast(4))
      guard let found = annotations.first(where: { $0.hasPrefix(stem + "_") }) else { return nil }
      let text = try DataFiles.text("\(folder)/text/\(file)")
      return article(
        id: stem, text: text, annotation: try DataFiles.text("\(folder)/attributions/\(found)"))
    }
  }

  private static func article(id: String, text: String, annotation: String) -> AnnotatedArticle {
    let offsets = ScalarOffsets(utf8: Array(text.utf8))
    var spans: [String: [TextRange]] = [:]
    var article = AnnotatedArticle(id: id, text: text)
    for line in annotation.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count >= 2 else { continue }
      if line.hasPrefix("T") {
        let numbers = fields[1].drop { $0 != " " }
        spans[String(fields[0])] = numbers.split(separator: ";").compactMap { pair in
          let ends = pair.split(separator: " ").compactMap { Int($0) }
          return ends.count == 2 ? offsets.utf8(of: ends[0]..<ends[1]) : nil
        }
      } else if line.hasPrefix("E") {
        var attribution = AnnotatedArticle.Attribution(source: [], cue: [], content: [])
        for part in fields[1].split(separator: " ") {
          let pair = part.split(separator: ":")
          guard pair.count == 2, let ranges = spans[String(pair[1])] else { continue }
          if pair[0].hasPrefix("Source") { attribution.source += ranges }
          if pair[0].hasPrefix("Cue") { attribution.cue += ranges }
          if pair[0].hasPrefix("Content") { attribution.content += ranges }
        }
        if !attribution.content.isEmpty { article.attributions.append(attribution) }
      }
    }
    return article
  }
}
