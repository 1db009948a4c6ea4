// Bytes to standard output or to a pager, buffered.

import Glibc

/// Standard output, or a pager in front of it.
final class Sink {
  private static let bufferBytes = 1 << 16

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var pager: Pager?
  private var isBroken = false

  /// Writes to a pager.
  init(through pager: Pager) {
    descriptor = pager.input
    self.pager = pager
  }

  /// Writes to a descriptor, which stays open.
  init(to descriptor: Int32) {
    self.descriptor = descriptor
  }

  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= Sink.bufferBytes { try flush() }
  }

  /// Hands everything on now.
  func flush() throws {
    let bytes = buffer
    buffer = []
    guard !isBroken else { return }
    do throws(OutputFailure) {
      try Sink.write(bytes, to: descriptor)
    } catch  where error.code == EPIPE {
      // The reader has seen enough.
      isBroken = true
    }
  }

  /// Writes all of the bytes to a descriptor.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw OutputFailure(code: errno)
      }
    }
  }

  /// Hands everything on and waits until the pager ends.
  func close() throws {
    defer {
      pager?.wait()
      pager = nil
    }
    try flush()
  }

  /// Whether nobody reads any more.
  var isClosedByReader: Bool { isBroken }
}

/// Standard output cannot be written: a full disk, for instance.
struct OutputFailure: Error {
  let code: Int32
}
