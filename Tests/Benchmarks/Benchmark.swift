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
    case ("read", 2):
      try ReadingRun(path: arguments[1]).run()
    case ("append", 3):
      let directory = try GraphDirectory.open(arguments[1], for: .writing)
      _ = try directory.append(file: arguments[2])
    case ("q1", 3):
      let questions = try Questions(store: arguments[1], cold: true)
      questions.answer("q1 \(arguments[2])")
      // The process ends; nothing has to be given back first.
      fflush(nil)
      exit(0)
    case ("repl", 2):
      let questions = try Questions(store: arguments[1], cold: false)
      while let line = readLine() {
        questions.answer(line)
        fflush(nil)
      }
    case ("work", 3):
      try work(directory: arguments[1], rounds: Int(arguments[2]) ?? 0)
    case ("guard", 3):
      var run = try GuardRun(limits: arguments[1], folder: arguments[2])
      if try !run.run() { exit(1) }
    case ("language", 3):
      var run = try LanguageRun(store: arguments[1], workload: arguments[2])
      if try !run.run() { exit(1) }
    case ("warm", 3):
      try WarmRun(store: arguments[1], workload: arguments[2]).run()
    default:
      throw UsageError()
    }
  }

  /// Appends and folds until it is killed, telling what was saved: what the kill test runs.
  private func work(directory path: String, rounds: Int) throws {
    let directory = try GraphDirectory.open(path, for: .writing, create: true)
    let first = try directory.records().count / 2
    for number in first..<first + rounds {
      var statement = StatementRecord(id: "s:\(number)", text: "text of \(number)")
      statement.speaker = "person:\(number)"
      try directory.append(group: [
        .entity(EntityRecord(id: "person:\(number)", kind: .person, name: "Name \(number)")),
        .statement(statement),
      ])
      tell("saved \(number)\n")
      if number % 4 == 3 { try directory.compact() }
    }
  }

  private func tell(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }

  struct UsageError: Error {}
}
