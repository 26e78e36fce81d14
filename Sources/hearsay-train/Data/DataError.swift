/// Why a data set cannot be read.
enum DataError: Error, CustomStringConvertible {
  case unreadable(path: String, reason: String)
  case empty(path: String)
  case notAModel(path: String)

  var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .empty(let path): "\(path) has nothing to train on; is --data the folder of data sets?"
    case .notAModel(let path): "\(path) is not a linear model; train it again"
    }
  }
}
