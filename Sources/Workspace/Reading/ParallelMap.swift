import Dispatch

/// Applies a function to the elements of an array on all cores.
package enum ParallelMap {
  /// The results in the order of the elements, whatever the order of finishing.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard elements.count > 1 else { return elements.map(transform) }
    return [Result](unsafeUninitializedCapacity: elements.count) { buffer, count in
      let slots = Slots(buffer)
      DispatchQueue.concurrentPerform(iterations: elements.count) { index in
        slots.initialize(index, to: transform(elements[index]))
      }
      count = elements.count
    }
  }

  /// Places for results; each is written by exactly one iteration.
  private struct Slots<Result>: @unchecked Sendable {
    private let base: UnsafeMutablePointer<Result>?

    init(_ buffer: UnsafeMutableBufferPointer<Result>) { base = buffer.baseAddress }

    func initialize(_ index: Int, to value: Result) {
      base?.advanced(by: index).initialize(to: value)
    }
  }
}
