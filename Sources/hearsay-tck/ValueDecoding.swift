import GraphModel
import GraphStore
import QueryEngine

/// Reads values in the runner's encoding.
enum ValueDecoding {
  /// A tag that stands for no kind of value.
  struct UnknownTag: Error {
    var tag: String
  }

  static func value(_ json: JSONValue) throws -> Value {
    switch json {
    case .null: return .null
    case .boolean(let flag): return .boolean(flag)
    case .integer(let number): return .integer(number)
    case .number(let number): return .float(number)
    case .string(let text): return .string(text)
    case .array(let elements): return .list(try elements.map(value))
    case .object(let members):
      if members.count == 1, members[0].name.hasPrefix("~") { return try tagged(members[0]) }
      return .map(try map(members))
    }
  }

  private static func map(_ members: [JSONMember]) throws -> [String: Value] {
    var map: [String: Value] = [:]
    for member in members { map[member.name] = try value(member.value) }
    return map
  }

  private static func tagged(_ member: JSONMember) throws -> Value {
    switch (member.name, member.value) {
    case ("~int", .string(let text)): return .integer(Int64(text) ?? 0)
    case ("~float", .string(let text)): return .float(float(text))
    case ("~map", .object(let members)): return .map(try map(members))
    case ("~date", .string(let text)): return try temporal("date", text)
    case ("~localtime", .string(let text)): return try temporal("localtime", text)
    case ("~time", .string(let text)): return try temporal("time", text)
    case ("~localdatetime", .string(let text)): return try temporal("localdatetime", text)
    case ("~datetime", .string(let text)): return try temporal("datetime", text)
    case ("~duration", .string(let text)): return try temporal("duration", text)
    default: throw UnknownTag(tag: member.name)
    }
  }

  private static func float(_ text: String) -> Double {
    switch text {
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: Double(text) ?? .nan
    }
  }

  /// Temporal values are read by the language's own function.
  private static func temporal(_ name: String, _ text: String) throws -> Value {
    guard let function = FunctionCatalog.function(named: name) else {
      throw UnknownTag(tag: name)
    }
    return try function.evaluate(
      [.string(text)], in: FunctionContext(graph: KnowledgeGraph(), statementTime: 0))
  }
}
