// Why the daemon cannot begin.

internal import LinuxIO

/// Something that keeps the daemon from starting.
struct StartFailure: Error, CustomStringConvertible {
  /// What was tried, why it failed, what to do.
  var description: String

  /// A state folder that belongs to a daemon that runs.
  static func taken(_ path: FileName) -> StartFailure {
    StartFailure(
      description: """
        another noticed uses \(path). Stop it, or give this one a state folder of its own (State=)
        """)
  }

  /// Too few descriptors to work with.
  static func fewDescriptors(_ count: Int) -> StartFailure {
    StartFailure(
      description: """
        only \(count) files may be open at once, and \(Limits.fewestDescriptors) are needed. Raise \
        LimitNOFILE= of the unit, or ulimit -n of the shell
        """)
  }

  /// A folder that cannot be made or opened.
  static func folder(_ path: FileName, _ failure: SystemFailure, needs: String) -> StartFailure {
    StartFailure(
      description: """
        cannot use \(path): \(failure.reason). Make the folder and give it to the daemon's user, or \
        set \(needs)
        """)
  }
}
