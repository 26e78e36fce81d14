/// Queries of several clauses, of lists, and ones that change the graph.
extension QueryGenerator {
  // MARK: Expressions

  /// An expression that gives a whole number or null, on the properties of nodes.
  mutating func number(_ nodes: [String], depth: Int = 2) -> String {
    let leaves = ["0", "1", "2", "3", "-1", "null"] + nodes.map { "\($0).x" }
    guard depth > 0, chance(60) else { return pick(leaves) }
    let (left, right) = (number(nodes, depth: depth - 1), number(nodes, depth: depth - 1))
    return pick([
      "(\(left) + \(right))", "(\(left) - \(right) * 2)", "(\(left) / 2 % 3)", "abs(\(left))",
      "coalesce(\(left), \(right))", "size([\(left), \(right)])",
      "CASE WHEN \(left) > \(right) THEN \(left) ELSE \(right) END",
      "CASE \(left) WHEN 1 THEN 10 WHEN \(right) THEN 20 END",
      "[\(left), \(right)][0]", "head([\(left)])", "{a: \(left)}.a",
    ])
  }

  /// An expression that gives a list of whole numbers or nulls.
  mutating func list(_ nodes: [String]) -> String {
    let value = number(nodes, depth: 1)
    return pick([
      "[1, 2, 3]", "[\(value), 1, null]", "range(0, 3)", "[1] + [\(value)]",
      "[i IN range(0, 4) WHERE i > \(value) | i * 2]", "[i IN [3, \(value), 1] | i + 1]",
      "[i IN range(1, 3) WHERE i <> \(value)]", "[]",
    ])
  }

  private mutating func truth(_ nodes: [String]) -> String {
    let (left, right) = (number(nodes, depth: 1), number(nodes, depth: 1))
    let quantifier = pick(["all", "any", "none", "single"])
    return pick([
      "\(left) < \(right)", "\(left) <= \(right) < 3", "\(left) = \(right)", "\(left) <> \(right)",
      "\(left) IN \(list(nodes))", "\(quantifier)(i IN \(list(nodes)) WHERE i > \(left))",
      "\(left) IS NOT NULL", "NOT \(left) = \(right) OR \(right) > 1", "[\(left)] = [\(right)]",
      "\(left) = 1 XOR \(right) = 2",
    ])
  }

  // MARK: Pipelines

