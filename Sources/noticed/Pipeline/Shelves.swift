// The folder of refused files: a shelf for each, named by the number of its outcome.

internal import LinuxIO
internal import NoticeStore

/// Where refused files stand until somebody decides about them.
struct Shelves: Sendable {
  /// The folder of the shelves.
  let path: FileName

  /// Puts a file, which bears a hidden name, on the shelf of its outcome.
  ///
  /// A shelf of this number that holds something else is from another store; it is set aside as
  /// `earlier-N`.
  ///
  /// - Throws: `SystemFailure`.
  func put(
    _ hidden: FileName, as name: FileName, seq: Int64, from folder: borrowing Folder
  ) throws(SystemFailure) {
    try Folder.makeWithParents(path, permissions: 0o700)
    let shelves = try Folder(at: path)
    let shelf = try shelves.makeFolder(Self.name(of: seq), permissions: 0o700)
    if try Self.holdsOnly([hidden, name], shelf) {
      do throws(SystemFailure) {
        return try Relocation.move(hidden, from: folder, to: shelf, as: name, hidden: hidden)
      } catch  where error.isTaken {
        // Another file of the same name: not ours either.
      }
    }
    try Self.setAside(seq, in: shelves)
    let free = try shelves.makeFolder(Self.name(of: seq), permissions: 0o700)
    try Relocation.move(hidden, from: folder, to: free, as: name, hidden: hidden)
  }

  /// Puts a refused file back into its drop folder, under a name that is free there and is returned.
  ///
  /// - Throws: `SystemFailure`.
  @discardableResult
  func giveBack(_ drop: Drop, seq: Int64) throws(SystemFailure) -> FileName {
    let name = FileName(drop.name).last
    let shelves = try Folder(at: path)
    let shelf = try shelves.folder(Self.name(of: seq))
    let folder = try Folder(at: FileName(drop.folder))
    let free = folder.freeName(like: name)
    try Relocation.move(
      name, from: shelf, to: folder, as: free, hidden: FileName(".noticed-returning-\(seq)"))
    try shelves.removeFolder(Self.name(of: seq))
    return free
  }

  /// Gives a refused file up.
  ///
  /// - Throws: `SystemFailure`.
  func discard(_ drop: Drop, seq: Int64) throws(SystemFailure) {
    let shelves = try Folder(at: path)
    try shelves.folder(Self.name(of: seq)).remove(FileName(drop.name).last)
    try shelves.removeFolder(Self.name(of: seq))
  }

  private static func name(of seq: Int64) -> FileName { FileName("\(seq)") }

  private static func holdsOnly(
    _ names: [FileName], _ shelf: borrowing Folder
  ) throws(SystemFailure) -> Bool {
    try shelf.listing().next(names.count + 1).allSatisfy(names.contains)
  }

  private static func setAside(
    _ seq: Int64, in shelves: borrowing Folder
  ) throws(SystemFailure) {
    let free = shelves.freeName(like: FileName("earlier-\(seq)"))
    try shelves.rename(name(of: seq), to: free)
  }
}

extension Folder {
  /// The name itself, or one like it that is not taken.
  func freeName(like name: FileName) -> FileName {
    var candidate = name
    var number = 1
    // ignoring: a name that cannot be looked up is free; if it is not, the use of it says so.
    while (try? status(of: candidate)) != nil {
      number += 1
      candidate = FileName(Array("\(number)-".utf8) + name.bytes.suffix(240))
    }
    return candidate
  }
}
