// The process's standard streams, written without C's buffers.

internal import Glibc

/// A stream that the process was started with.
public enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Writes all bytes.
  ///
  /// - Throws: `SystemFailure` of `write(2)`; `EPIPE` where the reader has gone.
  public func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      // The pointer is used within the call and stays inside the array.
      let count = bytes.withUnsafeBytes { buffer in
        uninterrupted {
          Glibc.write(rawValue, buffer.baseAddress?.advanced(by: written), bytes.count - written)
        }
      }
      guard count >= 0 else { throw .last("write", "standard \(self)") }
      written += count
    }
  }
}
