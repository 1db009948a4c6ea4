// A copy of the store while it is in use.

import Dispatch
import GRDB
import Glibc

extension Store {
  /// Pages that are copied between two words about progress (8 MB).
  private static let pagesAtOnce: CInt = 2000

  /// Copies the store, as it is at one moment, to a new file that is itself a store.
  ///
  /// The file has its name only when it is complete and on the disk; intake goes on meanwhile. It is
  /// readable by its owner only (0600). A store whose file was removed while it was open is copied,
  /// too.
  ///
  /// - Throws: `StoreError.cannotOpen` where there is something of that name already.
  public func backup(
    to target: String,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      // The copy blocks: it gets a thread of its own.
      DispatchQueue(label: "noticed.store.backup").async {
        done.resume(
          with: Result {
            try StoreError.mapping { try self.copy(to: target, progress: progress) }
          })
      }
    }
  }

  private func copy(
    to target: String, progress: @escaping @Sendable (Int, Int) -> Void
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
    _ copy: DatabaseQueue, progress: @escaping @Sendable (Int, Int) -> Void
  ) throws {
    let tell: (DatabaseBackupProgress) -> Void = { state in
      progress(state.completedPageCount, state.totalPageCount)
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
