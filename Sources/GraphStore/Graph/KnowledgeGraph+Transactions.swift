import GraphModel

extension KnowledgeGraph {
  package func beginTransaction() {
    transaction = Transaction(
      delta: delta, labelSymbols: labelSymbols, typeSymbols: typeSymbols, keySymbols: keySymbols,
      keyUses: keyUses)
  }

  package func commitTransaction() throws {
    guard let finished = transaction else { return }
    if let journal {
      do {
        let records = try records(of: finished)
        if !records.isEmpty { try journal(records) }
      } catch {
        rollbackTransaction()
        throw error
      }
    }
    transaction = nil
  }

  package func rollbackTransaction() {
    guard let finished = transaction else { return }
    delta = finished.delta
    labelSymbols = finished.labelSymbols
    typeSymbols = finished.typeSymbols
    keySymbols = finished.keySymbols
    keyUses = finished.keyUses
    transaction = nil
    forgetCaches()
  }

  func forgetCaches() {
    if !cachedLists.isEmpty { cachedLists = [:] }
    cachedLinks = nil
    cachedSearch = nil
  }

  func touched(node: UInt32, key: UInt32? = nil, label: UInt32? = nil) {
    if key == nil { forgetCaches() }
    guard transaction != nil, journal != nil else { return }
    var touches = transaction?.nodes[node] ?? .init()
    if let key { touches.keys.insert(key) }
    if let label { touches.labels.insert(label) }
    transaction?.nodes[node] = touches
  }

  func touched(relationship: UInt32, key: UInt32? = nil) {
    if key == nil { forgetCaches() }
    guard transaction != nil, journal != nil else { return }
    if let key {
      transaction?.relationships[relationship, default: .init()].keys.insert(key)
    } else if transaction?.relationships[relationship] == nil {
      transaction?.relationships[relationship] = .init()
    }
  }
}
