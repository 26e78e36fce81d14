import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The system's tz database; each zone is read once.
final class TimeZoneDatabase: Sendable {
  /// The database of this system.
  static let system = TimeZoneDatabase(
    folders: ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/var/db/timezone/zoneinfo"])

  private let folders: [String]
  /// What was read before; nil for names that are no zone.
  private let cache = Mutex<[String: TimeZoneRules?]>([:])
  private static let cacheLimit = 1_000

  init(folders: [String]) { self.folders = folders }

  /// The rules of a zone such as `Europe/Stockholm`; nil when there is none of the name.
  func rules(named name: String) -> TimeZoneRules? {
    if let known = cache.withLock({ $0[name] }) { return known }
    let rules = read(name)
    cache.withLock { cache in
      if cache.count < TimeZoneDatabase.cacheLimit { cache[name] = .some(rules) }
    }
    return rules
  }

  private func read(_ name: String) -> TimeZoneRules? {
    guard TimeZoneDatabase.isZoneName(name) else { return nil }
    let file = MergedZones.canonicalNames[name] ?? name
    for folder in folders {
      if let bytes = TimeZoneDatabase.contents(of: "\(folder)/\(file)"),
        let rules = TimeZoneRules(bytes)
      {
        return rules
      }
    }
    return nil
  }

  /// Whether a name consists of words between slashes, so that no other file is read.
  private static func isZoneName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.utf8.count < 64
      && parts.allSatisfy { part in
        part.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 } ?? false
          && part.utf8.allSatisfy {
            ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "_")
              || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
          }
      }
  }

  /// The bytes of a file of at most a megabyte; nil when it cannot be read.
  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    guard count > 0 else { return nil }
    return Array(bytes[..<count])
  }
}
