// The signals that end the program.

import Glibc

/// What ends a verb from outside.
enum Interruptions {
  /// Lets the signals through that ask the program to end: who starts it may hold them back on a thread
  /// of its own, as Dispatch does, and the program would inherit that and follow for ever. Those that
  /// it was told to ignore stay ignored.
  static func letThrough() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGHUP, SIGINT, SIGTERM, SIGPIPE] { sigaddset(&signals, signal) }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }
}
