/// Names numbered in order of first use: labels, relationship types or property keys.
struct SymbolTable: Sendable {
  private(set) var names: [String] = []
  private var ids: [String: UInt32] = [:]

  init() {}

  init(_ names: [String]) {
    for name in names { _ = intern(name) }
  }

  var count: Int { names.count }

  /// The number of a name, or nil when it has none.
  func id(of name: String) -> UInt32? { ids[name] }

  /// The number of a name, which gets one when it has none.
  mutating func intern(_ name: String) -> UInt32 {
    if let id = ids[name] { return id }
    let id = UInt32(names.count)
    names.append(name)
    ids[name] = id
    return id
  }

  func name(of id: UInt32) -> String {
    Int(id) < names.count ? names[Int(id)] : ""
  }
}
