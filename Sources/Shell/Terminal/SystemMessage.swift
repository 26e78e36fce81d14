import Glibc

/// The system's own words for its last error.
enum SystemMessage {
  static var current: String { String(cString: strerror(errno)) }
}
