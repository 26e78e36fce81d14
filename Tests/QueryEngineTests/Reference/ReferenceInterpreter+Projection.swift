import GraphModel
import QueryLanguage

extension ReferenceInterpreter {
  /// A projected row with the rows that it comes from.
  private struct Projected {
    var row: Row
    var sources: [Row]
  }

  /// `WITH` and `RETURN`.
  func project(
    _ projection: Projection, _ rows: [Row], where predicate: Expression?
  ) throws -> (columns: [String], rows: [Row]) {
    var items = projection.items.map { (name: $0.columnName, expression: $0.expression) }
    if projection.includesAll {
      let names = Set(rows.flatMap(\.keys)).sorted()
      items = names.map { ($0, Expression(.variable($0))) } + items
    }
    var projected: [Projected]
    if items.contains(where: { $0.expression.aggregates }) {
      projected = try aggregate(items, rows)
    } else {
      projected = try rows.map { row in
        var result: Row = [:]
        for item in items { result[item.name] = try value(of: item.expression, row) }
        return Projected(row: result, sources: [row])
      }
    }
    let columns = items.map(\.name)
    if projection.isDistinct {
      var seen = Set<String>()
      projected = projected.filter { entry in
        seen.insert(ReferenceValues.key(.list(columns.map { entry.row[$0] ?? .null }))).inserted
      }
    }
    projected = try sorted(projected, by: projection.order)
    if let skip = projection.skip, case .integer(let count) = try value(of: skip, [:]) {
      projected = Array(projected.dropFirst(Int(count)))
    }
    if let limit = projection.limit, case .integer(let count) = try value(of: limit, [:]) {
      projected = Array(projected.prefix(Int(count)))
    }
    var result = projected.map(\.row)
    if let predicate {
      result = try zip(projected, result).filter { entry, row in
        try truth(of: predicate, scope(entry)) == true
      }.map(\.1)
    }
    return (columns, result)
  }

  /// What `ORDER BY` and `WHERE` see: the new columns and, unless rows were merged, the old ones.
  private func scope(_ entry: Projected) -> Row {
    guard entry.sources.count == 1 else { return entry.row }
    return entry.sources[0].merging(entry.row) { _, new in new }
  }

  private func sorted(_ rows: [Projected], by order: [SortItem]) throws -> [Projected] {
    guard !order.isEmpty else { return rows }
    let keyed = try rows.map { entry in
      (entry: entry, keys: try order.map { try value(of: $0.expression, scope(entry)) })
    }
    // A stable sort by insertion: slow and simple.
    var result: [(entry: Projected, keys: [Value])] = []
    for row in keyed {
      let place = result.firstIndex { precedes(row.keys, $0.keys, order) } ?? result.count
      result.insert(row, at: place)
    }
    return result.map(\.entry)
  }

  private func precedes(_ left: [Value], _ right: [Value], _ order: [SortItem]) -> Bool {
    for (index, item) in order.enumerated() {
      let sign = ReferenceValues.order(left[index], right[index])
      if sign != 0 { return item.isDescending ? sign > 0 : sign < 0 }
    }
    return false
  }

  // MARK: Aggregation

  private func aggregate(
    _ items: [(name: String, expression: Expression)], _ rows: [Row]
  ) throws -> [Projected] {
    let keys = items.filter { !$0.expression.aggregates }
    var groups: [(keys: [Value], rows: [Row])] = []
    var numbers: [String: Int] = [:]
    for row in rows {
      let values = try keys.map { try value(of: $0.expression, row) }
      let text = ReferenceValues.key(.list(values))
      if let number = numbers[text] {
        groups[number].rows.append(row)
      } else {
        numbers[text] = groups.count
        groups.append((values, [row]))
      }
    }
    if keys.isEmpty, groups.isEmpty { groups = [([], [])] }
    return try groups.map { group in
      var result: Row = [:]
      for (key, value) in zip(keys, group.keys) { result[key.name] = value }
      for item in items where item.expression.aggregates {
        result[item.name] = try aggregated(item.expression, group.rows)
      }
      return Projected(row: result, sources: [])
    }
  }

  private func aggregated(_ expression: Expression, _ rows: [Row]) throws -> Value {
    if case .countRows = expression.kind { return .integer(Int64(rows.count)) }
    guard case .call(let call) = expression.kind, let argument = call.arguments.first else {
      throw ReferenceFailure.unsupported("aggregate within an expression")
    }
    var values = try rows.map { try value(of: argument, $0) }.filter { $0 != .null }
    if call.isDistinct { values = unique(values.map { [$0] }).map { $0[0] } }
    switch call.name.lowercased() {
    case "count": return .integer(Int64(values.count))
    case "collect": return .list(values)
    case "min": return values.min { ReferenceValues.order($0, $1) < 0 } ?? .null
    case "max": return values.max { ReferenceValues.order($0, $1) < 0 } ?? .null
    case "sum":
      return .integer(
        values.reduce(0) { if case .integer(let number) = $1 { $0 + number } else { $0 } })
    case "avg":
      let numbers = values.compactMap(ReferenceValues.number)
      return numbers.isEmpty ? .null : .float(numbers.reduce(0, +) / Double(numbers.count))
    default: throw ReferenceFailure.unsupported(call.name)
    }
  }
}

extension Expression {
  /// Whether it is the call of an aggregating function.
  var aggregates: Bool {
    switch kind {
    case .countRows: true
    case .call(let call):
      ["count", "collect", "min", "max", "sum", "avg"].contains(call.name.lowercased())
    default: false
    }
  }
}
