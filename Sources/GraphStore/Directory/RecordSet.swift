import GraphModel

/// Records by what makes each one itself; a later one replaces an earlier one.
struct RecordSet {
  private enum Key: Hashable {
    case article(String)
    case mentions(String)
    case entity(String)
    case statement(String)
    case relation(String, String, String, String?, Int?, Int?, String?)
    case node(String)
    case edge(String)
    case curation(String)
  }

  private var positions: [Key: Int] = [:]
  private var slots: [GraphRecord?] = []

  var records: [GraphRecord] { slots.compactMap { $0 } }

  /// Adds the records of some lines; returns the lines that are none.
  mutating func add(lines bytes: [UInt8]) -> [LineDamage] {
    let parser = JSONParser()
    var damage: [LineDamage] = []
    var start = 0
    var number = 0
    bytes.withUnsafeBufferPointer { bytes in
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        number += 1
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
          do throws(RecordError) {
            let element = try parser.parse(line, padded: end + 64 <= bytes.count)
            if element.isObject, RawStatement.typeKey(of: element) == RawStatement.statementType {
              add(.statement(try RawStatement(element).record()))
            } else if case .record(let record) = try RecordDecoder.line(element) {
              add(record)
            }
          } catch {
            damage.append(LineDamage(line: number, offset: start, reason: error))
          }
        }
        start = end + 1
      }
    }
    return damage
  }

  mutating func add(_ record: GraphRecord) {
    if case .curation(let curation) = record, case .delete(let id) = curation.decision {
      let node = remove(.node(id))
      let edge = remove(.edge(id))
      if node || edge { return }
    }
    let key = Self.key(of: record)
    if let position = positions[key] {
      slots[position] = record
    } else {
      positions[key] = slots.count
      slots.append(record)
    }
  }

  private mutating func remove(_ key: Key) -> Bool {
    guard let position = positions.removeValue(forKey: key) else { return false }
    slots[position] = nil
    return true
  }

  private static func key(of record: GraphRecord) -> Key {
    switch record {
    case .article(let record): .article(record.id)
    case .mentions(let record): .mentions(record.article)
    case .entity(let record): .entity(record.id)
    case .statement(let record): .statement(record.id)
    case .relation(let r):
      .relation(r.relation, r.from, r.to, r.article, r.start, r.end, r.role)
    case .node(let record): .node(record.id)
    case .edge(let record): .edge(record.id)
    case .curation(let record): .curation(record.id)
    }
  }
}
