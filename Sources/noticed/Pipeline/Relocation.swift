// Moves a file to another folder, on another file system too, so that a crash in the middle leaves
// it whole in at least one of them.

internal import LinuxIO

/// Moves files between folders.
enum Relocation {
  /// Moves a name to a new name in another folder; never onto another file.
  ///
  /// Across file systems the file is first copied under `hidden`, anew where an earlier copy broke
  /// off, and removed from the old place when the copy is on the disk. What holds nothing that could
  /// be copied (a link, a FIFO, a socket) is only removed.
  ///
  /// - Throws: `SystemFailure`; `EEXIST` where another file has the name.
  static func move(
    _ name: FileName, from old: borrowing Folder, to new: borrowing Folder, as newName: FileName,
    hidden: FileName
  ) throws(SystemFailure) {
    do throws(SystemFailure) {
      try old.move(name, to: new, as: newName)
    } catch  where error.isCrossDevice {
      if try old.status(of: name).kind == .regular {
        try copy(name, from: old, to: new, as: newName, hidden: hidden)
      }
      try old.remove(name)
    } catch  where error.isTaken {
      // It is there already where the daemon died between a copy and the removal.
      guard try old.hasSameBytes(name, as: newName, in: new) else { throw error }
      try old.remove(name)
    }
  }

  private static func copy(
    _ name: FileName, from old: borrowing Folder, to new: borrowing Folder, as newName: FileName,
    hidden: FileName
  ) throws(SystemFailure) {
    // ignoring: there is seldom a copy that broke off.
    try? new.remove(hidden)
    do throws(SystemFailure) {
      try old.copy(name, to: new, asNew: hidden, permissions: 0o600)
      try new.rename(hidden, to: newName)
    } catch {
      // ignoring: what stands in the way matters more than what cannot be cleared away.
      try? new.remove(hidden)
      guard error.isTaken, try old.hasSameBytes(name, as: newName, in: new) else { throw error }
    }
    try new.sync()
  }
}
