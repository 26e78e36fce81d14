/// Pairs the quotation marks of paragraphs.
///
/// Direction comes from a mark's form where its neighbours allow it, else from its neighbours: a
/// closing mark before a word and after a space opens (`”You can’t…”`). A quotation never goes
/// beyond its paragraph; one without closing mark is continued by a next paragraph that opens with
/// a mark of its style.
struct QuotationFinder {
  /// Deeper marks are ignored, which bounds the work per mark.
  private static let deepest = 6

  private let text: UTF8Reader
  private(set) var quotations: [Quotation] = []
  /// Open quotations of the paragraph: index into `quotations` and the mark's style.
  private var open: [(index: Int, style: QuotationMark.Style)] = []
  /// The outermost quotation that the last paragraph left open.
  private var unfinished: (index: Int, style: QuotationMark.Style)?

  /// Prepares to find quotations in parts of a text.
  init(_ text: UTF8Reader) { self.text = text }

  /// Appends the quotations of a paragraph.
  mutating func find(in paragraph: TextRange) {
    let marks = self.marks(of: paragraph)
    if marks.isEmpty {
      unfinished = nil
      return
    }
    let first = quotations.count
    let laterClosings = Self.closingsAfter(marks)
    for (index, mark) in marks.enumerated() {
      place(mark, in: paragraph, hasLaterClosing: laterClosings[index])
    }
    finish(paragraph, first: first, marks: marks)
  }

