#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Speaks the line protocol of the openCypher conformance kit on standard input and output.
@main
enum HearsayTCK {
  static func main() {
    var session = AdapterSession()
    while let line = readLine(strippingNewline: true) {
      if line.isEmpty { continue }
      guard let answer = session.answer(to: line) else { return }
      print(answer)
      fflush(nil)
    }
  }
}
