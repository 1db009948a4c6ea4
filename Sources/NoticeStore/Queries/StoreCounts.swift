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
  /// Reads how much the store holds; takes the same time however much that is.
  public func counts() async throws -> StoreCounts {
    var counts = try await read { db in
      var counts = StoreCounts()
      if let tallies = try Row.fetchOne(db, sql: "SELECT * FROM tallies") {
        counts.notices = tallies["notices"]
        counts.kept = tallies["kept"]
        counts.duplicates = tallies["duplicates"]
        counts.rejected = tallies["rejected"]
        counts.openRejections = tallies["open_rejections"]
      }
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
