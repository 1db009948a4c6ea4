// A file that gets its name when it is complete: work that is broken off leaves nothing half done.

import Glibc
import Varlink

/// A new file that is being written.
struct NewFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  /// The name meanwhile; nil for a file without one.
  private let partial: String?

  /// Begins a file that only its owner may read.
  ///
  /// It has no name where the file system can do that (open(2), O_TMPFILE), and ends in `.partial`
  /// elsewhere.
  ///
  /// - Throws: `Complaint`, also where there is something of that name already.
  init(_ path: String) throws {
    let (descriptor, partial) = try NewFile.open(path)
    self.path = path
    self.descriptor = descriptor
    self.partial = partial
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
    let source = partial ?? "/proc/self/fd/\(descriptor)"
    guard linkat(AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else {
      throw NewFile.complaint(path, errno)
    }
  }

  private static func open(_ path: String) throws -> (descriptor: Int32, partial: String?) {
    guard access(path, F_OK) != 0 else { throw complaint(path, EEXIST) }
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = end.map { String(path[...$0]) } ?? "."
    let nameless = Glibc.open(folder, O_RDWR | O_CLOEXEC | temporary, 0o600)
    if nameless >= 0 { return (nameless, nil) }
    guard [EOPNOTSUPP, EISDIR, EINVAL].contains(errno) else { throw complaint(path, errno) }
    let partial = path + ".partial"
    let named = Glibc.open(partial, O_RDWR | O_CLOEXEC | O_CREAT | O_TRUNC, 0o600)
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
