// Words beside the output.

import Glibc

/// Standard error.
enum StandardError {
  /// Says something, prefixed with the program's name.
  static func say(_ message: String) {
    let line = Array("noticectl: \(message.printable(keepingLines: true))\n".utf8)
    // ignoring: there is nowhere left to complain.
    _ = write(STDERR_FILENO, line, line.count)
  }
}
