// What the exit status says to scripts: the numbers of CLI and sysexits.h.

import ArgumentParser

/// How the program ends.
enum Ending: Int32 {
  case done = 0
  case noMatch = 1
  case notRunning = 3
  case usage = 64
  case badData = 65
  case noSuchInput = 66
  case unavailable = 69
  case internalError = 70
  case cannotCreate = 73
  case tryAgain = 75
  case noPermission = 77
  case configuration = 78

  /// The status as ArgumentParser takes it.
  var code: ExitCode { ExitCode(rawValue) }
}
