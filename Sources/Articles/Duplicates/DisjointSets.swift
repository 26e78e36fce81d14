/// Sets of numbers `0 ..< count` that can be joined (union–find, by size).
package struct DisjointSets: Sendable {
  private var parents: [Int] = []
  private var sizes: [Int] = []

  /// No sets yet.
  package init() {}

  /// Adds the next number as a set of its own.
  package mutating func add() {
    parents.append(parents.count)
    sizes.append(1)
  }

  /// The number that stands for the set of `element`.
  package func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element { element = parents[element] }
    return element
  }

  /// Joins two sets and returns the number that stands for both.
  @discardableResult
  package mutating func join(_ left: Int, _ right: Int) -> Int {
    let (first, second) = (root(of: left), root(of: right))
    guard first != second else { return first }
    let (large, small) = sizes[first] >= sizes[second] ? (first, second) : (second, first)
    parents[small] = large
    sizes[large] += sizes[small]
    return large
  }
}
