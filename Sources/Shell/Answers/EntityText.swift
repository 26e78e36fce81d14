import QueryLanguage

/// Names as they are typed into questions.
enum EntityText {
  /// The name, in quotation marks where it would not be read as one name without.
  static func quoted(_ name: String) -> String {
    let words = name.split { $0 == " " }.map { $0.lowercased() }
    let isPlain =
      words.allSatisfy { !QuestionGrammar.functionWords.contains($0) }
      && !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " " || $0 == "-"
          || $0.properties.generalCategory == .nonspacingMark
      }
    if isPlain { return name }
    return name.contains("\"") ? "`\(name)`" : "\"\(name)\""
  }
}
