// Announcements are told at least once: the store remembers up to which number they were.

import GRDB

extension Store {
  /// Announcements that were not yet told, in order.
  public func unannounced(limit: Int) async throws -> [Announcement] {
    try await read { db in
      try Announcement.fetch(
        db,
        where: "o.seq > (SELECT announced_through FROM meta) ORDER BY o.seq LIMIT ?", [limit])
    }
  }

  /// Notes that all announcements up to this number were told.
  public func announced(through seq: Int64) async throws {
    try await writeLightly { db in
      try db.execute(
        sql: "UPDATE meta SET announced_through = max(announced_through, ?)", arguments: [seq])
    }
  }

  /// Announcements after a number, in order, told or not.
  public func announcements(since seq: Int64, limit: Int) async throws -> [Announcement] {
    try await read { db in
      try Announcement.fetch(db, where: "o.seq > ? ORDER BY o.seq LIMIT ?", [seq, limit])
    }
  }
}
