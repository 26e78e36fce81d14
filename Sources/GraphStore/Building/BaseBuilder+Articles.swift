import GraphModel

// Articles: numbers, columns, and what their `mentions` records say.
extension BaseBuilder {
  /// Numbers articles by id, those that are only referred to also, and gathers their columns.
  func numberArticles() {
    let merge = StringMerge(parts.map { StringsView($0.loader.chunk.articleIDs.strings) })
    let order = StringMerge.sorted(merge.strings)
    let final = StringMerge.inverse(order)
    articleNumbers = merge.renumbered(final)
    store.set(.articleIDOffsets, StringMerge.gathered(merge.strings, order))
    articleRecords = Array(repeating: nil, count: order.count)
    mentionRecords = Array(repeating: nil, count: order.count)
    for (number, part) in parts.enumerated() {
      for (index, article) in part.loader.chunk.articles.elements.enumerated() {
        articleRecords[Int(articleNumbers[number][Int(article.id)])] = (number, index)
      }
      for (index, mentions) in part.loader.chunk.mentions.elements.enumerated() {
        mentionRecords[Int(articleNumbers[number][Int(mentions.article)])] = (number, index)
      }
    }
    gatherArticles()
  }

  private func gatherArticles() {
    let count = articleRecords.count
    var columns = ArticleColumns()
    for row in 0..<count {
      if let (number, index) = mentionRecords[row] {
        let chunk = parts[number]
        let record = chunk.loader.chunk.mentions[index]
        columns.mentions.set(chunk.loader.chunk.bytes(record.json), row: row)
      }
      guard let (number, index) = articleRecords[row] else {
        columns.implicit.set(1, row: row)
        continue
      }
      let part = parts[number]
      let article = part.loader.chunk.articles[index]
      columns.titles.set(part.loader.chunk.bytes(article.title), row: row)
      columns.sources.set(part.loader.chunk.bytes(article.source), row: row)
      columns.urls.set(part.loader.chunk.bytes(article.url), row: row)
      columns.texts.set(part.loader.chunk.bytes(article.text), row: row)
      columns.extra.set(part.loader.chunk.bytes(article.extra), row: row)
      if article.date != 0 {
        columns.date.set(dateNumbers[number][Int(article.date) - 1] + 1, row: row)
      }
      if !article.similarity.isNaN { columns.similarity.set(article.similarity, row: row) }
    }
    columns.put(in: store, count: count)
  }
}

/// The columns of articles under construction; those without a value are left out.
private struct ArticleColumns: ~Copyable {
  var titles = OptionalStrings()
  var sources = OptionalStrings()
  var urls = OptionalStrings()
  var texts = OptionalStrings()
  var extra = OptionalStrings()
  var mentions = OptionalStrings()
  var date = OptionalColumn<UInt32>(usual: 0)
  var similarity = OptionalColumn<Double>(usual: .nan)
  var implicit = OptionalColumn<UInt8>(usual: 0)

  consuming func put(in store: SectionStore, count: Int) {
    if titles.isUsed { store.set(.titleOffsets, titles.filled(to: count)) }
    if sources.isUsed { store.set(.sourceOffsets, sources.filled(to: count)) }
    if urls.isUsed { store.set(.urlOffsets, urls.filled(to: count)) }
    if texts.isUsed { store.set(.articleTextOffsets, texts.filled(to: count)) }
    if extra.isUsed { store.set(.articleExtraOffsets, extra.filled(to: count)) }
    if mentions.isUsed { store.set(.articleMentionsOffsets, mentions.filled(to: count)) }
    if date.isUsed { store.set(.articleDate, date.filled(to: count)) }
    if similarity.isUsed { store.set(.similarity, similarity.filled(to: count)) }
    if implicit.isUsed { store.set(.articleImplicit, implicit.filled(to: count)) }
  }
}
