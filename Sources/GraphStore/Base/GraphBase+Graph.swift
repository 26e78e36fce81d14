import GraphModel

// What the query protocol asks, of the base alone.
extension GraphBase {
  /// Which columns a node's properties are in.
  enum NodeClass {
    case entity(Int)
    case article(Int)
    case statement(Int)
  }

  @inline(__always)
  func classOf(_ node: UInt32) -> NodeClass {
    if node >= summary.firstStatement { return .statement(Int(node - summary.firstStatement)) }
    if node >= summary.firstArticle { return .article(Int(node - summary.firstArticle)) }
    return .entity(Int(node))
  }

  /// The kind of an entity; nil for one that is only referred to, by an id without a known kind.
  func kind(ofEntity entity: Int) -> EntityKind? {
    let ends = summary.kindEnds
    if entity < ends.0 { return .person }
    if entity < ends.1 { return .organization }
    if entity < ends.2 { return .place }
    return entity < ends.3 ? .event : nil
  }

  func nodeRange(labeled label: UInt32) -> Range<Int> {
    let ends = summary.kindEnds
    let range: Range<UInt32> =
      switch NewsLabel(rawValue: label) {
      case .entity: 0..<summary.entities
      case .person: 0..<ends.0
      case .organization: ends.0..<ends.1
      case .place: ends.1..<ends.2
      case .event: ends.2..<ends.3
      case .article: summary.firstArticle..<summary.firstStatement
      case .statement: summary.firstStatement..<summary.nodes
      case nil: 0..<0
      }
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  func labels(of node: UInt32) -> [UInt32] {
    switch classOf(node) {
    case .statement: return [NewsLabel.statement.rawValue]
    case .article: return [NewsLabel.article.rawValue]
    case .entity(let entity):
      guard let kind = kind(ofEntity: entity) else { return [NewsLabel.entity.rawValue] }
      return [NewsLabel.entity.rawValue, NewsLabel.person.rawValue + UInt32(kind.rank)]
    }
  }

  /// The segment that a relationship belongs to.
  @inline(__always)
  func segment(of relationship: UInt32) -> BaseSegment? {
    segments.first { $0.relationships.contains(Int(relationship)) }
  }

  /// Start, end and type of a relationship.
  func ends(of relationship: UInt32) -> (start: UInt32, end: UInt32, type: UInt32) {
    guard let segment = segment(of: relationship) else { return (0, 0, 0) }
    let position = Int(relationship - segment.header.firstRelationship)
    let primary = segment.primary(ofPosition: position)
    let other = segment.others[position]
    return segment.header.primaryIsStart != 0
      ? (primary, other, segment.header.type) : (other, primary, segment.header.type)
  }

  /// The segment with a type's relationships; segments are in order of their types' ids.
  @inline(__always)
  func segment(ofType type: UInt32) -> BaseSegment? {
    Int(type) < segments.count ? segments[Int(type)] : nil
  }

  func adjacency(of node: UInt32, _ direction: Direction, in segment: BaseSegment) -> Adjacency {
    if segment.primaryDirection == direction {
      let range = segment.primaryRange(node)
      guard !range.isEmpty else { return .empty }
      let first = Int(segment.header.firstRelationship)
      return Adjacency(
        neighbors: PostingList(borrowing: segment.others.slice(range), owner: self),
        relationships: relationshipNumbers.list(first + range.lowerBound..<first + range.upperBound)
      )
    }
    let range = segment.secondaryRange(node)
    guard !range.isEmpty else { return .empty }
    return Adjacency(
      neighbors: PostingList(borrowing: segment.secondaryNeighbors.slice(range), owner: self),
      relationships: PostingList(
        borrowing: segment.secondaryRelationships.slice(range), owner: self))
  }

  /// Appends the neighbours that a node has in one segment.
  @inline(__always)
  func appendNeighbors(
    of node: UInt32, row: Int, _ direction: Direction, in segment: BaseSegment,
    to batch: inout NeighborBatch
  ) {
    if segment.primaryDirection == direction {
      let range = segment.primaryRange(node)
      if range.isEmpty { return }
      batch.append(
        segment.others.slice(range), row: row,
        firstRelationship: segment.header.firstRelationship + UInt32(range.lowerBound))
    } else {
      let range = segment.secondaryRange(node)
      if range.isEmpty { return }
      batch.append(
        segment.secondaryNeighbors.slice(range), row: row,
        over: segment.secondaryRelationships.slice(range))
    }
  }

  /// Counts the neighbours that a node has in one segment, except over one relationship.
  @inline(__always)
  func countNeighbors(
    of node: UInt32, _ direction: Direction, in segment: BaseSegment, notOver excluded: UInt32,
    in counter: NeighborCounter
  ) {
    if segment.primaryDirection == direction {
      let range = segment.primaryRange(node)
      if range.isEmpty { return }
      let neighbors = segment.others.slice(range)
      let first = segment.header.firstRelationship + UInt32(range.lowerBound)
      guard excluded >= first, excluded < first + UInt32(range.count) else {
        return counter.add(neighbors)
      }
      let position = Int(excluded - first)
      counter.add(UnsafeBufferPointer(rebasing: neighbors[..<position]))
      counter.add(UnsafeBufferPointer(rebasing: neighbors[(position + 1)...]))
      return
    }
    let range = segment.secondaryRange(node)
    if range.isEmpty { return }
    let neighbors = segment.secondaryNeighbors.slice(range)
    if excluded == UInt32.max { return counter.add(neighbors) }
    let relationships = segment.secondaryRelationships.slice(range)
    for position in 0..<neighbors.count where relationships[position] != excluded {
      counter.add(neighbors[position])
    }
  }

  func degree(of node: UInt32, _ direction: Direction, type: UInt32?) -> Int {
    var total = 0
    for segment in segments where type == nil || segment.header.type == type {
      total +=
        segment.primaryDirection == direction
        ? segment.primaryRange(node).count : segment.secondaryRange(node).count
    }
    return total
  }

  /// The adjacency over all types, segment by segment.
  func adjacency(of node: UInt32, _ direction: Direction) -> Adjacency {
    var found: [Adjacency] = []
    for segment in segments {
      let part = adjacency(of: node, direction, in: segment)
      if !part.neighbors.isEmpty { found.append(part) }
    }
    guard found.count > 1 else { return found.first ?? .empty }
    return Adjacency(
      neighbors: PostingList(found.flatMap(\.neighbors)),
      relationships: PostingList(found.flatMap(\.relationships)))
  }
}
