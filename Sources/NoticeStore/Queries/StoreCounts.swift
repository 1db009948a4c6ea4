// The store in numbers, for status.

import GRDB
import Glibc

/// How much the store holds.
public struct StoreCounts: Sendable, Codable, Equatable {
  /// Notices.
  public var notices = 0
  /// Files that became a notice.
  public var kept = 0
  /// Files whose bytes the store had.
  public var duplicates = 0
  /// Files that were refused.
  public var rejected = 0
  /// Refused files that nobody has decided about.
  public var openRejections = 0
  /// The number of the last outcome; 0 where there is none.
  public var lastSeq: Int64 = 0
  /// When the last outcome was kept, microseconds since 1970; nil where there is none.
  public var lastAt: Int64?
  /// The number up to which announcements were told.
  public var announcedThrough: Int64 = 0
  /// What the store's files take on the disk, in bytes.
  public var bytesOnDisk: Int64 = 0
}

extension Store {
  /// Counts what the store holds.
  public func counts() async throws -> StoreCounts {
    var counts = try await read { db in
      var counts = StoreCounts()
      counts.notices = try Int.fetchOne(db, sql: "SELECT count(*) FROM notices") ?? 0
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT outcome, count(*) AS number FROM outcomes GROUP BY outcome")
      for row in rows {
        switch Announcement.Kind(rawValue: row["outcome"]) {
        case .kept: counts.kept = row["number"]
        case .duplicate: counts.duplicates = row["number"]
        case .rejected: counts.rejected = row["number"]
        case nil: break
        }
      }
      counts.openRejections =
        try Int.fetchOne(db, sql: "SELECT count(*) FROM outcomes WHERE rejection = 'open'") ?? 0
      if let last = try Row.fetchOne(
        db, sql: "SELECT seq, at FROM outcomes ORDER BY seq DESC LIMIT 1")
      {
        counts.lastSeq = last["seq"]
        counts.lastAt = last["at"]
      }
      counts.announcedThrough =
        try Int64.fetchOne(db, sql: "SELECT announced_through FROM meta") ?? 0
      return counts
    }
    counts.bytesOnDisk = StoreFile.bytesOnDisk(at: path)
    return counts
  }
}

extension StoreFile {
  /// What the database, its log and its lock file take on the disk.
  static func bytesOnDisk(at path: String) -> Int64 {
    ["", "-wal", "-shm"].reduce(0) { sum, suffix in
      var status = stat()
      // ignoring: a file that is not there takes no room.
      guard stat(path + suffix, &status) == 0 else { return sum }
      return sum + Int64(status.st_blocks) * 512
    }
  }
}
