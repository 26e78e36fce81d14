#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs other programs: Graphviz, the pager, the editor.
package enum ChildProcess {
  /// What a finished program left.
  package struct Run: Sendable {
    package var output: [UInt8]
    package var errors: [UInt8]
    /// The exit status; 128 + signal for a killed program.
    package var status: Int32
  }

  /// Runs `arguments[0]` with `input` as its standard input and collects what it writes.
  ///
  /// - Throws: when the program is missing or the system refuses.
  package static func run(_ arguments: [String], input: [UInt8]) throws(ChildProcessError) -> Run {
    let streams = try [Pipe(), Pipe(), Pipe()]
    defer { for pipe in streams { pipe.close() } }
    let ends = [streams[0].readEnd, streams[1].writeEnd, streams[2].writeEnd]
    let child = try spawn(arguments, standard: ends, closing: streams)
    for (pipe, end) in zip(streams, ends) { pipe.close(end) }
    let (output, errors) = exchange(
      input: input, to: streams[0], output: streams[1], errors: streams[2])
    return Run(output: output, errors: errors, status: wait(for: child))
  }

  /// Runs a program on the shell's own terminal, with `input` (when given) as standard input.
  ///
  /// - Returns: the exit status.
  /// - Throws: when the program is missing or the system refuses.
  package static func runInForeground(
    _ arguments: [String], input: [UInt8]? = nil
  ) throws(ChildProcessError) -> Int32 {
    guard let input else {
      return wait(for: try spawn(arguments, standard: [0, 1, 2], closing: []))
    }
    let pipe = try Pipe()
    defer { pipe.close() }
    let child = try spawn(arguments, standard: [pipe.readEnd, 1, 2], closing: [pipe])
    pipe.close(pipe.readEnd)
    var rest = input[...]
    while !rest.isEmpty, let count = pipe.write(rest), count > 0 { rest = rest.dropFirst(count) }
    pipe.close(pipe.writeEnd)
    return wait(for: child)
  }

  /// Starts a program with three descriptors as its standard streams.
  private static func spawn(
    _ arguments: [String], standard: [Int32], closing pipes: [Pipe]
  ) throws(ChildProcessError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, descriptor) in standard.enumerated() where descriptor != Int32(target) {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    for pipe in pipes {
      posix_spawn_file_actions_addclose(&actions, pipe.readEnd)
      posix_spawn_file_actions_addclose(&actions, pipe.writeEnd)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The child gets the default answers to the signals that the shell handles or ignores.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTSTP, SIGPIPE, SIGQUIT] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // A thread of the concurrency runtime may have signals blocked, which a child would inherit.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, arguments[0], &actions, &attributes, &words, environ)
    if code == ENOENT { throw .notFound(arguments[0]) }
    if code != 0 { throw .system(code) }
    return child
  }

  /// Feeds and reads at once, so that no full pipe stops the child.
  private static func exchange(
    input: [UInt8], to target: Pipe, output: Pipe, errors: Pipe
  ) -> (output: [UInt8], errors: [UInt8]) {
    target.makeNonBlocking()
    let previous = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, previous) }
    var rest = input[...]
    var collected: [[UInt8]] = [[], []]
    var isOpen = [true, true]
    if rest.isEmpty { target.close(target.writeEnd) }
    while isOpen[0] || isOpen[1] {
      var polled = [
        pollfd(fd: isOpen[0] ? output.readEnd : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen[1] ? errors.readEnd : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: rest.isEmpty ? -1 : target.writeEnd, events: Int16(POLLOUT), revents: 0),
      ]
      if poll(&polled, 3, -1) < 0 && errno != EINTR { break }
      for (index, pipe) in [output, errors].enumerated() where polled[index].revents != 0 {
        if let bytes = pipe.read(), !bytes.isEmpty {
          collected[index] += bytes
        } else {
          isOpen[index] = false
        }
      }
      if polled[2].revents != 0 {
        let count = target.write(rest.prefix(65_536))
        rest = count.map { rest.dropFirst($0) } ?? []
        if rest.isEmpty { target.close(target.writeEnd) }
      }
    }
    return (collected[0], collected[1])
  }

  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
