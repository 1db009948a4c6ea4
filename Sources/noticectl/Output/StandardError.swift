// Words beside the output.

import Glibc
import TextForms

/// Standard error.
enum StandardError {
  /// Says something, prefixed with the program's name.
  static func say(_ message: String) {
    write("noticectl: \(message.printable(keepingLines: true))\n")
  }

  /// Writes text as it is.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    // ignoring: there is nowhere left to complain.
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
