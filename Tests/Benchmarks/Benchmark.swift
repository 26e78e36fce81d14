import Glibc
import GraphModel
import GraphStore

/// The command line of the benchmark.
struct Benchmark {
  let arguments: [String]

  init(_ arguments: [String]) { self.arguments = Array(arguments.dropFirst()) }

  func run() throws {
    switch (arguments.first, arguments.count) {
    case ("load", 3):
      let directory = try GraphDirectory.open(arguments[2], for: .writing, create: true)
      let damage = try directory.importRecords(from: [arguments[1]])
      if !damage.isEmpty { print("\(damage.count) damaged lines") }
    case ("append", 3):
      let directory = try GraphDirectory.open(arguments[1], for: .writing)
      _ = try directory.append(file: arguments[2])
    case ("q1", 3):
      let questions = try Questions(store: arguments[1], cold: true)
      questions.answer("q1 \(arguments[2])")
    case ("repl", 2):
      let questions = try Questions(store: arguments[1], cold: false)
      while let line = readLine() {
        questions.answer(line)
        fflush(nil)
      }
    case ("warm", 3):
      try WarmRun(store: arguments[1], workload: arguments[2]).run()
    default:
      throw UsageError()
    }
  }

  struct UsageError: Error {}
}
