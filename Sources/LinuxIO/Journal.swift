// Entries for the journal, sd_journal_sendv(3).

internal import CSystemd
internal import Glibc

/// The systemd journal.
public enum Journal {
  /// How weighty an entry is, `syslog(3)`.
  public enum Priority: Int, Sendable {
    case critical = 2
    case error = 3
    case warning = 4
    case notice = 5
    case info = 6
    case debug = 7
  }

  /// Sends one entry; `MESSAGE` is what people read.
  ///
  /// Blocks for as long as the journal's socket is full. Without a journal the entry is gone, and
  /// that is no failure. The fields' names are capital letters, digits and `_`, as
  /// `systemd.journal-fields(7)` has them.
  ///
  /// - Throws: `SystemFailure` where the journal refuses the entry.
  public static func send(
    _ message: String, priority: Priority, fields: [(name: String, value: String)]
  ) throws(SystemFailure) {
    let lines =
      ["MESSAGE=\(message)", "PRIORITY=\(priority.rawValue)"]
      + fields.map { "\($0.name)=\($0.value)" }
    var buffer: [UInt8] = []
    var ends: [Int] = []
    for line in lines {
      buffer.append(contentsOf: line.utf8)
      ends.append(buffer.count)
    }
    let result = buffer.withUnsafeMutableBytes { bytes in
      var start = 0
      // Each field is a part of the one buffer, which outlives the call.
      let vectors = ends.map { end in
        defer { start = end }
        return iovec(iov_base: bytes.baseAddress?.advanced(by: start), iov_len: end - start)
      }
      return sd_journal_sendv(vectors, Int32(vectors.count))
    }
    guard result >= 0 else {
      throw SystemFailure(call: "sd_journal_sendv", code: -result, subject: "journal")
    }
  }

  /// Whether standard error goes to the journal already, `$JOURNAL_STREAM` of `systemd.exec(5)`.
  public static var isStandardError: Bool {
    guard let stream = getenv("JOURNAL_STREAM").map({ String(cString: $0) }) else { return false }
    var raw = stat()
    guard fstat(STDERR_FILENO, &raw) == 0 else { return false }
    return stream == "\(raw.st_dev):\(raw.st_ino)"
  }
}
