import GraphModel

/// Adds pending statements to a graph's delta.
///
/// They are most of what is pending, and a question waits for them: labels, types and keys are
/// numbers here, entities are looked up once, and a statement's relationships are put at it together.
struct StatementOverlay {
  private typealias Link = GraphDelta.Link

  private let graph: KnowledgeGraph
  private var entities: [String: UInt32] = [:]
  private var articles: [String: UInt32] = [:]
  private let labels: [UInt32]
  private let types: [UInt32]
  /// What every relationship from a statement to a mentioned entity has.
  private let mention: PropertyBag

  /// Prepares a graph for about so many statements.
  init(_ graph: KnowledgeGraph, count: Int) {
    self.graph = graph
    labels = count == 0 ? [] : [graph.number(of: NewsLabel.statement)]
    types = count == 0 ? [] : NewsType.allCases.map { graph.number(of: $0) }
    var mention = PropertyBag()
    if count > 0 { mention.set(graph.number(of: NewsKey.count), .integer(1)) }
    self.mention = mention
    graph.delta.nodes.reserveCapacity(graph.delta.nodes.count + count)
    graph.delta.relationships.reserveCapacity(graph.delta.relationships.count + 5 * count)
    graph.delta.nodeChanges.reserveCapacity(graph.delta.nodeChanges.count + 2 * count)
    graph.delta.nodesByRecord.reserveCapacity(graph.delta.nodesByRecord.count + count)
  }

  /// Adds a statement; false when the graph has it already.
  mutating func add(_ record: StatementRecord) throws -> Bool {
    guard graph.node(.statement, withID: record.id) == nil else { return false }
    let bag = properties(of: record)
    let origin = GraphDelta.Origin.news(id: record.id)
    let node = try graph.insertNode(labels: labels, bag, origin)
    if let speaker = record.speaker {
      var bag = PropertyBag()
      set(.cue, text: record.cue, in: &bag)
      set(.speakerAs, text: record.speakerText, in: &bag)
      let type = types[Int(NewsType.said.rawValue)]
      let speaker = try entity(speaker)
      let added = try graph.insertRelationship(type, from: speaker, to: node, bag, origin)
      graph.link(
        NodeID(rawValue: speaker), .outgoing,
        Link(type: type, relationship: added, neighbor: node))
      graph.delta.nodes[Int(node) - graph.base.nodeCount]?.incoming = [
        Link(type: type, relationship: added, neighbor: speaker)
      ]
    }
    let outgoing = try links(of: record, node, origin)
    graph.delta.nodes[Int(node) - graph.base.nodeCount]?.outgoing = outgoing
    graph.delta.addsLinks = true
    return true
  }

  /// The relationships that start at a statement.
  private mutating func links(
    of record: StatementRecord, _ node: UInt32, _ origin: GraphDelta.Origin
  ) throws -> [Link] {
    var outgoing: [Link] = []
    outgoing.reserveCapacity(record.mentions.count + 1)
    func relate(_ type: NewsType, _ end: UInt32, _ bag: PropertyBag) throws {
      let type = types[Int(type.rawValue)]
      let added = try graph.insertRelationship(type, from: node, to: end, bag, origin)
      outgoing.append(Link(type: type, relationship: added, neighbor: end))
      graph.link(
        NodeID(rawValue: end), .incoming, Link(type: type, relationship: added, neighbor: node))
    }
    for id in record.mentions { try relate(.mentions, try entity(id), mention) }
    for id in record.addressees { try relate(.addressedTo, try entity(id), PropertyBag()) }
    for id in record.reportedBy { try relate(.reportedBy, try entity(id), PropertyBag()) }
    if let id = record.article {
      var bag = PropertyBag()
      set(.start, record.start.map { .integer(Int64($0)) } ?? .null, in: &bag)
      set(.end, record.end.map { .integer(Int64($0)) } ?? .null, in: &bag)
      try relate(.inArticle, try article(id), bag)
    }
    return outgoing
  }

  private func properties(of record: StatementRecord) -> PropertyBag {
    var bag = PropertyBag()
    bag.reserve(8)
    set(.id, .string(record.id), in: &bag)
    set(.date, text: record.date, in: &bag)
    set(.text, .string(record.text), in: &bag)
    set(.quotation, text: record.quotation?.rawValue, in: &bag)
    set(.cue, text: record.cue, in: &bag)
    set(.speakerText, text: record.speakerText, in: &bag)
    set(.confidence, record.confidence.map { .float($0) } ?? .null, in: &bag)
    set(.extractor, text: record.extractor, in: &bag)
    if record.negated { set(.negated, .boolean(true), in: &bag) }
    if record.hedged { set(.hedged, .boolean(true), in: &bag) }
    return bag
  }

  private func set(_ key: NewsKey, text: String?, in bag: inout PropertyBag) {
    guard let text, !text.isEmpty else { return }
    bag.set(graph.number(of: key), .string(text))
  }

  private func set(_ key: NewsKey, _ value: Value, in bag: inout PropertyBag) {
    if !value.isNull { bag.set(graph.number(of: key), value) }
  }

  private mutating func entity(_ id: String) throws -> UInt32 {
    if let known = entities[id] { return known }
    let node = try graph.entity(id).rawValue
    entities[id] = node
    return node
  }

  private mutating func article(_ id: String) throws -> UInt32 {
    if let known = articles[id] { return known }
    let node = try graph.article(id).rawValue
    articles[id] = node
    return node
  }
}

extension KnowledgeGraph {
  /// The number of a news key, label or type, which a base has from the start.
  func number(of key: NewsKey) -> UInt32 {
    base.isEmpty ? keySymbols.intern(key.name) : key.rawValue
  }

  func number(of label: NewsLabel) -> UInt32 {
    base.isEmpty ? labelSymbols.intern(label.name) : label.rawValue
  }

  func number(of type: NewsType) -> UInt32 {
    base.isEmpty ? typeSymbols.intern(type.name) : type.rawValue
  }
}
