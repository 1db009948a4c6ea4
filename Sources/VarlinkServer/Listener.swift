// Where a server takes connections: a socket file of its own, or one handed over by systemd.

public import Glibc
public import Varlink

/// Where a server takes connections.
public enum Listener: Sendable, Equatable {
  /// A socket file, made with a mode and, where given, a group, and removed at the end.
  case path(String, mode: mode_t, group: gid_t? = nil)
  /// A socket that listens already (socket activation); its file is not ours to remove.
  case descriptor(Int32)
}

/// Why a server cannot listen.
public enum ListenerError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The path is longer than a socket's path may be.
  case pathTooLong(String, limit: Int)
  /// Another process listens there.
  case inUse(String)
  /// Something that is not a socket stands there.
  case notASocket(String)
  /// Anything else that the system reported.
  case system(SystemFailure, path: String)

  /// What is wrong and what to do, for people.
  public var description: String {
    switch self {
    case .pathTooLong(let path, let limit):
      "\(path): a socket's path has at most \(limit) bytes; choose a shorter runtime folder"
    case .inUse(let path):
      "\(path): another process listens here; stop it, or choose another runtime folder"
    case .notASocket(let path): "\(path): stands in the way of the socket; move it away"
    case .system(let failure, let path): "\(path): \(failure)"
    }
  }
}

/// A socket file that was made here and is removed with the listener.
struct SocketFile: Sendable {
  let path: String
  private let device: dev_t
  private let inode: ino_t

  init?(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.path = path
    device = status.st_dev
    inode = status.st_ino
  }

  /// Removes the file unless another has taken its place.
  func remove() {
    guard let present = SocketFile(at: path), present.device == device, present.inode == inode
    else { return }
    // ignoring: a folder that is gone or not writable; the next start removes the stale file.
    _ = unlink(path)
  }
}

extension Listener {
  /// Opens the listener: a descriptor that listens, and the file to remove at the end.
  func open(backlog: Int32) throws(ListenerError) -> (descriptor: Int32, file: SocketFile?) {
    switch self {
    case .descriptor(let number): return (number, nil)
    case .path(let path, let mode, let group):
      guard path.utf8.count <= LocalSocket.pathLimit else {
        throw ListenerError.pathTooLong(path, limit: LocalSocket.pathLimit)
      }
      try Listener.removeStaleFile(at: path)
      do throws(SystemFailure) {
        let socket = try LocalSocket.make()
        // The file is made with the mode of the socket less the umask: never with more than `mode`.
        guard fchmod(socket.number, mode) == 0 else { throw SystemFailure("fchmod") }
        try LocalSocket.bind(socket, to: path)
        if let group, lchown(path, uid_t.max, group) != 0 { throw SystemFailure("chown") }
        guard chmod(path, mode) == 0 else { throw SystemFailure("chmod") }
        guard listen(socket.number, backlog) == 0 else { throw SystemFailure("listen") }
        return (socket.release(), SocketFile(at: path))
      } catch {
        throw error.code == EADDRINUSE
          ? ListenerError.inUse(path) : ListenerError.system(error, path: path)
      }
    }
  }

  /// Removes a socket file that nobody listens at.
  private static func removeStaleFile(at path: String) throws(ListenerError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw ListenerError.notASocket(path) }
    do {
      let probe = try LocalSocket.make()
      try LocalSocket.connect(probe, to: path)
    } catch {
      guard error.code == ECONNREFUSED else {
        throw ListenerError.system(error, path: path)
      }
      guard unlink(path) == 0 || errno == ENOENT else {
        throw ListenerError.system(SystemFailure("unlink"), path: path)
      }
      return
    }
    throw ListenerError.inUse(path)
  }
}
