import GraphModel

/// What one thread read from its part of the input, in columns with the chunk's own numbers.
///
/// Optional references hold the number plus 1, or 0 for none.
struct LoadedChunk: ~Copyable {
  /// A run of bytes in `arena`.
  struct Slice: BitwiseCopyable {
    var offset = 0
    var count = 0
  }

  struct Entity: BitwiseCopyable {
    var id: UInt32
    var kind: UInt8
    var name: Slice
    var firstAlias: UInt32
    var aliasCount: UInt32
    var wikidata: Slice
    var description: Slice
    var extra: Slice
  }

  struct Article: BitwiseCopyable {
    var id: UInt32
    var title: Slice
    var date: UInt32
    var source: Slice
    var url: Slice
    var text: Slice
    var duplicateOf: UInt32
    var similarity: Double
    var extra: Slice
  }

  /// A `mentions` record: its fields after `article` as canonical JSON, and its entities' counts.
  struct Mentions: BitwiseCopyable {
    var article: UInt32
    var json: Slice
    var firstEntity: UInt32
    var entityCount: UInt32
  }

  struct MentionedEntity: BitwiseCopyable {
    var entity: UInt32
    var count: UInt32
    var start: UInt32
    var end: UInt32
  }

  struct Relation: BitwiseCopyable {
    var type: UInt32
    var from: UInt32
    var to: UInt32
    var role: Slice
    var article: UInt32
    var start: UInt32
    var end: UInt32
    var confidence: Double
    var extractor: UInt32
    var extra: Slice
  }

  /// A `node`, `edge` or `curation` record as its canonical line.
  struct Other: BitwiseCopyable {
    var rank: UInt8
    var id: Slice
    var line: Slice
  }

  var entityIDs = Interner()
  var articleIDs = Interner()
  var cues = Interner()
  var dates = Interner()
  var extractors = Interner()
  var speakerTexts = Interner()
  var relationTypes = Interner()
  var arena = Buffer<UInt8>()

  var entities = Buffer<Entity>()
  var aliases = Buffer<Slice>()
  var articles = Buffer<Article>()
  var mentions = Buffer<Mentions>()
  var mentionedEntities = Buffer<MentionedEntity>()
  var relations = Buffer<Relation>()
  var others = Buffer<Other>()
  var statements = StatementColumns()

  var lines = 0
  var damage: [LineDamage] = []

  init() {}

  @inline(__always)
  mutating func slice(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice {
    let slice = Slice(offset: arena.count, count: bytes.count)
    arena.append(bytes)
    return slice
  }

  @inline(__always)
  func bytes(_ slice: Slice) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: arena.elements[slice.offset..<slice.offset + slice.count])
  }
}

/// Statements as they were read.
struct StatementColumns: ~Copyable {
  var ids = Strings()
  var texts = Strings()
  var speaker = Buffer<UInt32>()
  var article = Buffer<UInt32>()
  var cue = Buffer<UInt32>()
  var date = Buffer<UInt32>()
  var mentions = Buffer<UInt32>()
  var mentionEnds = Buffer<UInt32>()
  var addressees = Buffer<UInt32>()
  var addresseeEnds = OptionalColumn<UInt32>(usual: 0)
  var reporters = Buffer<UInt32>()
  var reporterEnds = OptionalColumn<UInt32>(usual: 0)
  var quotation = OptionalColumn<UInt8>(usual: 0)
  var speakerText = OptionalColumn<UInt32>(usual: 0)
  var start = OptionalColumn<UInt32>(usual: UInt32.max)
  var end = OptionalColumn<UInt32>(usual: UInt32.max)
  var confidence = OptionalColumn<UInt64>(usual: Double.nan.bitPattern)
  var extractor = OptionalColumn<UInt32>(usual: 0)
  var flags = OptionalColumn<UInt8>(usual: 0)
  var extra = OptionalStrings()

  init() {}

  var count: Int { ids.count }
}

/// A line that is no record.
package struct LineDamage: Sendable, Hashable {
  /// The number of the line in its file, from 1.
  package var line: Int
  /// Where the line starts, in bytes from the start of the file.
  package var offset: Int
  package var reason: RecordError

  package init(line: Int, offset: Int, reason: RecordError) {
    self.line = line
    self.offset = offset
    self.reason = reason
  }
}
