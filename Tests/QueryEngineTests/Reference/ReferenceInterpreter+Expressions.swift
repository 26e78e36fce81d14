import GraphModel
import QueryLanguage
import _TestSupport

extension ReferenceInterpreter {
  func truth(of expression: Expression, _ row: Row) throws -> Bool? {
    switch try value(of: expression, row) {
    case .boolean(let flag): flag
    case .null: nil
    default: throw ReferenceFailure.unsupported("truth of another type")
    }
  }

  private func value(_ truth: Bool?) -> Value { truth.map { .boolean($0) } ?? .null }

  /// The value of an expression for a row.
  func value(of expression: Expression, _ row: Row) throws -> Value {
    switch expression.kind {
    case .literal(let literal): return value(of: literal)
    case .variable(let name):
      guard let value = row[name] else { throw ReferenceFailure.unsupported("unknown \(name)") }
      return value
    case .list(let elements): return .list(try elements.map { try value(of: $0, row) })
    case .map(let entries):
      return .map(
        Dictionary(try entries.map { ($0.key, try value(of: $0.value, row)) }) { $1 })
    case .property(let base, let key): return property(key, of: try value(of: base, row))
    case .element(let base, let index):
      guard case .list(let list) = try value(of: base, row),
        case .integer(let position) = try value(of: index, row)
      else { return .null }
      let offset = Int(position < 0 ? position + Int64(list.count) : position)
      return list.indices.contains(offset) ? list[offset] : .null
    case .unary(.not, let operand): return value(try truth(of: operand, row).map { !$0 })
    case .unary(.minus, let operand):
      guard case .integer(let number) = try value(of: operand, row) else { return .null }
      return .integer(-number)
    case .binary(let operation, let left, let right):
      return try apply(operation, value(of: left, row), value(of: right, row))
    case .chain(let first, let links):
      return try links.reduce(try value(of: first, row)) {
        try apply($1.operation, $0, value(of: $1.operand, row))
      }
    case .comparison(let first, let links): return value(try compare(first, links, row))
    case .isNull(let operand, let isNegated):
      return .boolean((try value(of: operand, row) == .null) != isNegated)
    case .hasLabels(let operand, let labels):
      guard case .node(let node) = try value(of: operand, row) else { return .null }
      return .boolean(ReferenceMatcher(self).holds(labels, node))
    default: return try construct(expression, row)
    }
  }

  private func construct(_ expression: Expression, _ row: Row) throws -> Value {
    switch expression.kind {
    case .conditional(let conditional):
      for alternative in conditional.alternatives
      where try truth(of: alternative.condition, row) == true {
        return try value(of: alternative.result, row)
      }
      return try conditional.otherwise.map { try value(of: $0, row) } ?? .null
    case .listComprehension(let comprehension):
      guard case .list(let list) = try value(of: comprehension.list, row) else { return .null }
      var result: [Value] = []
      for element in list {
        let inner = row.merging([comprehension.variable.name: element]) { $1 }
        if let predicate = comprehension.predicate, try truth(of: predicate, inner) != true {
          continue
        }
        result.append(try comprehension.result.map { try value(of: $0, inner) } ?? element)
      }
      return .list(result)
    case .quantified(let quantified): return try quantify(quantified, row)
    case .pattern(let pattern):
      return .boolean(!(try ReferenceMatcher(self).matches([pattern], nil, row).isEmpty))
    case .patternComprehension(let comprehension):
      let found = try ReferenceMatcher(self).matches(
        [comprehension.pattern], comprehension.predicate, row)
      return .list(try found.map { try value(of: comprehension.result, $0) })
    case .subquery(let subquery):
      let rows = try run(subquery.query.first, from: [row]).rows
      return subquery.kind == .exists ? .boolean(!rows.isEmpty) : .integer(Int64(rows.count))
    case .call(let call): return try self.call(call, row)
    default: throw ReferenceFailure.unsupported("expression")
    }
  }

  private func value(of literal: Literal) -> Value {
    switch literal {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .float(let number): .float(number)
    case .string(let text): .string(text)
    }
  }

  func property(_ key: String, of base: Value) -> Value {
    switch base {
    case .node(let node): graph.propertyKeyID(key).map { graph.property($0, of: node) } ?? .null
    case .relationship(let relationship):
      graph.propertyKeyID(key).map { graph.property($0, of: relationship) } ?? .null
    case .map(let map): map[key] ?? .null
    default: .null
    }
  }

  // MARK: Operators

