// Unix stream sockets, as far as both ends need them.

import Glibc

/// A descriptor that is closed with its owner.
package struct Descriptor: ~Copyable, Sendable {
  /// The number.
  package let number: Int32

  /// Takes over an open descriptor.
  package init(owning number: Int32) {
    self.number = number
  }

  deinit {
    _ = close(number)
  }

  /// Hands the descriptor over; the caller closes it.
  package consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }
}

/// A system call that failed.
public struct SystemFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// The call, such as `connect`.
  public let call: String
  /// The value of `errno`.
  public let code: Int32

  /// A failure, read from `errno` at once.
  package init(_ call: String, code: Int32 = errno) {
    self.call = call
    self.code = code
  }

  /// What happened, for people.
  public var description: String {
    "\(call): \(SystemFailure.text(code))"
  }

  /// The system's words for a value of `errno`.
  public static func text(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}

/// Sockets in the file system.
package enum LocalSocket {
  /// The longest path in bytes: `sun_path` less the closing NUL, and what swift-nio takes.
  package static let pathLimit = 103

  /// A new stream socket.
  package static func make() throws(SystemFailure) -> Descriptor {
    let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard number >= 0 else { throw SystemFailure("socket") }
    return Descriptor(owning: number)
  }

  /// Connects to a listening socket; the path's length was checked.
  package static func connect(
    _ descriptor: borrowing Descriptor, to path: String
  ) throws(SystemFailure) {
    let number = descriptor.number
    while withAddress(path, { Glibc.connect(number, $0, $1) }) != 0 {
      let failure = SystemFailure("connect")
      guard failure.code == EINTR else { throw failure }
    }
  }

  /// Gives a socket its name in the file system; the path's length was checked.
  package static func bind(
    _ descriptor: borrowing Descriptor, to path: String
  ) throws(SystemFailure) {
    let number = descriptor.number
    guard withAddress(path, { Glibc.bind(number, $0, $1) }) == 0 else {
      throw SystemFailure("bind")
    }
  }

  /// The kernel wants a pointer to the general address type: unsafe code cannot be avoided here.
  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
