import GraphModel

extension PropertyRange {
  /// All strings that start with `prefix`.
  init(prefix: String) {
    let lower = Bound(.string(prefix), isIncluded: true)
    let next = PropertyRange.successor(of: prefix)
    self.init(lower: lower, upper: next.map { Bound(.string($0), isIncluded: false) })
  }

  /// The first string, by code points, after all that start with `prefix`; nil when there is none.
  private static func successor(of prefix: String) -> String? {
    var scalars = Array(prefix.unicodeScalars)
    while let last = scalars.popLast() {
      // The code points of surrogates are no scalars.
      let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
      guard let scalar = Unicode.Scalar(next) else { continue }
      scalars.append(scalar)
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      return text
    }
    return nil
  }
}
