/// How rows and pictures are drawn where a format leaves a choice.
public struct RenderingOptions: Sendable, Hashable {
  /// The columns of the screen; nil when output is not a screen and lines may have any length.
  public var width: Int?
  /// Whether escape sequences for colours may be written.
  public var colors: Bool
  /// Whether lines are drawn with `+-|` instead of box characters.
  public var ascii: Bool
  /// Whether a table starts each row with its number, as `why N` counts.
  public var numbersRows: Bool
  /// The number of the first row.
  public var firstRowNumber: Int

  /// Options for output that is not a terminal; set the rest as needed.
  public init(
    width: Int? = nil, colors: Bool = false, ascii: Bool = false, numbersRows: Bool = false,
    firstRowNumber: Int = 1
  ) {
    self.width = width
    self.colors = colors
    self.ascii = ascii
    self.numbersRows = numbersRows
    self.firstRowNumber = firstRowNumber
  }
}
