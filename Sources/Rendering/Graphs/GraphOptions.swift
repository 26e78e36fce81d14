/// How a graph is exported or drawn.
public struct GraphOptions: Sendable, Hashable {
  /// How many nodes a picture shows, the heaviest ones; nil for all; data formats write all.
  public var top: Int?
  /// Whether a picture keeps statements as nodes instead of drawing lines between people.
  public var keepsStatements: Bool
  /// A line of text above a picture.
  public var title: String?
  /// How a picture in text is drawn.
  public var text: RenderingOptions

  /// Options for a picture that can be read at once; set the rest as needed.
  public init(
    top: Int? = 60, keepsStatements: Bool = false, title: String? = nil,
    text: RenderingOptions = RenderingOptions()
  ) {
    self.top = top
    self.keepsStatements = keepsStatements
    self.title = title
    self.text = text
  }
}
