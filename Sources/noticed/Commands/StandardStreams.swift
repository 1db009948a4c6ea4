// Writing to standard output and error, whole or not at all.

internal import LinuxIO

/// Writes a line to standard error.
func complain(_ message: String) {
  // ignoring: where standard error is closed, nobody can be told.
  try? StandardStream.error.write(Array("noticed: \(message)\n".utf8))
}