  private func apply(_ operation: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    func flag(_ value: Value) -> Bool? { if case .boolean(let flag) = value { flag } else { nil } }
    switch operation {
    case .and: return value(ReferenceValues.all([flag(left), flag(right)]))
    case .or: return value(ReferenceValues.any([flag(left), flag(right)]))
    case .xor:
      guard let a = flag(left), let b = flag(right) else { return .null }
      return .boolean(a != b)
    case .in:
      guard case .list(let list) = right else { return .null }
      return value(ReferenceValues.any(list.map { ReferenceValues.equal(left, $0) }))
    default: break
    }
    if operation == .contains || operation == .startsWith || operation == .endsWith {
      guard case .string = left, case .string = right else { return .null }
    }
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return try apply(operation, a, b)
    case (.string(let a), .string(let b)):
      switch operation {
      case .add: return .string(a + b)
      case .contains, .startsWith, .endsWith:
        return .boolean(ReferenceValues.holds(operation, Array(a.utf8), Array(b.utf8)))
      default: throw ReferenceFailure.unsupported(operation.rawValue)
      }
    case (.list(let a), .list(let b)) where operation == .add: return .list(a + b)
    case (.float(let a), .float(let b)) where operation == .divide: return .float(a / b)
    case (.null, _), (_, .null): return .null
    default: throw ReferenceFailure.unsupported("\(operation.rawValue) of other types")
    }
  }

  private func apply(_ operation: BinaryOperator, _ left: Int64, _ right: Int64) throws -> Value {
    switch operation {
    case .add: return .integer(left + right)
    case .subtract: return .integer(left - right)
    case .multiply: return .integer(left * right)
    case .divide, .modulo:
      if right == 0 { throw ReferenceFailure.divisionByZero }
      return .integer(operation == .divide ? left / right : left % right)
    default: throw ReferenceFailure.unsupported(operation.rawValue)
    }
  }

  private func compare(
    _ first: Expression, _ links: [ComparisonLink], _ row: Row
  ) throws -> Bool? {
    var left = try value(of: first, row)
    var parts: [Bool?] = []
    for link in links {
      let right = try value(of: link.operand, row)
      let equal = ReferenceValues.equal(left, right)
      let sign = ReferenceValues.compare(left, right)
      let isOrdering = link.comparison != .equal && link.comparison != .notEqual
      if isOrdering, ReferenceValues.comparesNaN(left, right) {
        // NaN is neither less nor greater than any number.
        parts.append(false)
        left = right
        continue
      }
      switch link.comparison {
      case .equal: parts.append(equal)
      case .notEqual: parts.append(equal.map { !$0 })
      case .less: parts.append(sign.map { $0 < 0 })
      case .lessOrEqual: parts.append(sign.map { $0 <= 0 })
      case .greater: parts.append(sign.map { $0 > 0 })
      case .greaterOrEqual: parts.append(sign.map { $0 >= 0 })
      }
      left = right
    }
    return ReferenceValues.all(parts)
  }

  private func quantify(_ quantified: QuantifiedExpression, _ row: Row) throws -> Value {
    guard case .list(let list) = try value(of: quantified.list, row) else { return .null }
    let truths = try list.map { element -> Bool? in
      let inner = row.merging([quantified.variable.name: element]) { $1 }
      return try quantified.predicate.map { try truth(of: $0, inner) } ?? nil
    }
    switch quantified.quantifier {
    case .all: return value(ReferenceValues.all(truths))
    case .any: return value(ReferenceValues.any(truths))
    case .none: return value(ReferenceValues.any(truths).map { !$0 })
    case .single:
      let holding = truths.filter { $0 == true }.count
      if holding > 1 { return .boolean(false) }
      return truths.contains(nil) ? .null : .boolean(holding == 1)
    }
  }

  private func call(_ call: FunctionCall, _ row: Row) throws -> Value {
    let arguments = try call.arguments.map { try value(of: $0, row) }
    switch (call.name.lowercased(), arguments.first) {
    case ("date", .string(let text)): return try ReferenceValues.date(text)
    case ("coalesce", _): return arguments.first { $0 != .null } ?? .null
    case (_, .null): return .null
    case ("size", .list(let list)): return .integer(Int64(list.count))
    case ("size", .string(let text)): return .integer(Int64(text.unicodeScalars.count))
    case ("abs", .integer(let number)): return .integer(number < 0 ? -number : number)
    case ("head", .list(let list)): return list.first ?? .null
    case ("last", .list(let list)): return list.last ?? .null
    case ("toupper", .string(let text)): return .string(text.uppercased())
    case ("length", .path(let path)): return .integer(Int64(path.relationships.count))
    case ("nodes", .path(let path)): return .list(path.nodes.map { .node($0) })
    case ("relationships", .path(let path)):
      return .list(path.relationships.map { .relationship($0) })
    case ("type", .relationship(let relationship)):
      return .string(graph.name(of: graph.type(of: relationship)))
    case ("startnode", .relationship(let relationship)):
      return .node(graph.start(of: relationship))
    case ("range", .integer(let from)):
      guard case .integer(let to) = arguments[1] else { return .null }
      return .list(from <= to ? (from...to).map { .integer($0) } : [])
    default: throw ReferenceFailure.unsupported(call.name)
    }
  }
}
