/// Why a model file cannot be used.
package enum ModelError: Error, Sendable, Hashable {
  /// The file does not start with the signature of a model.
  case notAModel
  /// The file has another format version than this program reads.
  case unsupportedVersion(found: UInt32, supported: UInt32)
  /// A section is missing, lies outside the file or has another size than the dimensions ask for.
  case damagedSection(String)
  /// The dimensions are not those that the kernels are written for.
  case unsupportedDimensions
}
