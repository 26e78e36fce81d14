package import Foundation

/// One finished run of a program.
package struct ProcessRun: Sendable {
  package var standardOutput: String
  package var standardError: String
  /// The exit status; 128 + signal for a killed program.
  package var status: Int32

  /// Runs a program to its end.
  ///
  /// - Throws: when the program cannot be started.
  package static func run(
    _ executable: URL, _ arguments: [String], input: String = "", folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> ProcessRun {
    let process = Process()
    let output = Pipe()
    let errors = Pipe()
    let standardInput = Pipe()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    let writer = Thread {
      try? standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? standardInput.fileHandleForWriting.close()
    }
    writer.start()
    let collected = ErrorCollector(errors.fileHandleForReading)
    let standardOutput = output.fileHandleForReading.readDataToEndOfFile()
    let standardError = collected.wait()
    process.waitUntilExit()
    let killed: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return ProcessRun(
      standardOutput: String(decoding: standardOutput, as: UTF8.self),
      standardError: String(decoding: standardError, as: UTF8.self),
      status: killed + process.terminationStatus)
  }
}

/// Reads a pipe on a thread of its own, so that neither of two full pipes blocks the program.
private final class ErrorCollector: @unchecked Sendable {
  private let finished = DispatchSemaphore(value: 0)
  private var data = Data()

  init(_ handle: FileHandle) {
    let reader = Thread { [self] in
      data = handle.readDataToEndOfFile()
      finished.signal()
    }
    reader.start()
  }

  func wait() -> Data {
    finished.wait()
    return data
  }
}
