/// Words that the model sees at once: `context..<core` only help to understand `core..<end`.
struct Window: Hashable {
  var context: Int
  var core: Int
  var end: Int
}

/// Cuts a stretch of words into windows of a bounded number of pieces.
enum WindowCutter {
  /// Most pieces of a window, without the two special ones.
  static let limit = 256
  /// Of these, so many at most are context.
  static let contextLimit = 64

  /// Windows that cover all words in order.
  ///
  /// A window ends at the last paragraph start, else sentence
  /// start, in its second half, else where it is full. Linear in the number of words.
  static func windows(of words: [ModelWord]) -> [Window] {
    var windows: [Window] = []
    var core = 0
    while core < words.count {
      let context = contextStart(words, before: core)
      var used = words[context..<core].reduce(0) { $0 + $1.pieces.count }
      var end = core
      while end < words.count, used + words[end].pieces.count <= limit {
        used += words[end].pieces.count
        end += 1
      }
      end = max(end, core + 1)
      if end < words.count { end = boundary(words, core: core, end: end) }
      windows.append(Window(context: context, core: core, end: end))
      core = end
    }
    return windows
  }

  /// The first word of the context: a sentence start where there is one in reach.
  private static func contextStart(_ words: [ModelWord], before core: Int) -> Int {
    var start = reach(words, before: core, pieces: contextLimit)
    while start < core, words[start].place == .inside { start += 1 }
    return start == core ? reach(words, before: core, pieces: contextLimit / 2) : start
  }

  private static func reach(_ words: [ModelWord], before core: Int, pieces: Int) -> Int {
    var start = core
    var room = pieces
    while start > 0, words[start - 1].pieces.count <= room {
      start -= 1
      room -= words[start].pieces.count
    }
    return start
  }

  private static func boundary(_ words: [ModelWord], core: Int, end: Int) -> Int {
    let half = core + (end - core) / 2
    guard half < end else { return end }
    let candidates = ((half + 1)...end).reversed()
    return candidates.first { words[$0].place == .paragraphStart }
      ?? candidates.first { words[$0].place != .inside } ?? end
  }
}
