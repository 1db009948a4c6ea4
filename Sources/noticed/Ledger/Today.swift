// The daemon's calendar: what day it is here.

internal import Glibc
internal import NoticeLedger
internal import NoticeStore

/// The present day in the daemon's time zone.
enum Today {
  /// The day.
  static var day: Day { Day.here(microseconds: WallClock.now()) }

  /// The day as `YYYY-MM-DD`.
  static var iso: String { day.iso }

  /// The moment at which a day begins in the daemon's time zone, microseconds since 1970.
  static func start(of day: Day) -> Int64 {
    let (year, month, dayOfMonth) = day.parts
    var parts = tm()
    parts.tm_year = Int32(year - 1900)
    parts.tm_mon = Int32(month - 1)
    parts.tm_mday = Int32(dayOfMonth)
    parts.tm_isdst = -1
    return Int64(mktime(&parts)) * 1_000_000
  }
}
