// The daemon's calendar: what day it is here.

internal import Glibc
internal import NoticeLedger

/// The present day in the daemon's time zone.
enum Today {
  /// The day.
  static var day: Day {
    var seconds = time(nil)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return Day.of(seconds: Int64(seconds)) }
    return Day.of(seconds: Int64(seconds), offset: parts.tm_gmtoff)
  }

  /// The day as `YYYY-MM-DD`.
  static var iso: String { day.iso }
}
