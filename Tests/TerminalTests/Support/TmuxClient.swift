import Foundation
import Synchronization

/// A terminal that tmux keeps, driven through its control mode: one process for a whole test, and
/// a look at the screen only when the program wrote something.
final class TmuxClient: Sendable {
  /// What tmux had against a command, or that it went away.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// The lines of one answer, and what waits for it.
  private struct State {
    var waiting: [CheckedContinuation<[String], any Error>] = []
    var unread = Data()
    var block: [String]?
    var blockNumber = ""
    var outputs = 0
    var isGone = false
  }

  private let state = Mutex(State())
  private let input: FileHandle
  private let socket = "hearsay-\(UUID().uuidString.prefix(8))"

  /// Whether tmux can be run.
  static let isInstalled: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tmux", "-V"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  private static let environment = ["LC_ALL=C.UTF-8", "TERM=xterm-256color"]
  private var options: [String] { ["-u", "-L", socket, "-f", "/dev/null"] }

  /// Starts a terminal of the given size that runs `program`.
  init(columns: Int, rows: Int, folder: String, program: [String]) async throws {
    let process = Process()
    let standardInput = Pipe()
    let output = Pipe()
    input = standardInput.fileHandleForWriting
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      Self.environment + ["tmux", "-u", "-L", socket, "-f", "/dev/null", "-C", "new-session"]
      + ["-x", "\(columns)", "-y", "\(rows)", "-c", folder] + program
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    output.fileHandleForReading.readabilityHandler = { [weak self] handle in
      let data = handle.availableData
      if data.isEmpty { handle.readabilityHandler = nil }
      self?.take(data)
    }
    _ =
      try await withCheckedThrowingContinuation { continuation in
        state.withLock { $0.waiting.append(continuation) }
        do { try process.run() } catch { take(Data()) }
      } as [String]
    // Nothing is left behind when the tests are killed.
    try await command("set-option -g destroy-unattached on")
    try await resize(columns: columns, rows: rows)
  }

  deinit {
    try? input.write(contentsOf: Data("kill-server\n".utf8))
    try? input.close()
  }

  /// How often the program wrote to the terminal.
  var outputCount: Int { state.withLock(\.outputs) }

  /// Runs a command of tmux and gives its lines.
  @discardableResult
  func command(_ command: String) async throws -> [String] {
    try await withCheckedThrowingContinuation { continuation in
      let isGone = state.withLock { state in
        if !state.isGone { state.waiting.append(continuation) }
        return state.isGone
      }
      if isGone { return continuation.resume(throwing: Failure(description: "tmux is gone")) }
      do { try input.write(contentsOf: Data((command + "\n").utf8)) } catch { take(Data()) }
    }
  }

  /// Changes the size of the screen.
  func resize(columns: Int, rows: Int) async throws {
    try await command("resize-window -x \(columns) -y \(rows)")
  }

  /// Sends bytes as if they were typed.
  func send(_ bytes: [UInt8]) async throws {
    for start in stride(from: 0, to: bytes.count, by: 200) {
      let piece = bytes[start..<min(bytes.count, start + 200)]
      let codes = piece.map { String($0, radix: 16) }.joined(separator: " ")
      try await command("send-keys -H \(codes)")
    }
  }

  // MARK: - Control mode

  /// Takes what tmux wrote; nothing means that it ended.
  private func take(_ data: Data) {
    var answers: [(CheckedContinuation<[String], any Error>, Result<[String], any Error>)] = []
    state.withLock { state in
      if data.isEmpty {
        state.isGone = true
        answers += state.waiting.map { ($0, .failure(Failure(description: "tmux ended"))) }
        state.waiting = []
        return
      }
      state.unread.append(data)
      while let end = state.unread.firstIndex(of: 0x0A) {
        let line = String(decoding: state.unread[..<end], as: UTF8.self)
        state.unread = Data(state.unread[(end + 1)...])
        if let answer = Self.take(line, &state), !state.waiting.isEmpty {
          answers.append((state.waiting.removeFirst(), answer))
        }
      }
    }
    for (continuation, result) in answers { continuation.resume(with: result) }
  }

  /// Takes one line; gives an answer when the line ends one.
  private static func take(_ line: String, _ state: inout State) -> Result<[String], any Error>? {
    let words = line.split(separator: " ")
    guard let block = state.block else {
      if line.hasPrefix("%output ") { state.outputs += 1 }
      guard line.hasPrefix("%begin "), words.count > 2 else { return nil }
      state.block = []
      state.blockNumber = String(words[2])
      return nil
    }
    let isEnd = line.hasPrefix("%end ") || line.hasPrefix("%error ")
    guard isEnd, words.count > 2, words[2] == state.blockNumber else {
      state.block = block + [line]
      return nil
    }
    state.block = nil
    if line.hasPrefix("%end ") { return .success(block) }
    return .failure(Failure(description: block.joined(separator: "\n")))
  }
}
