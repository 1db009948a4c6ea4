// The process's standard streams, written without C's buffers.

/// A stream that the process was started with.
public enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Writes all bytes.
  ///
  /// - Throws: `SystemFailure` of `write(2)`; `EPIPE` where the reader has gone.
  public func write(_ bytes: [UInt8]) throws(SystemFailure) {
    try writeAll(bytes, to: rawValue, "standard \(self)")
  }
}
