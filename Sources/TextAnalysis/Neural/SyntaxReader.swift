/// Tags and parses the tokens of a text while its windows are encoded, in bounded memory.
///
/// A token is read from the first piece of the first model word that starts in it ("'" for the token
/// "n't" of "don't"), else of the word in which it lies; several tokens of one word take its pieces in
/// turn ("cannot"). `anchors` of `scripts/train/syntax.py` does the same.
struct SyntaxReader {
  /// The most tokens whose states are kept before they are tagged.
  private static let most = 512

  private let head: SyntaxHead
  private let width: Int
  private let isParsing: Bool
  /// The first token that has not been met.
  private var next = 0
  /// States of the tokens of the sentence that is being read, from `firstOpen` on.
  private var open: [Float] = []
  private var firstOpen = 0
  private var sentence = 0
  /// The root of the sentence, if a part of it has been parsed.
  private var root: Int?

  /// A reader at the start of a text; without `isParsing` it only tags.
  init(head: SyntaxHead, width: Int, isParsing: Bool) {
    self.head = head
    self.width = width
    self.isParsing = isParsing
  }

  /// Reads the tokens that stand on a window's own words, whose states are in `workspace.blend`.
  mutating func read(
    _ window: Window, of words: [ModelWord], into text: inout AnalyzedText, in workspace: Workspace
  ) {
    var row = 1  // after the classifier piece
    for word in words[window.context..<window.core] { row += word.pieces.count }
    var first = next
    var states: [Float] = []
    func flush() {
      let tags = head.partsOfSpeech(states, isa: workspace.isa)
      for (token, tag) in zip(first..<next, tags) { text.tokens[token].tag = tag }
      if isParsing {
        open += states
        parse(&text, in: workspace)
      }
      states.removeAll(keepingCapacity: true)
      first = next
    }
    for index in window.core..<window.end {
      let word = words[index]
      let following =
        index + 1 < words.count ? words[index + 1].range.lowerBound : word.range.upperBound
      var piece = 0
      while next < text.tokens.count, stands(text.tokens[next].range, on: word.range, following) {
        let at = row + min(piece, word.pieces.count - 1)
        states += UnsafeBufferPointer(start: workspace.blend + at * width, count: width)
        piece += 1
        next += 1
        // A row of marks is one word but many tokens.
        if next - first >= Self.most { flush() }
      }
      row += word.pieces.count
    }
    flush()
  }

  /// Parses what is left at the end of the text; tokens without a state count as unknown.
  mutating func finish(_ text: inout AnalyzedText, in workspace: Workspace) {
    for token in next..<text.tokens.count { text.tokens[token].tag = .other }
    guard isParsing else { return }
    open += [Float](repeating: 0, count: (text.tokens.count - next) * width)
    next = text.tokens.count
    parse(&text, in: workspace)
  }

  /// Whether a token is read from a word: the word starts in it, or it lies between the word's start
  /// and the following word's, or before the word.
  private func stands(_ token: TextRange, on word: TextRange, _ following: Int) -> Bool {
    if token.lowerBound <= word.lowerBound { return true }
    return token.lowerBound < following && token.upperBound <= following
  }

  /// Parses all sentences, and parts of very long ones, whose tokens have been met.
  private mutating func parse(_ text: inout AnalyzedText, in workspace: Workspace) {
    var done = 0  // values of `open` that are no longer needed
    while sentence < text.sentences.count {
      let tokens = text.sentences[sentence].tokens
      if firstOpen < tokens.lowerBound {
        guard next >= tokens.lowerBound else { break }
        done += (tokens.lowerBound - firstOpen) * width
        firstOpen = tokens.lowerBound
      }
      let end = min(tokens.upperBound, firstOpen + SyntaxHead.limit)
      guard end <= next else { break }
      let states = open[done..<done + (end - firstOpen) * width]
      set(head.parse(states, in: workspace), &text)
      done += states.count
      firstOpen = end
      if end == tokens.upperBound {
        sentence += 1
        root = nil
      }
    }
    open.removeFirst(done)
  }

  /// Writes a tree from `firstOpen` on; the later parts of a long sentence hang from its first root.
  private mutating func set(
    _ tree: [(head: Int, relation: DependencyRelation)], _ text: inout AnalyzedText
  ) {
    for (offset, arc) in tree.enumerated() {
      let token = firstOpen + offset
      if arc.head < tree.count {
        text.tokens[token].head = Int32(firstOpen + arc.head)
        text.tokens[token].relation = arc.relation
      } else {
        text.tokens[token].head = Int32(root ?? token)
        text.tokens[token].relation = root == nil ? .root : .parataxis
        root = root ?? token
      }
    }
  }
}
