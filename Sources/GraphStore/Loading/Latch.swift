import Glibc

/// Lets threads wait until another has done its part.
final class Latch: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(semaphore, 0, 0) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  /// Lets one waiting thread go on, now or when it comes to wait.
  func open() { sem_post(semaphore) }

  /// Returns once it was opened.
  func wait() {
    while sem_wait(semaphore) != 0 {}
  }
}
