package import GraphModel

extension KnowledgeGraph {
  /// The id of the record that a node was made from: an article's, entity's or statement's `id`, or
  /// a user node's (nil before its transaction is committed to a journal).
  package func recordID(of node: NodeID) -> String? {
    guard isBase(node) else { return added(node.rawValue)?.origin.id }
    return switch base.classOf(node.rawValue) {
    case .entity(let index): base.entityIDs[index]
    case .article(let index): base.articleIDs[index]
    case .statement(let index): base.statementIDs[index]
    }
  }

  /// The node that a record with this id made, or nil.
  ///
  /// O(log n).
  package func node(withRecordID id: String) -> NodeID? {
    if let added = delta.nodesByRecord[id] { return NodeID(rawValue: added) }
    guard let number = base.node(withRecordID: id) else { return nil }
    let node = NodeID(rawValue: number)
    return contains(node) ? node : nil
  }

  /// The node of one kind that a record with this id made, or nil.
  ///
  /// Cheaper than asking for any kind.
  func node(_ kind: RecordKind, withID id: String) -> NodeID? {
    if let added = delta.nodesByRecord[id] { return NodeID(rawValue: added) }
    guard let number = base.node(kind, withID: id) else { return nil }
    let node = NodeID(rawValue: number)
    return delta.nodeChanges.isEmpty || contains(node) ? node : nil
  }

  /// A relationship's id in curation records: an edge record's own, else
  /// `type|start|end|article|offset` (the last two empty where it has none).
  package func recordID(of relationship: RelationshipID) -> String? {
    if let added = added(relationship: relationship.rawValue), case .user(let id) = added.origin {
      return id
    }
    let ends = ends(of: relationship)
    guard let start = recordID(of: NodeID(rawValue: ends.start)),
      let end = recordID(of: NodeID(rawValue: ends.end))
    else { return nil }
    var parts = [typeSymbols.name(of: ends.type), start, end, "", ""]
    for (index, key) in [NewsVocabulary.Key.article, NewsVocabulary.Key.start].enumerated() {
      guard let key = propertyKeyID(key) else { continue }
      switch property(key, of: relationship) {
      case .string(let text): parts[3 + index] = text
      case .integer(let number): parts[3 + index] = String(number)
      default: break
      }
    }
    return parts.joined(separator: "|")
  }

  /// The extracted relationship that `recordID(of:)` names so, or nil.
  func relationship(withRecordID id: String) -> RelationshipID? {
    let parts = id.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 5, let type = relationshipTypeID(String(parts[0])),
      let start = node(withRecordID: String(parts[1]))
    else { return nil }
    return adjacency(of: start, .outgoing, type: type).relationships
      .lazy.map(RelationshipID.init).first { self.recordID(of: $0) == id }
  }
}

/// Kinds of records that make nodes of a base.
enum RecordKind {
  case entity
  case article
  case statement
}

extension GraphBase {
  func node(_ kind: RecordKind, withID id: String) -> UInt32? {
    if isEmpty { return nil }
    var id = id
    return id.withUTF8 { key in
      switch kind {
      case .entity: entity(withID: key).map { UInt32($0) }
      case .article: articleIDs.index(of: key).map { summary.firstArticle + UInt32($0) }
      case .statement: statementIDs.index(of: key).map { summary.firstStatement + UInt32($0) }
      }
    }
  }

  /// The node whose record has this id; entities first, then statements, then articles.
  func node(withRecordID id: String) -> UInt32? {
    if isEmpty { return nil }
    var id = id
    return id.withUTF8 { key in
      if let entity = entity(withID: key) { return UInt32(entity) }
      if let index = statementIDs.index(of: key) { return summary.firstStatement + UInt32(index) }
      return articleIDs.index(of: key).map { summary.firstArticle + UInt32($0) }
    }
  }

  /// The entity with an id.
  func entity(withID key: UnsafeBufferPointer<UInt8>) -> Int? {
    IDTable.find(key, in: entityTable, entityIDs)
  }
}
