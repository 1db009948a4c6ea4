// An open file that is closed when its owner is gone.

internal import CLinux
internal import Glibc

/// An open descriptor with one owner.
public struct Descriptor: ~Copyable, Sendable {
  /// The number, for calls that this room does not wrap; valid while the owner lives.
  public let number: Int32

  /// Takes over an open descriptor.
  public init(owning number: Int32) {
    self.number = number
  }

  /// Opens a file for reading by its path; symbolic links are followed.
  ///
  /// - Throws: `SystemFailure` of `open(2)`.
  public static func open(_ path: FileName) throws(SystemFailure) -> Descriptor {
    let number = path.withCString { name in
      uninterrupted { Glibc.open(name, O_RDONLY | O_CLOEXEC) }
    }
    guard number >= 0 else { throw .last("open", path.description) }
    return Descriptor(owning: number)
  }

  /// A copy of the descriptor of standard input.
  ///
  /// - Throws: `SystemFailure` of `dup(2)`.
  public static func standardInput() throws(SystemFailure) -> Descriptor {
    let number = dup(STDIN_FILENO)
    guard number >= 0 else { throw .last("dup", "standard input") }
    return Descriptor(owning: number)
  }

  deinit {
    // ignoring: close(2) releases the number even when it reports an error.
    _ = close(number)
  }

  /// Hands the number over to a new owner.
  public consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// What the kernel knows of the open file.
  ///
  /// - Throws: `SystemFailure` of `fstat(2)`.
  public func status() throws(SystemFailure) -> FileStatus {
    var raw = stat()
    guard fstat(number, &raw) == 0 else { throw .last("fstat", "descriptor \(number)") }
    return FileStatus(raw)
  }

  /// Reads on from the current place until the end, or until more than `limit` bytes were read.
  ///
  /// - Returns: the bytes; one more than `limit` where there are more.
  /// - Throws: `SystemFailure` of `read(2)`.
  public func readAll(expecting size: Int, limit: Int) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, limit) + 1)
    while bytes.count <= limit {
      let wanted = min(max(size - bytes.count + 1, 4096), limit + 1 - bytes.count)
      let got = try read(upTo: wanted, into: &bytes)
      if got == 0 { break }
    }
    return bytes
  }

  /// Reads once, from the current place on, up to `count` bytes; empty at the end.
  ///
  /// - Throws: `SystemFailure` of `read(2)`.
  func read(upTo count: Int) throws(SystemFailure) -> [UInt8] {
    var failure: SystemFailure?
    // The pointer is used within the call, with the array's own length.
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      let got = uninterrupted { Glibc.read(number, buffer.baseAddress, count) }
      if got < 0 { failure = .last("read", "descriptor \(number)") }
      length = max(got, 0)
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads once and appends what came.
  private func read(upTo count: Int, into bytes: inout [UInt8]) throws(SystemFailure) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    // The pointer is used within the call, and the array holds `count` bytes after `start`.
    let got = bytes.withUnsafeMutableBytes { buffer in
      uninterrupted { Glibc.read(number, buffer.baseAddress?.advanced(by: start), count) }
    }
    let failure = got < 0 ? SystemFailure.last("read", "descriptor \(number)") : nil
    bytes.removeLast(count - max(got, 0))
    if let failure { throw failure }
    return got
  }

  /// Writes all bytes.
  ///
  /// - Throws: `SystemFailure` of `write(2)`.
  public func write(_ bytes: [UInt8]) throws(SystemFailure) {
    try writeAll(bytes, to: number, "descriptor \(number)")
  }

  /// Waits until the file is on the disk.
  ///
  /// - Throws: `SystemFailure` of `fsync(2)`.
  public func sync() throws(SystemFailure) {
    guard fsync(number) == 0 else { throw .last("fsync", "descriptor \(number)") }
  }

  /// Whether some process has the file open for writing, by asking for a read lease, `fcntl(2)`.
  ///
  /// - Returns: nil where the kernel does not tell: only the file's owner, or a process with
  ///   `CAP_LEASE`, may ask.
  public func hasWriter() -> Bool? {
    if clinux_try_read_lease(number) == 0 { return false }
    return errno == EAGAIN ? true : nil
  }
}

/// Writes all bytes, however many calls it takes.
///
/// - Throws: `SystemFailure` of `write(2)` about `subject`.
func writeAll(
  _ bytes: [UInt8], to descriptor: Int32, _ subject: String
) throws(SystemFailure) {
  var written = 0
  while written < bytes.count {
    // The pointer is used within the call and stays inside the array.
    let count = bytes.withUnsafeBytes { buffer in
      uninterrupted {
        write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
    }
    guard count >= 0 else { throw .last("write", subject) }
    written += count
  }
}
