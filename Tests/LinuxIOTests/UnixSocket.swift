// A datagram socket with a name, to be found or to be told something.

import Glibc
import LinuxIO

/// A bound datagram socket.
final class UnixSocket: Sendable {
  private let descriptor: Descriptor

  /// The descriptor's number.
  var number: Int32 { descriptor.number }

  /// Makes a socket file at a path.
  init(at path: String) throws {
    let number = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    guard number >= 0 else { throw SystemFailure(call: "socket", code: errno, subject: path) }
    let descriptor = Descriptor(owning: number)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { field in
      field.copyBytes(from: path.utf8.prefix(field.count - 1))
    }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else { throw SystemFailure(call: "bind", code: errno, subject: path) }
    self.descriptor = descriptor
  }

  /// Waits for a datagram.
  func receive() -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = recv(number, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
