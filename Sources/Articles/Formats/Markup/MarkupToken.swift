/// A piece of HTML or XML.
enum MarkupToken {
  case text(ArraySlice<UInt8>, isRaw: Bool)
  case start(MarkupTag)
  case end(name: String)
}

/// A start tag.
struct MarkupTag {
  /// In lower case.
  var name: String
  /// Names in lower case, values with their entities resolved.
  var attributes: [(name: String, value: String)]
  var closesItself: Bool

  /// The value of an attribute.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
