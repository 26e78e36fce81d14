/// What a transaction needs to be taken back, or to be written down.
struct Transaction {
  /// The state to go back to.
  let delta: GraphDelta
  let labelSymbols: SymbolTable
  let typeSymbols: SymbolTable
  let keySymbols: SymbolTable
  let keyUses: [Int]
  /// What was changed, in order of first change; keys and labels set of nodes and relationships of
  /// news records.
  var nodes: [UInt32: Touches] = [:]
  var relationships: [UInt32: Touches] = [:]

  /// What of one node or relationship was set.
  struct Touches {
    var keys: Set<UInt32> = []
    var labels: Set<UInt32> = []
  }
}
