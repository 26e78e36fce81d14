/// Text inside XML elements and attributes.
enum XMLText {
  /// Escapes the characters with a meaning in XML; controls that XML 1.0 does not allow become
  /// U+FFFD.
  static func escaped(_ text: String) -> String {
    text.replacingScalars {
      switch $0 {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\r": "&#13;"
      case "\n", "\t": nil
      default: $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : nil
      }
    }
  }
}