  private func marks(of paragraph: TextRange) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var offset = paragraph.lowerBound
    while offset < paragraph.upperBound {
      let byte = text[offset]
      if byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xE2 || byte == 0xC2,
        let end = QuotationMark.ornamentEnd(at: offset, in: text, limit: paragraph.upperBound)
      {
        offset = end
        continue
      }
      if byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xE2 || byte == 0xC2,
        let mark = QuotationMark(at: offset, in: text, limit: paragraph)
      {
        if mark.canOpen || mark.canClose || mark.style != .single { marks.append(mark) }
        offset = mark.range.upperBound
      } else {
        offset += 1
      }
    }
    return marks
  }

  /// For each mark: whether a single mark that can close comes later, before one that opens.
  private static func closingsAfter(_ marks: [QuotationMark]) -> [Bool] {
    var result = [Bool](repeating: false, count: marks.count)
    var isAhead = false
    for index in marks.indices.reversed() {
      result[index] = isAhead
      guard marks[index].style == .single else { continue }
      if marks[index].canClose, marks[index].form != .opening { isAhead = true }
      if marks[index].canOpen, marks[index].form != .closing { isAhead = false }
    }
    return result
  }

  // MARK: - Pairing

  private mutating func place(
    _ mark: QuotationMark, in paragraph: TextRange, hasLaterClosing: Bool
  ) {
    let level = open.lastIndex { $0.style == mark.style }
    if mark.style == .single {
      placeSingle(mark, level: level, hasLaterClosing: hasLaterClosing)
      return
    }
    let opens: Bool
    switch mark.form {
    case .opening:
      opens = level == nil || mark.canOpen || !mark.canClose
    case .closing:
      opens = level == nil && mark.canOpen && !mark.canClose
    case .straight:
      opens = level == nil ? mark.canOpen || !mark.canClose : mark.canOpen && !mark.canClose
    }
    if opens {
      begin(mark)
    } else if let level {
      close(level, at: mark.range)
    } else if quotations.last.map({ $0.range.lowerBound < paragraph.lowerBound }) ?? false,
      let last = unfinished, last.style == mark.style
    {
      // The last paragraph's quotation goes on from the start of this one without a mark.
      var quotation = Quotation(
        range: paragraph.lowerBound..<mark.range.upperBound,
        content: paragraph.lowerBound..<mark.range.lowerBound, depth: 0, isClosed: true)
      quotation.continues = last.index
      quotations.append(quotation)
      unfinished = nil
    }
  }

  private mutating func placeSingle(_ mark: QuotationMark, level: Int?, hasLaterClosing: Bool) {
    if mark.canOpen, !mark.canClose, mark.form != .closing || level == nil {
      if mark.form == .opening || hasLaterClosing { begin(mark) }
    } else if mark.canClose, let level, mark.form != .opening {
      if isPossessive(mark), hasLaterClosing { return }
      close(level, at: mark.range)
    }
  }

  /// Whether a single mark after `s` and before a word in lower case may be a possessive.
  private func isPossessive(_ mark: QuotationMark) -> Bool {
    let next = mark.range.upperBound + 1
    return mark.range.lowerBound > 0 && text[mark.range.lowerBound - 1] | 0x20 == UInt8(ascii: "s")
      && next < text.count && text[next - 1] == 0x20 && UInt32(text[next]).isLowerCase
  }

  private mutating func begin(_ mark: QuotationMark) {
    if open.count == Self.deepest { return }
    open.append((quotations.count, mark.style))
    quotations.append(
      Quotation(
        range: mark.range, content: mark.range.upperBound..<mark.range.upperBound,
        depth: open.count - 1, isClosed: false))
  }

  /// Closes a quotation and, unfinished, those inside it.
  private mutating func close(_ level: Int, at mark: TextRange) {
    for inner in open[(level + 1)...] { end(inner.index, at: mark.lowerBound) }
    let index = open[level].index
    quotations[index].content = quotations[index].content.lowerBound..<mark.lowerBound
    quotations[index].range = quotations[index].range.lowerBound..<mark.upperBound
    quotations[index].isClosed = true
    open.removeSubrange(level...)
  }

  private mutating func end(_ index: Int, at offset: Int) {
    let start = quotations[index].content.lowerBound
    quotations[index].content = start..<max(start, offset)
    quotations[index].range = quotations[index].range.lowerBound..<max(start, offset)
  }

  // MARK: - The paragraph's end

  /// What becomes of a quotation that the paragraph leaves open.
  private enum Fate {
    /// Its mark was an apostrophe.
    case dropped
    /// Its closing mark is missing; it ends before the next one that opens alike.
    case cut(end: Int)
    /// It goes on to the paragraph's end.
    case unfinished
  }

  private mutating func finish(_ paragraph: TextRange, first: Int, marks: [QuotationMark]) {
    let fates = open.map { (index: $0.index, fate: fate(of: $0.index, style: $0.style, paragraph)) }
    var next: (index: Int, style: QuotationMark.Style)?
    for (entry, (index, fate)) in zip(open, fates) {
      switch fate {
      case .dropped: break
      case .cut(let end): self.end(index, at: end)
      case .unfinished:
        end(index, at: paragraph.upperBound)
        if next == nil { next = (index, entry.style) }
      }
    }
    open.removeAll(keepingCapacity: true)
    let dropped = fates.filter { if case .dropped = $0.fate { true } else { false } }.map(\.index)
    lift(fates.filter { if case .unfinished = $0.fate { false } else { true } }.map(\.index))
    for index in dropped.reversed() { quotations.remove(at: index) }
    if let last = unfinished, first < quotations.count,
      quotations[first].range.lowerBound == paragraph.lowerBound,
      marks.first?.style == last.style
    {
      quotations[first].continues = last.index
    }
    unfinished = next.map { entry in
      (entry.index - dropped.count { $0 < entry.index }, entry.style)
    }
  }

  private func fate(of index: Int, style: QuotationMark.Style, _ paragraph: TextRange) -> Fate {
    let start = quotations[index].range.lowerBound
    if style == .single, quotations[index].depth > 0 || start > paragraph.lowerBound {
      return .dropped
    }
    let mark = text.scalar(at: start).value
    for later in quotations[(index + 1)...]
    where text.scalar(at: later.range.lowerBound).value == mark {
      var end = later.range.lowerBound
      while end > quotations[index].content.lowerBound, text[end - 1] == 0x20 { end -= 1 }
      return .cut(end: end)
    }
    return .unfinished
  }

  /// Brings what lay inside quotations that do not contain it after all up one level for each.
  private mutating func lift(_ outer: [Int]) {
    guard let first = outer.first else { return }
    for index in first..<quotations.count {
      let levels = outer.count { $0 < index && quotations[$0].depth < quotations[index].depth }
      quotations[index].depth -= levels
    }
  }
}
