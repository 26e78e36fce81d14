import GraphModel

enum TemporalFields {
  static func value(of key: String, in value: Value) throws(QueryError) -> Value { .null }
}