  /// `MATCH`, then `WITH`, `UNWIND` and more `MATCH`, then rows in order.
  mutating func pipeline() -> String {
    names = 0
    var nodes: [String] = []
    var relationships: [String] = []
    var text = "MATCH " + path(&nodes, &relationships) + " "
    guard let node = nodes.first else { return text + "RETURN count(*) AS c" }
    if chance(40) { text += "WHERE \(truth(nodes)) " }
    let other = pick(nodes)
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      text += "WITH \(node) AS n, \(number(nodes)) AS v WHERE \(truth(["n"])) "
      nodes = ["n"]
      if chance(60) { text += "OPTIONAL MATCH (n)-[:R|S]->(m) " }
      return text + "RETURN n.id AS id, v, count(*) AS c"
    case 1:
      text += "UNWIND \(list([node, other])) AS i "
      return text + "RETURN i, count(DISTINCT \(node)) AS c, sum(i) AS s, collect(\(other).id) AS l"
    case 2:
      let descending = pick(["", " DESC"])
      text += "WITH DISTINCT \(node).x AS x, \(other).id AS id ORDER BY x\(descending), id "
      text += pick(["LIMIT 2 ", "SKIP 1 ", "SKIP 1 LIMIT 1 ", ""])
      return text + "RETURN x, id, \(pick(["x + id", "[x, id]", "x IS NULL", "id % 2"])) AS y"
    case 3:
      text += "WITH \(node).x AS k, min(\(other).x) AS least, count(*) AS c "
      text += pick(["", "WHERE c > 1 ", "WHERE least IS NOT NULL OR k = 1 "])
      return text + "MATCH (z:A) WHERE z.x = k OR \(pick(["c = 1", "least = 0"])) "
        + "RETURN k, least, c, z.id AS z"
    default:
      let (left, right) = pick([("-", "->"), ("<-", "-"), ("-", "-")])
      text += "MATCH p = (\(node))\(left)[q*1..2]\(right)(z) WHERE \(truth([node, "z"])) "
      return text
        + "RETURN length(p) AS l, [s IN nodes(p) | s.id] AS ids, size(q) AS c, "
        + "[s IN relationships(p) | type(s)] AS types, exists { (z)-->(w) WHERE w.x = 1 } AS e"
    }
  }

  /// Expressions on lists alone.
  mutating func listQuery() -> String {
    let node = "{x: i}"
    return pick([
      "UNWIND \(list([])) AS i RETURN i, \(number([])) AS n, \(truth([])) AS t",
      "UNWIND \(list([])) AS i WITH i, \(node) AS n RETURN \(number(["n"])) AS a, \(truth(["n"])) AS t",
      "UNWIND \(list([])) AS i UNWIND \(list([])) AS j WITH i, j WHERE \(truth([])) OR i < j "
        + "RETURN i, collect(j) AS l, count(*) AS c, avg(j) AS a, max(i + j) AS m",
      "UNWIND [3, null, 1, 'b', true, 'a', [1], [], 2.5] AS i RETURN i ORDER BY i LIMIT "
        + "\(pick(["3", "5", "9"]))",
      "RETURN \(list([])) AS l, \(truth([])) AS t, \(number([])) AS n",
    ])
  }

  /// Walks whose ends are grouped and counted, which the engine counts without making rows.
  mutating func countQuery() -> String {
    names = 0
    func arrow(_ generator: inout QueryGenerator, _ name: String) -> String {
      let (left, right) = generator.pick([("-", "->"), ("<-", "-"), ("-", "-")])
      let types = generator.pick(["", ":R", ":S", ":R|S", ":T|R"])
      return "\(left)[\(name)\(types)]\(right)"
    }
    func end(_ generator: inout QueryGenerator) -> String {
      generator.pick(["", ":A", ":B", ":A|C", ":!B"])
    }
    var text = "MATCH (a\(end(&self)))"
    for hop in 0..<Int.random(in: 0...2, using: &random) {
      text += arrow(&self, chance(30) ? "r\(hop)" : "") + pick(["(m\(hop))", "()", "(m\(hop):A)"])
    }
    text += arrow(&self, "q") + "(z\(end(&self))) "
    if chance(40) {
      text +=
        "WHERE " + pick(["z.x > 0", "z.name = 'ada'", "a.x < 3", "z <> a", "z.x = a.x"]) + " "
    }
    let count = pick(["count(*)", "count(z)", "count(q)", "count(a)", "count(z.x)"])
    return text
      + pick([
        "RETURN z AS k, \(count) AS c", "RETURN z.id AS k, \(count) AS c",
        "RETURN z.x AS k, z.name AS n, \(count) AS c",
        "WITH z, \(count) AS c WHERE c > 1 RETURN z.id AS k, c",
        "RETURN z.id AS k, \(count) AS c ORDER BY c DESC, k LIMIT 3",
        "WITH z, \(count) AS c MATCH (z)--(o) RETURN c, o.id AS o, count(*) AS d",
        "RETURN z.id AS k, \(count) AS c, sum(a.x) AS s, max(q.x) AS m",
      ])
  }

  mutating func unionQuery() -> String {
    let keyword = pick([" UNION ", " UNION ALL "])
    func part(_ generator: inout QueryGenerator) -> String {
      generator.names = 0
      var nodes: [String] = []
      var relationships: [String] = []
      let pattern = generator.path(&nodes, &relationships)
      guard let node = nodes.first else { return "MATCH \(pattern) RETURN count(*) AS a, 0 AS b" }
      return "MATCH \(pattern) WHERE \(generator.truth(nodes)) "
        + "RETURN \(node).x AS a, \(generator.number(nodes, depth: 1)) AS b"
    }
    return part(&self) + keyword + part(&self)
  }

  // MARK: Updates

  /// A query that changes the graph in a way that does not depend on the order of rows; it may fail
  /// at its end.
  mutating func update() -> String {
    names = 0
    var nodes: [String] = []
    var relationships: [String] = []
    var pattern = path(&nodes, &relationships)
    while nodes.isEmpty { pattern = path(&nodes, &relationships) }
    let (node, other) = (nodes[0], pick(nodes))
    let matched = "MATCH \(pattern) WHERE \(truth(nodes)) "
    let text = pick([
      "CREATE (n:A {id: 50, x: \(number([]))})-[:R {id: 250}]->(m:C {id: 51}) ",
      matched + "CREATE (\(node))-[:T {x: \(other).x}]->(m:D {id: 60, x: \(node).x}) ",
      matched + "WITH DISTINCT \(node) SET \(node).x = \(node).x + 1, \(node):D ",
      matched + "SET \(node).y = 7, \(node).x = null ",
      matched + "SET \(node) += {name: 'zed', x: null} ",
      matched + "SET \(node) = {id: \(node).id} ",
      matched + "REMOVE \(node).name, \(node):A ",
      matched + "DETACH DELETE \(node) ",
      "MATCH (a)-[r:R]->(b) WHERE \(truth(["a", "b"])) DELETE r ",
      "MERGE (n:A {x: \(pick(["0", "1", "9"]))}) ON CREATE SET n.id = 70 ON MATCH SET n.name = 'old' ",
      matched + "MERGE (\(node))-[r:S]->(\(other)) ON CREATE SET r.id = 270 ",
      matched + "MERGE (k:K {x: coalesce(\(node).x, 8)}) ",
      "UNWIND \(list([])) AS i CREATE (:N {x: i, id: 80}) ",
    ])
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return text + "WITH 1 AS one MATCH (z:A) RETURN z.id AS id, z.x AS x, count(*) AS c"
    case 1: return text + "WITH 1 AS one RETURN one / 0 AS failure"
    default: return text
    }
  }
}
