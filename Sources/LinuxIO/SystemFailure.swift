// A system call that failed, with what it was asked to do.

internal import Glibc

/// A system call that the kernel refused.
public struct SystemFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// The call, as in its manual page (`openat`).
  public var call: String
  /// The error number, `errno(3)`.
  public var code: Int32
  /// What the call was about: a path or a name, made fit to print.
  public var subject: String

  /// Describes a failed call.
  public init(call: String, code: Int32, subject: String) {
    self.call = call
    self.code = code
    self.subject = subject
  }

  /// The failure that errno tells of right now.
  static func last(_ call: String, _ subject: String) -> SystemFailure {
    SystemFailure(call: call, code: errno, subject: subject)
  }

  /// The reason in words, `strerror(3)`.
  public var reason: String { String(cString: strerror(code)) }

  /// What failed, on what and why.
  public var description: String { "\(call) \(subject): \(reason)" }

  /// Whether the name was not there.
  public var isNotFound: Bool { code == ENOENT || code == ENOTDIR }
  /// Whether the permissions forbid it.
  public var isForbidden: Bool { code == EACCES || code == EPERM }
  /// Whether the last component was a symbolic link that must not be followed.
  public var isSymbolicLink: Bool { code == ELOOP }
  /// Whether a limit of inotify was reached: `ENOSPC` is its watch limit, not the disk.
  public var isWatchLimit: Bool { code == ENOSPC || code == EMFILE || code == ENFILE }
  /// Whether the other place is on another file system.
  public var isCrossDevice: Bool { code == EXDEV }
  /// Whether another process holds the lock.
  public var isLocked: Bool { code == EWOULDBLOCK }
  /// Whether the new name is taken.
  public var isTaken: Bool { code == EEXIST || code == ENOTEMPTY }
}

/// Calls again for as long as a signal interrupts the call, `EINTR`.
@inline(__always)
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
