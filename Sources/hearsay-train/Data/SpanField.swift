/// A number or a word of a span's array in annotated articles, such as `[0, 5, "person"]`.
enum SpanField: Decodable {
  case number(Int)
  case word(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .word(try container.decode(String.self))
    }
  }
}
