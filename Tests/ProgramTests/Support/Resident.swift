// The memory of a running daemon, as the kernel counts it.

import Foundation
import Testing

/// How much memory a process has, in bytes, proc_pid_status(5).
struct Resident: Sendable, CustomStringConvertible {
  /// What systemd gives the daemon at most, `MemoryMax=` in systemd/noticed.service.
  static let limit = 1 << 30

  /// The memory that it has now.
  var now: Int
  /// The most that it ever had.
  var peak: Int

  init(of process: Int32) throws {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    func bytes(_ key: String) throws -> Int {
      let line = try #require(
        status.split(separator: "\n").first { $0.hasPrefix(key + ":") }, "no \(key)")
      return try #require(Int(line.filter(\.isNumber))) * 1024
    }
    now = try bytes("VmRSS")
    peak = try bytes("VmHWM")
  }

  var description: String { "\(now >> 20) MiB resident, \(peak >> 20) MiB at the peak" }
}
