import GraphModel
import Rendering
import Workspace

/// `.names`: what was taken for one entity, and why.
extension ShellInterpreter {
  func showMerges(_ words: [String]) throws(ShellError) -> StatementOutcome {
    guard !words.isEmpty else {
      throw ShellError("Say whose: .names NAME, or .names NAME in ARTICLE-ID")
    }
    var name = words
    var article: String?
    if words.count > 2, words[words.count - 2] == "in", isArticle(words[words.count - 1]) {
      article = words.last
      name = Array(words.dropLast(2))
    }
    let merges = try session.merges(of: name.joined(separator: " "), article: article)
    listedWords = article.map { (merges.id, $0) }
    let width = isInteractive && outputPath == nil ? terminal.size.columns : nil
    let text = MergesText(merges: merges, article: article, width: width).text
    writeData(text, isForReading: true)
    return .found
  }

  /// Whether a word is an article's id, and not the end of a name with an "in".
  private func isArticle(_ word: String) -> Bool {
    word.contains(":")
      || session.graph.node(withID: word, labeled: NewsVocabulary.Label.article) != nil
  }
}
