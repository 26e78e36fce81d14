/// How far a build has come.
public struct BuildProgress: Sendable, Hashable {
  /// Articles that are saved.
  public var articles: Int
  /// Statements found in them.
  public var statements: Int
  /// Bytes of input read, and all there are; 0 where that is not known.
  public var bytesRead: Int
  public var totalBytes: Int
  /// Seconds since the start.
  public var seconds: Double

  /// One short line: articles, articles per second, time left.
  public var line: String {
    let rate = seconds > 0 ? Double(articles) / seconds : 0
    var line = "\(articles) articles, \(Self.oneDigit(rate)) a second"
    if totalBytes > 0, bytesRead > 0, bytesRead <= totalBytes {
      let left = seconds * Double(totalBytes - bytesRead) / Double(bytesRead)
      line += ", \(100 * bytesRead / totalBytes) %, \(Self.duration(left)) left"
    }
    return line
  }

  private static func oneDigit(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return number >= 100 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 90 ? "\(whole) s" : "\(whole / 60) min"
  }
}
