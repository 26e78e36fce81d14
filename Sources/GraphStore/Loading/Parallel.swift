import Glibc
import Synchronization

/// Runs work on all cores and waits for it.
enum Parallel {
  /// The number of threads worth starting.
  static let width = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Calls `body` with 0 ..< count, each on a thread of its own (the last on this one).
  ///
  /// The calls must not touch the same memory.
  static func run(_ count: Int, _ body: (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      var threads: [pthread_t] = []
      for index in 0..<max(0, count - 1) {
        let job = Unmanaged.passRetained(Job(index: index, body: body))
        var thread = pthread_t()
        let failure = pthread_create(
          &thread, nil,
          { raw in
            guard let raw else { return nil }
            Unmanaged<Job>.fromOpaque(raw).takeRetainedValue().run()
            return nil
          }, job.toOpaque())
        if failure == 0 {
          threads.append(thread)
        } else {
          job.takeRetainedValue().run()
        }
      }
      if count > 0 { body(count - 1) }
      for thread in threads { pthread_join(thread, nil) }
    }
  }

  /// Splits 0 ..< count evenly over the cores and calls `body` with each part.
  static func ranges(_ count: Int, _ body: (Range<Int>) -> Void) {
    let parts = count < 20_000 ? 1 : width
    run(parts) { part in body(count * part / parts..<count * (part + 1) / parts) }
  }

  /// Calls all of `tasks`, which must not touch the same memory; each core takes the next one that
  /// none has taken, so that the longest should come first.
  static func tasks(_ tasks: [() -> Void]) {
    let next = Atomic(0)
    run(min(width, tasks.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= tasks.count { return }
        tasks[index]()
      }
    }
  }

  private final class Job {
    let index: Int
    let body: (Int) -> Void

    init(index: Int, body: @escaping (Int) -> Void) {
      self.index = index
      self.body = body
    }

    func run() { body(index) }
  }
}
