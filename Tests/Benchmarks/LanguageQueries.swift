/// The workload's questions in openCypher.
enum LanguageQueries {
  static let q1 = """
    MATCH (x:Entity {id: $x})<-[:MENTIONS]-(s:Statement)<-[:SAID]-(e:Entity) \
    RETURN e.id, e.name, count(*) AS c ORDER BY c DESC
    """
  static let q1Procedure = """
    CALL hearsay.who_mentioned($x) YIELD speaker, statements \
    RETURN speaker.id, speaker.name, statements
    """
  static let q2a = """
    CALL hearsay.links($x) YIELD other, statements \
    RETURN other.id, statements ORDER BY statements DESC LIMIT 20
    """
  static let q2b = """
    CALL hearsay.indirect_links($x) YIELD other, weight \
    RETURN other.id, weight ORDER BY weight DESC LIMIT 20
    """
  /// The same without a procedure of its own.
  static let q2bTwoCalls = """
    CALL hearsay.links($x) YIELD other, statements AS w \
    CALL hearsay.links(other) YIELD other AS y, statements AS v \
    WHERE y.id <> $x \
    RETURN y.id, sum(w * v) AS paths ORDER BY paths DESC LIMIT 20
    """
  static let q3 = "CALL hearsay.distance($x, $y) YIELD links RETURN links"
  /// Goes over all who take part in a statement, so that two who are mentioned together are linked
  /// too: other answers than `q3`.
  static let q3Pattern = """
    MATCH p = shortestPath((x:Entity {id: $x})-[:SAID|MENTIONS*..12]-(y:Entity {id: $y})) \
    RETURN length(p) / 2
    """
  static let q4 = "CALL hearsay.shortest_ways($x, $y) YIELD links, ways RETURN links, ways"
  static let q5 = """
    MATCH (x:Entity {id: $x})<-[:MENTIONS]-(s:Statement)-[:MENTIONS]->(y:Entity) \
    RETURN y.id, count(*) AS c ORDER BY c DESC LIMIT 20
    """
  static let q6Degree = """
    CALL hearsay.degree() YIELD entity, degree RETURN entity.id, degree LIMIT 20
    """
  static let q6PageRank = """
    CALL hearsay.pagerank() YIELD entity, score RETURN entity.id, score LIMIT 20
    """
  static let q7 = "MATCH (s:Statement) WHERE s.text CONTAINS $x RETURN count(*)"
}
