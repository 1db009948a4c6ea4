// What was begun and not finished: how a file that crashes the reader is found out.

import FoundationEssentials
import GRDB

extension Store {
  /// How often each of these files was begun without coming to an end.
  public func attempts(at drops: [Drop]) async throws -> [Int] {
    try await read { db in try drops.map { try AttemptRows(db: db).count($0) } }
  }

  /// Notes that these files are about to be read.
  ///
  /// It survives the death of the process, which is what it is for; a power cut may forget it.
  public func begin(_ drops: [Drop], at now: Int64 = WallClock.now()) async throws {
    try await writeLightly { db in
      for drop in drops { try AttemptRows(db: db).add(drop, at: now) }
    }
  }

  /// Takes attempts back that were ended on purpose, at an orderly stop above all.
  public func withdraw(_ drops: [Drop]) async throws {
    try await writeLightly { db in
      for drop in drops { try AttemptRows(db: db).remove(drop) }
    }
  }
}

/// The rows of begun files.
struct AttemptRows {
  /// The connection, inside a transaction.
  let db: Database

  /// How many attempts there were.
  func count(_ drop: Drop) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count FROM attempts WHERE (folder, name, device, inode, size, modified_at)
          = (?, ?, ?, ?, ?, ?)
        """)
    return try Int.fetchOne(
      statement,
      arguments: [
        drop.folder, Data(drop.name), Int64(bitPattern: drop.device),
        Int64(bitPattern: drop.inode), drop.size, drop.modifiedAt,
      ]) ?? 0
  }

  /// Counts one more attempt.
  func add(_ drop: Drop, at now: Int64) throws {
    try Command(
      """
      INSERT INTO attempts (folder, name, device, inode, size, modified_at, started_at, count)
      VALUES (?, ?, ?, ?, ?, ?, ?, 1)
      ON CONFLICT DO UPDATE SET count = count + 1, started_at = excluded.started_at
      """, db
    ).run(place(drop) + [.number(now)])
  }

  /// Forgets the attempts at a file.
  func remove(_ drop: Drop) throws {
    try Command(
      """
      DELETE FROM attempts WHERE (folder, name, device, inode, size, modified_at)
        = (?, ?, ?, ?, ?, ?)
      """, db
    ).run(place(drop))
  }

  private func place(_ drop: Drop) -> [Cell] {
    [
      .text(drop.folder), .blob(drop.name), .number(Int64(bitPattern: drop.device)),
      .number(Int64(bitPattern: drop.inode)), .number(drop.size), .number(drop.modifiedAt),
    ]
  }
}
