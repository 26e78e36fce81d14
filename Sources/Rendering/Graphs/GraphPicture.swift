/// A graph sized for reading: who speaks of whom, with how many statements stand behind each line.
package struct GraphPicture: Sendable, Hashable {
  /// A person, organization, place, event, or whatever node a user made.
  package struct Node: Sendable, Hashable {
    package var id: String
    package var name: String
    /// Small letters, such as `person`.
    package var kind: String
    /// The sum of the weights of its edges.
    package var weight: Int
  }

  /// A line between two nodes, given by their positions.
  package struct Edge: Sendable, Hashable {
    package var from: Int
    package var to: Int
    package var label: String
    /// How many statements or relationships it stands for.
    package var weight: Int
  }

  package var nodes: [Node]
  package var edges: [Edge]
  /// How many nodes were left out for being of little weight.
  package var hiddenNodes: Int
}
