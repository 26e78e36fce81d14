import Glibc

/// A growing array of plain values outside the Swift heap, owned by one holder.
///
/// Long arrays lie in pages of their own, see `PageMemory`; what they reserve beyond what they hold
/// takes no memory until it is written.
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>?
  private(set) var count = 0
  private var capacity = 0

  init() {}

  /// An array of `count` times `value`.
  init(repeating value: Element, count: Int) {
    let isZero = withUnsafeBytes(of: value) { bytes in bytes.allSatisfy { $0 == 0 } }
    let size = count * MemoryLayout<Element>.stride
    if isZero, size >= PageMemory.threshold {
      base = PageMemory.allocate(size).bindMemory(to: Element.self, capacity: count)
      capacity = count
      self.count = count
    } else {
      resize(to: count, filling: value)
    }
  }

  deinit { PageMemory.free(base, size) }

  /// The size of the memory that it has.
  private var size: Int { capacity * MemoryLayout<Element>.stride }

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
    let stride = MemoryLayout<Element>.stride
    var larger = max(needed, capacity * 2, 64)
    // Pages that are not touched cost nothing, moving those that are does.
    if larger * stride >= PageMemory.threshold, size < 256 << 20 {
      larger = max(needed, capacity * 4)
    }
    let moved: UnsafeMutableRawPointer
    if larger * stride < PageMemory.threshold {
      guard let enlarged = realloc(base, larger * stride) else { fatalError("out of memory") }
      moved = enlarged
    } else {
      moved = PageMemory.allocate(larger * stride)
      if let base { moved.copyMemory(from: base, byteCount: count * stride) }
      PageMemory.free(base, size)
    }
    base = moved.assumingMemoryBound(to: Element.self)
    capacity = larger
  }

  /// Gives up the memory, which whoever takes it frees, with `size` as its size.
  mutating func release() -> (bytes: UnsafeRawBufferPointer, size: Int) {
    let bytes = UnsafeRawBufferPointer(
      start: base, count: count * MemoryLayout<Element>.stride)
    let size = size
    base = nil
    count = 0
    capacity = 0
    return (bytes, size)
  }
}
