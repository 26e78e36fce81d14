import _TestSupport

/// Writes random queries over the labels `A B C`, the types `R S T` and the properties `x name`.
struct QueryGenerator {
  var random: SplitMix64
  var names = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  mutating func fresh(_ letter: String) -> String {
    names += 1
    return "\(letter)\(names)"
  }

  // MARK: Graphs

  /// A `CREATE` for a random graph of a few nodes.
  mutating func graph() -> String {
    let count = Int.random(in: 1...7, using: &random)
    var parts: [String] = []
    for index in 0..<count {
      let labels = ["", ":A", ":B", ":C", ":A:B"]
      var properties = "id: \(index)"
      if chance(70) { properties += ", x: \(Int.random(in: 0...3, using: &random))" }
      if chance(60) { properties += ", name: '\(pick(["ada", "ben", "cy"]))'" }
      parts.append("(n\(index)\(pick(labels)) {\(properties)})")
    }
    for index in 0..<Int.random(in: 0...10, using: &random) {
      let start = Int.random(in: 0..<count, using: &random)
      let end = Int.random(in: 0..<count, using: &random)
      let type = pick(["R", "S", "T"])
      parts.append("(n\(start))-[:\(type) {id: \(100 + index), x: \(index % 3)}]->(n\(end))")
    }
    return "CREATE " + parts.joined(separator: ", ")
  }

  // MARK: Queries

  /// A random reading query whose result does not depend on the order of rows.
  mutating func query() -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0...4: return matchQuery()
    case 10...11: return countQuery()
    case 5...6: return pipeline()
    case 7: return listQuery()
    default: return unionQuery()
    }
  }

  /// Patterns, conditions, and what is made of them.
  mutating func matchQuery() -> String {
    names = 0
    var nodes: [String] = []
    var relationships: [String] = []
    var text = ""
    for index in 0..<Int.random(in: 1...3, using: &random) {
      let keyword = index > 0 && chance(40) ? "OPTIONAL MATCH " : "MATCH "
      var paths: [String] = []
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        paths.append(path(&nodes, &relationships))
      }
      text += keyword + paths.joined(separator: ", ")
      if chance(50) { text += " WHERE " + condition(nodes, relationships, depth: 2) }
      text += " "
    }
    if chance(25), let node = nodes.first {
      let other = pick(nodes)
      text += "WITH DISTINCT \(node), \(other) AS w WHERE \(condition([node], [], depth: 1)) "
      nodes = [node, "w"]
      relationships = []
    }
    return text + projection(nodes, relationships)
  }

  mutating func node(_ nodes: inout [String]) -> String {
    var text = "("
    if chance(30), !nodes.isEmpty { return "(\(pick(nodes)))" }
    if chance(80) {
      let name = fresh("n")
      nodes.append(name)
      text += name
    }
    if chance(35) { text += pick([":A", ":B", ":C", ":A|B", ":!A", ":A&B"]) }
    if chance(15) { text += " {x: \(Int.random(in: 0...3, using: &random))}" }
    return text + ")"
  }

  mutating func path(_ nodes: inout [String], _ relationships: inout [String]) -> String {
    var text = node(&nodes)
    for _ in 0..<pick([0, 1, 1, 1, 2, 2]) {
      let isRun = chance(20)
      var inside = ""
      if chance(50), !isRun {
        let name = fresh("r")
        relationships.append(name)
        inside += name
      }
      if chance(60) { inside += pick([":R", ":S", ":T", ":R|S"]) }
      if isRun { inside += pick(["*1..2", "*0..1", "*2", "*..3", "*1..3", "*2..3"]) }
      if chance(8) { inside += " {x: 1}" }
      let (left, right) = pick([("-", "->"), ("<-", "-"), ("-", "-")])
      text += "\(left)[\(inside)]\(right)" + node(&nodes)
    }
    return text
  }

  mutating func condition(
    _ nodes: [String], _ relationships: [String], depth: Int
  ) -> String {
    if depth > 0, chance(35) {
      let left = condition(nodes, relationships, depth: depth - 1)
      let right = condition(nodes, relationships, depth: depth - 1)
      return "(\(left) \(pick(["AND", "OR", "XOR"])) \(right))"
    }
    if depth > 0, chance(15) {
      return "NOT (\(condition(nodes, relationships, depth: depth - 1)))"
    }
    guard let first = nodes.first else { return "true" }
    let node = chance(50) ? pick(nodes) : first
    let other = pick(nodes)
    return pick([
      "\(node).x = \(other).x", "\(node).x > 1", "\(node).x IS NULL", "\(node):A",
      "\(node) = \(other)", "\(node) <> \(other)", "\(node).name = 'ada'",
      "\(node).name CONTAINS 'e'", "\(node).x IN [1, 2, null]",
      "(\(node))-->(\(other))", "(\(node))-[:R]-()", "\(node).x + 1 = \(other).x",
      "exists { (\(node))-[:S]->(z) WHERE z.x = \(other).x }",
      "any(i IN [1, 2] WHERE i = \(node).x)", "count { (\(node))--() } > 1",
    ])
  }

  mutating func projection(_ nodes: [String], _ relationships: [String]) -> String {
    guard let first = nodes.first else { return "RETURN count(*) AS c" }
    let node = pick(nodes)
    let other = pick(nodes)
    let relationship = relationships.isEmpty ? "count(*)" : "count(\(pick(relationships)))"
    return pick([
      "RETURN \(first).id AS a, \(node).id AS b",
      "RETURN DISTINCT \(node) AS a, \(other).x AS b",
      "RETURN \(node).x AS k, count(*) AS c, collect(\(other).id) AS l",
      "RETURN \(node) AS k, \(relationship) AS c, sum(\(other).x) AS s, min(\(other).name) AS m",
      "RETURN count(DISTINCT \(node)) AS c, max(\(other).x) AS m, avg(\(node).x) AS a",
      "RETURN DISTINCT \(node).id AS k, \(other).x AS x ORDER BY k, x LIMIT 3",
      "RETURN \(node).id AS k, [(\(node))-[q]->(z) | z.x] AS l",
      "WITH \(node) AS n, count(*) AS c WHERE c > 1 RETURN n.id AS k, c",
      "WITH \(node).x AS x, \(other) AS o RETURN x, count(o) AS c ORDER BY x SKIP 1 LIMIT 2",
    ])
  }
}
