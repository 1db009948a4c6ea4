// Moments as the reader's clock shows them.

import Glibc
import NoticeControl

extension Timestamp {
  /// The moment in the reader's time zone, to the second: `2024-07-17 16:30:00`.
  var localText: String {
    var seconds = time_t(microseconds / 1_000_000)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return description }
    func pad(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(parts.tm_year + 1900)-\(pad(parts.tm_mon + 1))-\(pad(parts.tm_mday))"
    return day + " \(pad(parts.tm_hour)):\(pad(parts.tm_min)):\(pad(parts.tm_sec))"
  }
}
