// A pager like git's: `$PAGER`, else less, started with LESS=FRX.

import Glibc

/// A running pager.
struct Pager {
  private let stream: UnsafeMutablePointer<FILE>

  /// Where its input is written.
  var input: Int32 { fileno(stream) }

  /// Starts the pager that the environment asks for; nil for none (`cat`, or none installed).
  static func start() -> Pager? {
    // Set to nothing means none, as for git.
    let wanted = getenv("PAGER").map { String(cString: $0) } ?? installed
    guard let command = wanted, !command.isEmpty, command != "cat" else { return nil }
    setenv("LESS", "FRX", 0)
    setenv("LV", "-c", 0)
    guard let stream = popen(command, "we") else { return nil }
    // A reader that quits early must not end us before we have waited for it; Ctrl-C is the pager's.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT, SIG_IGN)
    return Pager(stream: stream)
  }

  private static var installed: String? {
    let folders = (Environment.value("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return ["less", "more"].first { program in
      folders.contains { access("\($0)/\(program)", X_OK) == 0 }
    }
  }

  /// Ends the input and waits until the reader quits.
  func wait() {
    // ignoring: how the pager ended is between it and its reader.
    _ = pclose(stream)
  }
}
