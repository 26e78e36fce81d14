// The index of the words of articles' and statements' texts.
extension BaseBuilder {
  /// Indexes all texts, each core a run of them.
  func indexWords() {
    let texts = [strings(.articleTextOffsets), strings(.statementTextOffsets)]
    let first = [0, Int(summary.articles)]
    let total = texts[0].bytes.count + texts[1].bytes.count
    if total == 0 { return }
    let width = total < 1 << 20 ? 1 : Parallel.width
    let workers = (0..<width).map { _ in WordWorker() }
    Parallel.run(width) { worker in
      for (kind, texts) in texts.enumerated() {
        let share = texts.count * worker / width..<texts.count * (worker + 1) / width
        workers[worker].collect(texts, share, kind, firstRow: first[kind])
      }
    }
    merge(workers)
  }

  /// Puts the workers' words together, in order of their bytes.
  ///
  /// A worker has a run of articles and a run of statements, so that rows ascend only within each.
  private func merge(_ workers: [WordWorker]) {
    let parts = workers.map { $0.parts[0] } + workers.map { $0.parts[1] }
    let merge = StringMerge(parts.map { StringsView($0.collector.words.strings) })
    let order = StringMerge.sorted(merge.strings)
    let final = StringMerge.inverse(order)
    // By final word and part: the part's own number plus 1.
    var own = [UInt32](repeating: 0, count: order.count * parts.count)
    for (part, numbers) in merge.numbers.enumerated() {
      for (number, merged) in numbers.enumerated() {
        own[Int(final[Int(merged)]) * parts.count + part] = UInt32(number + 1)
      }
    }
    var ranges = Buffer<UInt64>()
    var counts = Buffer<UInt32>()
    var rows = Buffer<UInt8>()
    ranges.append(0)
    for word in order.indices {
      var last: UInt32 = 0
      var count = 0
      for (part, worker) in parts.enumerated() {
        let number = Int(own[word * parts.count + part])
        if number == 0 { continue }
        count += worker.collector.size(number - 1).rows
        last = worker.collector.append(number - 1, after: last, to: &rows)
      }
      ranges.append(UInt64(rows.count))
      counts.append(UInt32(count))
    }
    let words = StringMerge.gathered(merge.strings, order)
    indexFoldedWords(words)
    store.set(.textWordOffsets, words)
    store.set(.textWordRanges, ranges)
    store.set(.textWordCounts, counts)
    store.set(.textWordRows, rows)
  }

  /// Which words fold to what.
  private func indexFoldedWords(_ words: borrowing Strings) {
    var folder = NameFolder(spellingVariants: false)
    var folded = KeyedNumbers()
    for number in 0..<words.count {
      folder.fold(words.utf8(number))
      let ranges = folder.words
      folder.bytes.withUnsafeBufferPointer { bytes in
        for word in ranges { folded.append(UnsafeBufferPointer(rebasing: bytes[word]), number) }
      }
    }
    folded.put(in: store, .textFoldOffsets)
  }
}

/// The words of one core's share of the texts.
private final class WordWorker {
  final class Part {
    var collector = WordCollector()
  }

  /// Of articles and of statements.
  let parts = [Part(), Part()]

  /// Collects the words of some rows of one kind.
  func collect(_ texts: StringsView, _ rows: Range<Int>, _ kind: Int, firstRow: Int) {
    if rows.isEmpty { return }
    var collector = WordCollector()
    for row in rows { collector.add(texts[row], row: UInt32(firstRow + row)) }
    parts[kind].collector = collector
  }
}
