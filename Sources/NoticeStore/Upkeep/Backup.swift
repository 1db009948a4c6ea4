// A copy of the store while it is in use.

import Dispatch
import GRDB
import Glibc
import Synchronization

/// Whether a copy is to be broken off.
private final class Interruption: Sendable {
  private let isAsked = Atomic(false)

  func ask() { isAsked.store(true, ordering: .relaxed) }

  func check() throws {
    if isAsked.load(ordering: .relaxed) { throw CancellationError() }
  }
}

extension Store {
  /// Pages that are copied between two words about progress (8 MB).
  private static let pagesAtOnce: CInt = 2000

  /// Copies the store, as it is at one moment, to a new file that is itself a store.
  ///
  /// The file has its name only when it is complete and on the disk; intake goes on meanwhile. It
  /// is readable by its owner only (0600). A store whose file was removed while it was open is
  /// copied, too.
  ///
  /// - Throws: `StoreError.cannotOpen` where there is something of that name already;
  ///   `CancellationError`, soon after the task is cancelled, and then there is no copy.
  public func backup(
    to target: String,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws {
    let interruption = Interruption()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
        // The copy blocks: it gets a thread of its own.
        DispatchQueue(label: "noticed.store.backup").async {
          done.resume(
            with: Result {
              try StoreError.mapping {
                try interruption.check()
                try self.copy(to: target) {
                  progress($0, $1)
                  try interruption.check()
                }
              }
            })
        }
      }
    } onCancel: {
      interruption.ask()
    }
  }

  private func copy(
    to target: String, progress: @escaping @Sendable (Int, Int) throws -> Void
  ) throws {
    guard access(target, F_OK) != 0 else {
      throw StoreError.cannotOpen(path: target, message: "it exists already")
    }
    let partial = target + ".partial"
    // ignoring: only a copy that was broken off is in the way.
    unlink(partial)
    do {
      try StoreFile.touch(partial)
      let copy = try DatabaseQueue(path: partial)
      try fill(copy, progress: progress)
      try copy.close()
      try StoreFile.rename(partial, to: target)
    } catch {
      // ignoring: the error before is the one to tell.
      unlink(partial)
      throw error
    }
  }

  private func fill(
    _ copy: DatabaseQueue, progress: @escaping @Sendable (Int, Int) throws -> Void
  ) throws {
    let tell: (DatabaseBackupProgress) throws -> Void = { state in
      try progress(state.completedPageCount, state.totalPageCount)
    }
    do {
      try place.check()
      try pool.backup(to: copy, pagesPerStep: Self.pagesAtOnce, progress: tell)
    } catch StoreError.displaced {
      // Readers may not be open yet, and would not find it; the writer has it.
      try pool.writeWithoutTransaction { store in
        try copy.writeWithoutTransaction { copy in
          try store.backup(to: copy, pagesPerStep: Self.pagesAtOnce, progress: tell)
        }
      }
    }
  }
}

extension StoreFile {
  /// Gives a complete file its name, so that both survive a power cut.
  static func rename(_ partial: String, to target: String) throws {
    let folder = target.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(target[...$0]) } ?? "."
    try synchronize(partial, O_RDONLY)
    guard Glibc.rename(partial, target) == 0 else { throw failure(at: target) }
    try synchronize(folder, O_RDONLY | O_DIRECTORY)
  }

  private static func synchronize(_ path: String, _ flags: Int32) throws {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(at: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(at: path) }
  }

  /// What the last system call complained about.
  static func failure(at path: String) -> StoreError {
    StoreError.cannotOpen(path: path, message: String(cString: strerror(errno)))
  }
}
