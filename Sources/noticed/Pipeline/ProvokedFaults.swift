// Faults that tests provoke. In a release build there are none.

internal import LinuxIO
internal import NoticeStore

/// Faults that a debug build has with files that hold the texts of the environment.
enum ProvokedFaults {
  /// The environment variable with a text; reading a file that has it ends the process.
  static let trapVariable = "NOTICED_TRAP_ON"
  /// The environment variable with a text; keeping a file that has it ends the process.
  static let keepingTrapVariable = "NOTICED_TRAP_KEEPING"
  /// The environment variable with a text; a file that has it is read without end.
  static let hangVariable = "NOTICED_HANG_ON"

  /// Has the fault that is asked for when a file is read.
  static func reading(_ bytes: [UInt8]) {
    #if DEBUG
      if isAsked(trapVariable, for: bytes) {
        preconditionFailure("\(trapVariable) is in the file")
      }
      if isAsked(hangVariable, for: bytes) {
        while true { ThisProcess.sleep(.seconds(1)) }
      }
    #endif
  }

  /// Has the fault that is asked for when notices are kept.
  static func keeping(_ outcomes: [Outcome]) {
    #if DEBUG
      for case .notice(_, let original, _, _) in outcomes.map(\.verdict)
      where isAsked(keepingTrapVariable, for: original) {
        preconditionFailure("\(keepingTrapVariable) is in the file")
      }
    #endif
  }

  private static func isAsked(_ variable: String, for bytes: [UInt8]) -> Bool {
    ThisProcess.environment(variable).map { bytes.contains(Array($0.utf8)) } ?? false
  }
}
