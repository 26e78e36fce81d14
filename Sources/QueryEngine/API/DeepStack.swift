#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs work that recurses deeply on a thread with a stack that is large enough.
///
/// A plan nests as deep as its query has clauses; the usual stack holds a few hundred of them.
enum DeepStack {
  /// The work and its result, on their way between threads.
  private final class Box<Result> {
    let work: () throws(QueryError) -> Result
    var result: Swift.Result<Result, QueryError>?

    init(_ work: @escaping () throws(QueryError) -> Result) { self.work = work }

    func run() {
      do {
        result = .success(try work())
      } catch {
        result = .failure(error)
      }
    }
  }

  /// What the new thread calls, its type erased.
  private final class Entry {
    let run: () -> Void

    init(_ run: @escaping () -> Void) { self.run = run }
  }

  /// Runs `work` on a stack of `bytes`, and waits for it.
  static func run<Result>(
    bytes: Int, _ work: @escaping () throws(QueryError) -> Result
  ) throws(QueryError) -> Result {
    let box = Box(work)
    let entry = Unmanaged.passRetained(Entry(box.run))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, bytes)
    defer { pthread_attr_destroy(&attributes) }
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { argument in
        if let argument { Unmanaged<Entry>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, entry.toOpaque())
    guard status == 0 else {
      entry.release()
      return try work()
    }
    pthread_join(thread, nil)
    guard let result = box.result else {
      throw QueryError(.interrupted, .runtime, .cancelled)
    }
    return try result.get()
  }
}
