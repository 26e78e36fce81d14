/// Right, found and wanted items, and the measures made of them.
struct Score {
  var right = 0
  var found = 0
  var wanted = 0

  var precision: Double { found == 0 ? 0 : 100 * Double(right) / Double(found) }
  var recall: Double { wanted == 0 ? 0 : 100 * Double(right) / Double(wanted) }
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  static func += (left: inout Score, right: Score) {
    left.right += right.right
    left.found += right.found
    left.wanted += right.wanted
  }

  /// One line: precision, recall, F1 in percent with one decimal.
  var line: String {
    "P \(Figure.text(precision))  R \(Figure.text(recall))  F1 \(Figure.text(f1))"
      + "  (wanted \(wanted), found \(found))"
  }

  /// Precision, recall and the counts.
  var detail: String {
    "P \(Figure.text(precision))  R \(Figure.text(recall))  (wanted \(wanted), found \(found))"
  }
}
