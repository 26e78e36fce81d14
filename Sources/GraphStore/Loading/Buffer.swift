import Glibc

/// A growing array of plain values outside the Swift heap, owned by one holder.
///
/// Growth moves pages instead of copying them where the C library can.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>?
  private(set) var count = 0
  private var capacity = 0

  init() {}

  /// An array of `count` times `value`.
  init(repeating value: Element, count: Int) {
    resize(to: count, filling: value)
  }

  deinit { free(base) }

  var elements: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base, count: count)
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      guard let base, index >= 0, index < count else { preconditionFailure("buffer index") }
      return base[index]
    }
    set {
      guard let base, index >= 0, index < count else { preconditionFailure("buffer index") }
      base[index] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    guard let base else { return }
    base[count] = element
    count += 1
  }

  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress, !elements.isEmpty else { return }
    if count + elements.count > capacity { grow(to: count + elements.count) }
    guard let base else { return }
    memcpy(base + count, source, elements.count * MemoryLayout<Element>.stride)
    count += elements.count
  }

  /// Makes it longer, with copies of `value`, or shorter.
  mutating func resize(to count: Int, filling value: Element) {
    if count > capacity { grow(to: count) }
    if let base, count > self.count {
      (base + self.count).update(repeating: value, count: count - self.count)
    }
    self.count = count
  }

  /// Makes it longer without writing the new elements, or shorter.
  mutating func resize(uninitialized count: Int) {
    if count > capacity { grow(to: count) }
    self.count = count
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    let larger = max(needed, min(capacity * 2, capacity + 64 << 20), 64)
    guard let moved = realloc(base, larger * MemoryLayout<Element>.stride) else {
      fatalError("out of memory")
    }
    base = moved.assumingMemoryBound(to: Element.self)
    capacity = larger
  }

  /// Gives up the memory, which the caller frees.
  mutating func release() -> UnsafeRawBufferPointer {
    let bytes = UnsafeRawBufferPointer(
      start: base, count: count * MemoryLayout<Element>.stride)
    base = nil
    count = 0
    capacity = 0
    return bytes
  }
}
