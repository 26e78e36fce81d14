import GraphModel
import QueryLanguage

extension ExpressionCompiler {
  func compileProperty(_ base: BoundExpression, _ key: String) throws(QueryError) -> Evaluator {
    let runtime = runtime
    let access = PropertyAccess(key, runtime)
    if case .slot(let slot) = base.kind, !locals.contains(slot) {
      switch runtime.slots[slot].storage {
      case .nodes:
        return { context throws(QueryError) in
          guard case .ids(let ids) = context.batch.columns[slot] else { return .null }
          let id = ids[context.row]
          return id == Column.absentID ? .null : try access.value(of: NodeID(rawValue: id))
        }
      case .relationships:
        return { context throws(QueryError) in
          guard case .ids(let ids) = context.batch.columns[slot] else { return .null }
          let id = ids[context.row]
          return id == Column.absentID
            ? .null : try access.value(of: RelationshipID(rawValue: id))
        }
      case .values: break
      }
    }
    let base = try compile(base)
    return { context throws(QueryError) in try access.value(of: try base(context)) }
  }

  func compileElement(
    _ base: BoundExpression, _ index: BoundExpression
  ) throws(QueryError) -> Evaluator {
    let base = try compile(base)
    let index = try compile(index)
    let runtime = runtime
    return { context throws(QueryError) in
      try ElementAccess.element(try base(context), try index(context), runtime)
    }
  }

  func compileSlice(
    _ base: BoundExpression, _ from: BoundExpression?, _ to: BoundExpression?
  ) throws(QueryError) -> Evaluator {
    let base = try compile(base)
    let from = try compile(from ?? BoundExpression(.constant(.integer(0)), .integer))
    let to = try compile(to ?? BoundExpression(.constant(.integer(.max)), .integer))
    return { context throws(QueryError) in
      try ElementAccess.slice(try base(context), try from(context), try to(context))
    }
  }

  func compileMapProjection(
    _ subject: BoundExpression, _ entries: [BoundExpression.ProjectedEntry]
  ) throws(QueryError) -> Evaluator {
    let subject = try compile(subject)
    var compiled: [(key: String?, evaluate: Evaluator)] = []
    for entry in entries {
      switch entry {
      case .all: compiled.append((nil, subject))
      case .entry(let entry): compiled.append((entry.key, try compile(entry.value)))
      }
    }
    let runtime = runtime
    return { context throws(QueryError) in
      let base = try subject(context)
      if base.isNull { return .null }
      var result: [String: Value] = [:]
      for (key, evaluate) in compiled {
        if let key {
          result[key] = try evaluate(context)
        } else {
          let all = try ElementAccess.properties(of: base, runtime)
          result.merge(all) { _, new in new }
        }
      }
      return .map(result)
    }
  }
}
