/// An annotator that comes before the layers it requires.
package struct AnnotationOrderError: Error, Sendable, Hashable {
  /// The type of the annotator.
  package var annotator: String
  /// What no earlier annotator provides.
  package var missing: [AnnotationLayer]
}
