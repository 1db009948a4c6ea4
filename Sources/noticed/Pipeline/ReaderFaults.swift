// Faults that tests put into the reader. In a release build there are none.

internal import LinuxIO

/// Files that a debug build's reader dies of, or never comes to the end of.
enum ReaderFaults {
  /// The environment variable with a text; a file that has it ends the process.
  static let trapVariable = "NOTICED_TRAP_ON"
  /// The environment variable with a text; a file that has it is read without end.
  static let hangVariable = "NOTICED_HANG_ON"

  /// Does what the environment asks for where a file has one of its texts.
  static func strike(_ bytes: [UInt8]) {
    #if DEBUG
      if let text = ThisProcess.environment(trapVariable), bytes.contains(Array(text.utf8)) {
        preconditionFailure("\(trapVariable) is in the file")
      }
      if let text = ThisProcess.environment(hangVariable), bytes.contains(Array(text.utf8)) {
        while true { ThisProcess.sleep(.seconds(1)) }
      }
    #endif
  }
}
