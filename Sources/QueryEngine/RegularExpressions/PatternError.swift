/// Why a pattern of `=~` cannot be used.
public enum PatternError: Error, Hashable {
  /// Something is missing or stands where it cannot.
  case malformed(position: Int)
  /// A part of the syntax that would need backtracking.
  case needsBacktracking(position: Int)
  /// A class `\p{…}` that is not known.
  case unknownClass(String)
  /// Groups nest too deeply, or repetitions multiply to too many states.
  case tooLarge
}
