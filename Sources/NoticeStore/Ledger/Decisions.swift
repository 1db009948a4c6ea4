// What persons decide about matters.

import GRDB
import NoticeLedger
public import NoticeRecord

extension Store {
  /// Keeps a person's decision about a matter, by the daemon's calendar and the user's number;
  /// false where there is no such matter.
  public func decide(
    _ matter: Int64, _ standing: Standing, note: String?, user: UInt32, on day: String,
    at now: Int64 = WallClock.now()
  ) async throws -> Bool {
    try await write { db in
      let exists =
        try Bool.fetchOne(
          db, sql: "SELECT 1 FROM matters WHERE id = ?", arguments: [matter]) ?? false
      guard exists else { return false }
      try db.execute(
        sql: """
          INSERT INTO decisions (matter_id, at, day, standing, user, note)
          VALUES (?, ?, ?, ?, ?, ?)
          """, arguments: [matter, now, day, standing.rawValue, Int64(user), note])
      try MatterRows(db: db).settle(matter)
      return true
    }
  }
}
