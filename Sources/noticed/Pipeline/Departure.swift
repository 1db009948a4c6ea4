// How a file leaves its drop folder once its outcome is on the disk. It is first given a hidden
// name, then looked at once more: a file that somebody put under its name meanwhile goes back.

internal import LinuxIO
internal import NoticeStore

/// Takes files whose outcome is kept out of their folders.
struct Departure: Sendable {
  /// What happens to files that became a notice or are duplicates.
  enum After: String, Sendable, CaseIterable {
    /// They leave the folder; the store has their bytes.
    case remove
    /// They stay where they are.
    case keep
  }

  /// How it went.
  enum Ending: Sendable, Equatable {
    /// The file is out of the folder, or another one stands there now.
    case left
    /// It may stay.
    case stays
    /// It could not be taken out.
    case stuck(SystemFailure)
  }

  /// What happens to files that became a notice or are duplicates.
  let after: After
  /// Where refused files go.
  let shelves: Shelves

  /// Departs as the settings say.
  init(_ settings: Settings) {
    self.init(after: settings.after, shelves: Shelves(path: settings.rejected))
  }

  /// Keeps or removes, and puts refused files into a folder.
  init(after: After, shelves: Shelves) {
    self.after = after
    self.shelves = shelves
  }

  /// Takes a file out of its folder, or finishes taking it out after a crash.
  func depart(_ drop: Drop, seq: Int64, isRejected: Bool) -> Ending {
    if !isRejected && after == .keep { return .stays }
    let name = FileName(drop.name)
    do throws(SystemFailure) {
      let folder = try Folder(at: FileName(drop.folder)).folder(name.folder)
      return takeOut(name.last, drop, seq: seq, isRejected: isRejected, of: folder)
    } catch {
      return error.isNotFound ? .left : .stuck(error)
    }
  }

  private func takeOut(
    _ name: FileName, _ drop: Drop, seq: Int64, isRejected: Bool, of folder: borrowing Folder
  ) -> Ending {
    let hidden = Self.hiddenName(of: seq)
    do throws(SystemFailure) {
      guard try hide(name, as: hidden, drop, in: folder) else { return .left }
      if isRejected {
        try shelves.put(hidden, as: name, seq: seq, from: folder)
      } else {
        try folder.remove(hidden)
      }
      return .left
    } catch {
      return .stuck(error)
    }
  }

  /// The name that a file has while it leaves.
  static func hiddenName(of seq: Int64) -> FileName {
    FileName(".noticed-leaving-\(seq)")
  }

  /// Hides the file, unless it is hidden already.
  ///
  /// - Returns: false where neither name is the file any more.
  private func hide(
    _ name: FileName, as hidden: FileName, _ drop: Drop, in folder: borrowing Folder
  ) throws(SystemFailure) -> Bool {
    // ignoring: that neither name is there is what is asked.
    if (try? folder.status(of: hidden)) == nil {
      guard let status = try? folder.status(of: name), drop.isSame(as: status) else { return false }
      do throws(SystemFailure) {
        try folder.rename(name, to: hidden)
      } catch  where error.isNotFound {
        return false
      }
    }
    if drop.isSame(as: try folder.status(of: hidden)) { return true }
    try folder.rename(hidden, to: name)
    return false
  }
}

extension Drop {
  /// Whether a file is the one that was dropped, with the content that it had.
  func isSame(as status: FileStatus) -> Bool {
    device == status.device && inode == status.inode && size == status.size
      && modifiedAt == status.modifiedAt
  }
}
