// A file that gets its name when it is complete: work that is broken off leaves nothing half done.

import Glibc
import Varlink

/// A new file that is being written.
struct NewFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  /// The name meanwhile; nil for a file without one.
  private let partial: String?
  private let replacing: Bool

  /// Begins a file that only its owner may read.
  ///
  /// It has no name where the file system can do that (open(2), O_TMPFILE), and ends in `.partial`
  /// elsewhere.
  ///
  /// - Throws: `Complaint`, also where there is something of that name already.
  init(_ path: String) throws {
    try self.init(path, mode: 0o600, replacing: false)
  }

  /// Begins a file that takes the place of one of its name, readable as the umask says.
  ///
  /// - Throws: `Complaint`.
  init(replacing path: String) throws {
    try self.init(path, mode: 0o666, replacing: true)
  }

  private init(_ path: String, mode: mode_t, replacing: Bool) throws {
    let (descriptor, partial) = try NewFile.open(path, mode, replacing)
    self.path = path
    self.descriptor = descriptor
    self.partial = partial
    self.replacing = replacing
  }

  deinit {
    close(descriptor)
    // ignoring: after `finish` there is nothing of this name any more.
    if let partial { unlink(partial) }
  }

  /// Writes more.
  func append(_ bytes: [UInt8]) throws {
    do {
      try Sink.write(bytes, to: descriptor)
    } catch {
      throw NewFile.complaint(path, error.code)
    }
  }

  /// Gives the file its name, once its bytes are on the disk.
  func finish() throws {
    guard fsync(descriptor) == 0 else { throw NewFile.complaint(path, errno) }
    if replacing, let partial {
      guard rename(partial, path) == 0 else { throw NewFile.complaint(path, errno) }
      return
    }
    let source = partial ?? "/proc/self/fd/\(descriptor)"
    guard linkat(AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else {
      throw NewFile.complaint(path, errno)
    }
  }

  private static func open(
    _ path: String, _ mode: mode_t, _ replacing: Bool
  ) throws -> (descriptor: Int32, partial: String?) {
    // linkat(2) never replaces anything; rename(2), which does, needs a name.
    if !replacing {
      guard access(path, F_OK) != 0 else { throw complaint(path, EEXIST) }
      let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let folder = end.map { String(path[...$0]) } ?? "."
      let nameless = Glibc.open(folder, O_RDWR | O_CLOEXEC | temporary, mode)
      if nameless >= 0 { return (nameless, nil) }
      guard [EOPNOTSUPP, EISDIR, EINVAL].contains(errno) else { throw complaint(path, errno) }
    }
    let partial = path + ".partial"
    let named = Glibc.open(partial, O_RDWR | O_CLOEXEC | O_CREAT | O_TRUNC, mode)
    guard named >= 0 else { throw complaint(path, errno) }
    return (named, partial)
  }

  /// O_TMPFILE, whose definition Swift does not import.
  private static let temporary = 0o20_000_000 | O_DIRECTORY

  private static func complaint(_ file: String, _ code: Int32) -> Complaint {
    let status: Ending = code == EACCES || code == EPERM ? .noPermission : .cannotCreate
    return Complaint(message: "\(file): \(SystemFailure.text(code))", status: status)
  }
}
