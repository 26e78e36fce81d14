/// A reader written from RFC 4180, which knows nothing of the writer.
enum CSVReader {
  /// The records of a file; a field that is empty without quotes is nil.
  static func records(in text: String) -> [[String?]] {
    var records: [[String?]] = []
    var record: [String?] = []
    var field = ""
    var wasQuoted = false
    var inQuotes = false
    var scalars = Array(text.unicodeScalars)[...]
    func endField() {
      record.append(field.isEmpty && !wasQuoted ? nil : field)
      (field, wasQuoted) = ("", false)
    }
    while let scalar = scalars.popFirst() {
      switch (scalar, inQuotes) {
      case ("\"", true) where scalars.first == "\"":
        field.unicodeScalars.append("\"")
        scalars.removeFirst()
      case ("\"", true): inQuotes = false
      case ("\"", false): (inQuotes, wasQuoted) = (true, true)
      case (",", false): endField()
      case ("\r", false) where scalars.first == "\n":
        scalars.removeFirst()
        endField()
        records.append(record)
        record = []
      default: field.unicodeScalars.append(scalar)
      }
    }
    return records
  }
}
