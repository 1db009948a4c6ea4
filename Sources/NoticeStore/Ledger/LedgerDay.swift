// Days of moments, for the ledger.

import Glibc
public import NoticeLedger

extension Day {
  /// The day of a moment, microseconds since 1970, in the time zone of this process: a daemon's
  /// users count their days by it, and so do its digests and reminders.
  public static func here(microseconds: Int64) -> Day {
    var seconds = time_t(microseconds / 1_000_000)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return Day.of(seconds: Int64(seconds)) }
    return Day.of(seconds: Int64(seconds), offset: parts.tm_gmtoff)
  }
}
