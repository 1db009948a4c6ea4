// An open folder: every name is looked up in it, never along a path that could change meanwhile.

internal import CLinux
internal import Glibc

/// An open folder with one owner; names are looked up inside it and symbolic links not followed.
public struct Folder: ~Copyable, Sendable {
  private let descriptor: Descriptor
  /// Where it was when it was opened, fit to print.
  let path: String
  /// The descriptor's number; valid while the folder is open.
  var number: Int32 { descriptor.number }

  /// Opens a folder by its path; a symbolic link is followed only along the way to it.
  ///
  /// - Throws: `SystemFailure` of `open(2)`: `ENOENT`, `ENOTDIR`, `ELOOP`, `EACCES`.
  public init(at path: FileName) throws(SystemFailure) {
    let number = path.withCString { name in
      uninterrupted { Glibc.open(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    }
    guard number >= 0 else { throw .last("open", path.description) }
    descriptor = Descriptor(owning: number)
    self.path = path.description
  }

  private init(owning number: Int32, path: String) {
    descriptor = Descriptor(owning: number)
    self.path = path
  }

  /// Opens a folder inside this one, a component at a time; no symbolic link is followed.
  ///
  /// - Throws: `SystemFailure` of `openat(2)`.
  public func folder(_ name: FileName) throws(SystemFailure) -> Folder {
    var current = try duplicate()
    for component in name.components {
      current = try current.child(component)
    }
    return current
  }

  private func duplicate() throws(SystemFailure) -> Folder {
    let number = fcntl(descriptor.number, F_DUPFD_CLOEXEC, 0)
    guard number >= 0 else { throw .last("fcntl", path) }
    return Folder(owning: number, path: path)
  }

  private func child(_ name: FileName) throws(SystemFailure) -> Folder {
    let number = name.withCString { name in
      uninterrupted {
        openat(descriptor.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      }
    }
    guard number >= 0 else { throw .last("openat", place(name)) }
    return Folder(owning: number, path: place(name))
  }

  /// Takes the folder for this process alone, for as long as it is open, `flock(2)`.
  ///
  /// - Throws: `SystemFailure`; `EWOULDBLOCK` where another process has it.
  public func lock() throws(SystemFailure) {
    guard flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 else { throw .last("flock", path) }
  }

  /// What the kernel knows of the open folder itself.
  ///
  /// - Throws: `SystemFailure` of `fstat(2)`.
  public func status() throws(SystemFailure) -> FileStatus {
    try descriptor.status()
  }

  /// The file system that the folder is on.
  ///
  /// - Throws: `SystemFailure` of `fstatfs(2)`.
  public func fileSystem() throws(SystemFailure) -> FileSystemType {
    let magic = clinux_file_system_magic(descriptor.number)
    guard magic >= 0 else { throw .last("fstatfs", path) }
    return FileSystemType(magic: UInt32(truncatingIfNeeded: magic))
  }

  /// Waits until the folder's names are on the disk.
  ///
  /// - Throws: `SystemFailure` of `fsync(2)`.
  public func sync() throws(SystemFailure) {
    guard fsync(descriptor.number) == 0 else { throw .last("fsync", path) }
  }

  /// What the kernel knows of a name; of a symbolic link itself, not of what it points to.
  ///
  /// - Throws: `SystemFailure` of `fstatat(2)`.
  public func status(of name: FileName) throws(SystemFailure) -> FileStatus {
    var raw = stat()
    let result = name.withCString {
      fstatat(descriptor.number, $0, &raw, AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0 else { throw .last("fstatat", place(name)) }
    return FileStatus(raw)
  }

  /// Opens a file for reading; waits for nobody (FIFO) and follows no symbolic link.
  ///
  /// - Throws: `SystemFailure` of `openat(2)`.
  public func open(_ name: FileName) throws(SystemFailure) -> Descriptor {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let number = name.withCString { name in
      uninterrupted { openat(descriptor.number, name, flags) }
    }
    guard number >= 0 else { throw .last("openat", place(name)) }
    return Descriptor(owning: number)
  }

  /// Moves a name into another folder of the same file system; never onto a name that is taken.
  ///
  /// - Throws: `SystemFailure` of `renameat2(2)`: `EEXIST`, `EXDEV`, `EPERM`.
  public func move(
    _ name: FileName, to folder: borrowing Folder, as newName: FileName
  ) throws(SystemFailure) {
    try move(name, to: folder.descriptor.number, as: newName)
  }

  /// Gives a name in this folder another name; never one that is taken.
  ///
  /// - Throws: `SystemFailure` of `renameat2(2)`.
  public func rename(_ name: FileName, to newName: FileName) throws(SystemFailure) {
    try move(name, to: descriptor.number, as: newName)
  }

  private func move(
    _ name: FileName, to folder: Int32, as newName: FileName
  ) throws(SystemFailure) {
    let result = name.withCString { old in
      newName.withCString { new in
        let result = clinux_rename_exclusively(descriptor.number, old, folder, new)
        // NFS and many FUSE file systems know no flags of a renaming.
        guard result != 0, errno == EINVAL || errno == ENOSYS else { return result }
        return renameWithoutFlags(old, to: folder, as: new)
      }
    }
    guard result == 0 else { throw .last("renameat2", place(name)) }
  }

  /// Renames by a second link, which takes no name that is taken; where there are no links (FAT, some
  /// FUSE), after a look, so that a name that is taken between the two is lost.
  private func renameWithoutFlags(
    _ old: UnsafePointer<CChar>, to folder: Int32, as new: UnsafePointer<CChar>
  ) -> Int32 {
    if linkat(descriptor.number, old, folder, new, 0) == 0 {
      return unlinkat(descriptor.number, old, 0)
    }
    guard [EPERM, EOPNOTSUPP, EMLINK, ENOSYS].contains(errno) else { return -1 }
    var status = stat()
    if fstatat(folder, new, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      errno = EEXIST
      return -1
    }
    return renameat(descriptor.number, old, folder, new)
  }

  /// Removes a name that is no folder.
  ///
  /// - Throws: `SystemFailure` of `unlinkat(2)`.
  public func remove(_ name: FileName) throws(SystemFailure) {
    guard name.withCString({ unlinkat(descriptor.number, $0, 0) }) == 0 else {
      throw .last("unlinkat", place(name))
    }
  }

  /// Removes an empty folder.
  ///
  /// - Throws: `SystemFailure` of `unlinkat(2)`.
  public func removeFolder(_ name: FileName) throws(SystemFailure) {
    guard name.withCString({ unlinkat(descriptor.number, $0, AT_REMOVEDIR) }) == 0 else {
      throw .last("unlinkat", place(name))
    }
  }

  /// Makes a folder, or finds it made.
  ///
  /// - Throws: `SystemFailure` of `mkdirat(2)` or `openat(2)`.
  public func makeFolder(
    _ name: FileName, permissions: UInt32
  ) throws(SystemFailure) -> Folder {
    let result = name.withCString { mkdirat(descriptor.number, $0, permissions) }
    guard result == 0 || errno == EEXIST else { throw .last("mkdirat", place(name)) }
    return try child(name)
  }

  /// Writes a new file and waits until it is on the disk.
  ///
  /// - Throws: `SystemFailure` of `openat(2)`, `write(2)`, `fsync(2)`.
  public func write(
    _ bytes: [UInt8], toNew name: FileName, permissions: UInt32
  ) throws(SystemFailure) {
    let file = try create(name, permissions: permissions)
    try file.write(bytes)
    try file.sync()
  }

  /// Makes a new file and opens it for writing.
  ///
  /// - Throws: `SystemFailure` of `openat(2)`; `EEXIST` where the name is taken.
  public func create(
    _ name: FileName, permissions: UInt32
  ) throws(SystemFailure) -> Descriptor {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let number = name.withCString { name in
      uninterrupted { openat(descriptor.number, name, flags, permissions) }
    }
    guard number >= 0 else { throw .last("openat", place(name)) }
    return Descriptor(owning: number)
  }

  /// Makes a folder and those above it that are missing.
  ///
  /// - Throws: `SystemFailure` of `open(2)` or `mkdirat(2)`.
  public static func makeWithParents(
    _ path: FileName, permissions: UInt32
  ) throws(SystemFailure) {
    do throws(SystemFailure) {
      _ = try Folder(at: path)
    } catch  where error.code == ENOENT && !path.last.bytes.isEmpty {
      let above = path.folder.bytes.isEmpty ? start(of: path) : path.folder
      try makeWithParents(above, permissions: 0o755)
      _ = try Folder(at: above).makeFolder(path.last, permissions: permissions)
    }
  }

  /// Where a path of one component begins.
  private static func start(of path: FileName) -> FileName {
    FileName(path.bytes.first == UInt8(ascii: "/") ? "/" : ".")
  }

  /// The names in the folder, to be read piece by piece.
  ///
  /// - Throws: `SystemFailure` of `openat(2)` or `fdopendir(3)`.
  public func listing() throws(SystemFailure) -> FolderListing {
    let number = openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { throw .last("openat", path) }
    return try FolderListing(owning: number, path: path)
  }

  private func place(_ name: FileName) -> String { path + "/" + name.description }
}
