/// A read-only, contiguous run of 32-bit ids that lives in a graph's own memory (or in an array).
///
/// Graphs hand out posting lists instead of single answers, so that a module boundary is crossed
/// once for many ids. Lists of nodes by label, property or name are strictly ascending; adjacency
/// lists keep the graph's own order. The list keeps its storage alive.
public struct PostingList: @unchecked Sendable {
  private let owner: AnyObject?
  private let base: UnsafeBufferPointer<UInt32>

  /// A list over memory that stays valid and unchanged as long as `owner` lives.
  public init(borrowing base: UnsafeBufferPointer<UInt32>, owner: AnyObject) {
    self.owner = owner
    self.base = base
  }

  /// A list with its own copy of `ids`.
  public init(_ ids: [UInt32]) {
    let box = PostingListBox(ids)
    owner = box
    base = UnsafeBufferPointer(box.buffer)
  }

  /// The list of nothing.
  public static let empty = PostingList([])

  /// Calls `body` with the ids as contiguous memory, valid during the call.
  public func withUnsafeBuffer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt32>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(owner) {} }
    return try body(base)
  }
}

extension PostingList: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { base.count }
  public subscript(position: Int) -> UInt32 { base[position] }
}

/// Owns the memory of a posting list that no graph owns.
private final class PostingListBox {
  let buffer: UnsafeMutableBufferPointer<UInt32>

  init(_ ids: [UInt32]) {
    buffer = .allocate(capacity: ids.count)
    _ = buffer.initialize(from: ids)
  }

  deinit { buffer.deallocate() }
}
