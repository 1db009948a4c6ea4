// The tests of `make stress`: crashes, floods, faults and hostile callers, done to the real daemon.

import Foundation
import Testing

/// The suites that every change runs in a short form and `make stress` in a long one.
///
/// Each is an extension of this in a file of its own, `extension Faults { @Suite struct … }`. They
/// run one after the other and apart from all other tests, because each wants the machine for itself.
@Suite(.serialized) enum Faults {}

/// How much of such a test is done.
enum Rounds {
  /// Whether this is `make stress` (NOTICED_STRESS=1).
  static let areLong = ProcessInfo.processInfo.environment["NOTICED_STRESS"] == "1"

  /// So many with every change, so many in `make stress`: rounds, files, seconds.
  static func count(_ short: Int, stress long: Int) -> Int { areLong ? long : short }

  /// Prints what was done and measured, for the report that `make stress` gives.
  static func report(_ line: String) { print("measured: \(line)") }
}
