import GraphModel

extension ResultTable {
  /// Whether a column holds numbers only (and at least one).
  func isNumeric(column: Int) -> Bool {
    var found = false
    for row in rows where column < row.count {
      switch row[column] {
      case .integer, .float: found = true
      case .null: continue
      default: return false
      }
    }
    return found
  }
}
