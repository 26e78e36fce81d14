/// Conditions that indexes and hash joins answer, on properties whose values are of many types.
extension QueryGenerator {
  /// A `CREATE` for nodes with `k` of any type, and `name`, `date` and `text`.
  mutating func indexedGraph() -> String {
    let count = Int.random(in: 2...9, using: &random)
    var parts: [String] = []
    for index in 0..<count {
      var properties = "id: \(index)"
      if chance(85) { properties += ", k: \(scalar())" }
      if chance(70) { properties += ", name: '\(pick(["ada", "adam", "ben", "", "Ab"]))'" }
      if chance(80) { properties += ", date: \(day())" }
      if chance(60) { properties += ", text: \(pick(["'a word'", "'words'", "''", "5"]))" }
      parts.append("(n\(index)\(pick(["", ":A", ":B", ":A:B"])) {\(properties)})")
    }
    for index in 0..<Int.random(in: 0...8, using: &random) {
      let start = Int.random(in: 0..<count, using: &random)
      let end = Int.random(in: 0..<count, using: &random)
      parts.append("(n\(start))-[:\(pick(["R", "S"])) {id: \(100 + index)}]->(n\(end))")
    }
    return "CREATE " + parts.joined(separator: ", ")
  }

  /// A value that a property may have.
  private mutating func scalar() -> String {
    pick([
      "1", "1.0", "2", "2.5", "-1", "0.0 / 0.0", "'ada'", "'ben'", "''", "'1'", "true", "[1]",
      "['ada']", "[1, 2.5]", "date('2026-01-02')", "9007199254740992",
    ])
  }

  private mutating func day() -> String {
    pick(["'2026-01-01'", "'2026-01-02'", "'2026-02-03'", "'2025'", "date('2026-01-02')", "7"])
  }

  /// A condition on a node, perhaps with another.
  private mutating func indexCondition(_ node: String, _ other: String?) -> String {
    var forms = [
      "\(node).k = \(scalar())", "\(scalar()) = \(node).k",
      "\(node).k IN [\(scalar()), \(scalar()), null]", "\(node).k IN [\(scalar())]",
      "\(node).k IN []", "\(node).k IN null", "\(node).k = null",
      "\(node).k \(pick(["<", "<=", ">", ">="])) \(scalar())",
      "\(scalar()) \(pick(["<", "<="])) \(node).k < \(scalar())",
      "\(node).k > null", "\(node).date >= \(day())",
      "\(node).date >= \(day()) AND \(node).date < \(day())",
      "\(node).date STARTS WITH \(pick(["'2026-01'", "'2026'", "''", "null", "5"]))",
      "\(node).name STARTS WITH \(pick(["'a'", "'ad'", "''", "'A'"]))",
      "\(node).text CONTAINS \(pick(["'word'", "'a'", "''", "null", "5", "'zz'"]))",
      "\(node).name = \(pick(["'ada'", "''", "'none'"]))", "NOT \(node).k = \(scalar())",
      "\(node).date IN [\(day()), \(day())]",
    ]
    if let other {
      forms += [
        "\(node).k = \(other).k", "\(node).name = \(other).name", "\(node).date = \(other).date",
        "\(node).k < \(other).k", "\(node).k >= \(other).id", "\(node).id = \(other).id + 1",
        "\(node).name STARTS WITH \(other).name", "\(node).text CONTAINS \(other).name",
        "\(node).k IN [\(other).k, \(other).id]",
        "toUpper(\(node).name) = toUpper(\(other).name)", "[\(node).k] = [\(other).k]",
        "{a: \(node).k} = {a: \(other).k}", "\(node).id + \(other).id = 3",
      ]
    }
    return pick(forms)
  }

  private mutating func conditions(_ nodes: [String]) -> String {
    let count = Int.random(in: 1...3, using: &random)
    let parts = (0..<count).map { _ in
      let node = pick(nodes)
      return indexCondition(node, nodes.first { $0 != node })
    }
    return parts.joined(separator: chance(85) ? " AND " : " OR ")
  }

  private mutating func labeled(_ name: String) -> String { "(\(name)\(pick(["", ":A", ":B"])))" }

  /// A query whose plan may use indexes, hash joins, or conditions of later clauses.
  mutating func indexQuery() -> String {
    let (n, m, z) = (labeled("n"), labeled("m"), labeled("z"))
    let result = " RETURN n.id AS a, m.id AS b"
    return pick([
      "MATCH \(n) WHERE \(conditions(["n"])) RETURN n.id AS a, count(*) AS c",
      "MATCH \(n), \(m) WHERE \(conditions(["n", "m"]))" + result,
      "MATCH \(n)-->\(z), \(m) WHERE \(conditions(["n", "m", "z"]))" + result,
      "MATCH \(n)--\(m)--\(z) WHERE \(conditions(["n", "m", "z"]))" + result,
      "MATCH \(n) MATCH \(m) WHERE \(conditions(["n", "m"]))" + result,
      "MATCH \(n) WITH n WHERE \(conditions(["n"])) MATCH (n)-->\(m)" + result,
      "MATCH \(n) WITH n, n.k AS k MATCH \(m) WHERE m.k = k AND \(conditions(["n"]))" + result,
      "MATCH \(n) OPTIONAL MATCH \(m) WHERE \(conditions(["m", "n"]))" + result,
      "MATCH \(n) OPTIONAL MATCH (n)-->\(m) WITH n, m WHERE \(conditions(["n", "m"]))" + result,
      "MATCH \(n) WHERE exists { \(m) WHERE \(conditions(["m", "n"])) } RETURN n.id AS a",
      "UNWIND [\(scalar()), \(scalar()), null] AS i MATCH \(n) WHERE n.k = i OR n.k < i "
        + "RETURN n.id AS a",
      "UNWIND [\(scalar()), \(scalar()), null] AS i MATCH \(n) WHERE n.k = i RETURN n.id AS a",
      "UNWIND [\(day()), \(day())] AS i MATCH \(n) WHERE n.date \(pick(["<", ">=", "="])) i "
        + "RETURN n.id AS a",
      "MATCH \(n) WITH n.k AS k, count(*) AS c MATCH \(m) WHERE m.k = k RETURN m.id AS a, c",
      "MATCH \(n), \(m) WITH n, m ORDER BY n.id, m.id LIMIT 3 WITH n, m "
        + "WHERE \(conditions(["n", "m"]))" + result,
      "MATCH \(n) WITH DISTINCT n.name AS name, n MATCH \(m) WHERE m.name = name" + result,
    ])
  }
}
