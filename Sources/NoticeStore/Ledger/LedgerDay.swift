// Days of moments, for the ledger.

import NoticeLedger

extension Day {
  /// The day of a moment, microseconds since 1970, in UTC.
  static func of(microseconds: Int64) -> Day {
    Day.of(seconds: microseconds / 1_000_000)
  }
}
