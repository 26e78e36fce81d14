import GraphModel

/// Reads `--param name=value`.
enum ParameterArguments {
  /// The values by name: whole numbers, decimal numbers, `true`, `false`, `null`, else strings.
  ///
  /// - Throws: `CommandFailure` for an argument without a name.
  static func values(_ arguments: [String]) throws -> [String: Value] {
    var values: [String: Value] = [:]
    for argument in arguments {
      guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
        throw CommandFailure(
          message:
            "--param needs name=value, as in --param from=\"Ilse Marrand\"; got “\(argument)”.")
      }
      values[String(argument[..<equals])] = value(
        String(argument[argument.index(after: equals)...]))
    }
    return values
  }

  private static func value(_ text: String) -> Value {
    switch text {
    case "true": .boolean(true)
    case "false": .boolean(false)
    case "null": .null
    default: Int64(text).map(Value.integer) ?? Double(text).map(Value.float) ?? .string(text)
    }
  }
}
