import Glibc

/// Memory of arrays: from the C library while they are short, else whole pages of the system's.
///
/// Long arrays are read at random all over; in large pages (where the system has them) that misses
/// the processor's table of pages a hundred times less, and they are brought in with as many fewer
/// faults. Fresh pages are zero.
enum PageMemory {
  /// From this size on memory comes as pages.
  static let threshold = 4 << 20
  private static let largePage = 2 << 20

  /// Memory of `size` bytes; it ends the program when there is none.
  static func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    if size < threshold {
      guard let memory = malloc(size) else { fatalError("out of memory") }
      return memory
    }
    // One large page more than wanted, of which what lies before the first border goes back.
    let (rounded, flags) = (rounded(size), MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE)
    guard let map = mmap(nil, rounded + largePage, PROT_READ | PROT_WRITE, flags, -1, 0),
      map != MAP_FAILED
    else { fatalError("out of memory") }
    let before = -Int(bitPattern: map) & (largePage - 1)
    if before > 0 { munmap(map, before) }
    let start = map + before
    if before < largePage { munmap(start + rounded, largePage - before) }
    madvise(start, rounded, MADV_HUGEPAGE)
    return start
  }

  /// Frees memory that was allocated with `size`.
  static func free(_ memory: UnsafeMutableRawPointer?, _ size: Int) {
    guard let memory else { return }
    if size < threshold { return Glibc.free(memory) }
    munmap(memory, rounded(size))
  }

  private static func rounded(_ size: Int) -> Int { (size + largePage - 1) & ~(largePage - 1) }
}
