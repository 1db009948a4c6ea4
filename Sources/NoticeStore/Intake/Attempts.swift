// What was begun and not finished: how a file that crashes the reader is found out.

import FoundationEssentials
import GRDB

extension Store {
  /// Notes that these files are about to be read, and returns how often each was begun before
  /// without coming to an end.
  ///
  /// It survives the death of the process, which is what it is for; a power cut may forget it.
  public func begin(_ drops: [Drop], at now: Int64 = WallClock.now()) async throws -> [Int] {
    try await writeLightly { db in
      try drops.map { try AttemptRows(db: db).add($0, at: now) }
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

  /// Counts one more attempt and returns how many there were before.
  func add(_ drop: Drop, at now: Int64) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO attempts (folder, name, device, inode, size, modified_at, started_at, count)
        VALUES (?, ?, ?, ?, ?, ?, ?, 1)
        ON CONFLICT DO UPDATE SET count = count + 1, started_at = excluded.started_at
        RETURNING count - 1
        """)
    return try Int.fetchOne(statement, arguments: place(drop) + [now]) ?? 0
  }

  /// Forgets the attempts at a file.
  func remove(_ drop: Drop) throws {
    try Command(
      """
      DELETE FROM attempts WHERE (folder, name, device, inode, size, modified_at)
        = (?, ?, ?, ?, ?, ?)
      """, db
    ).run([
      .text(drop.folder), .blob(drop.name), .number(Int64(bitPattern: drop.device)),
      .number(Int64(bitPattern: drop.inode)), .number(drop.size), .number(drop.modifiedAt),
    ])
  }

  private func place(_ drop: Drop) -> StatementArguments {
    [
      drop.folder, Data(drop.name), Int64(bitPattern: drop.device),
      Int64(bitPattern: drop.inode), drop.size, drop.modifiedAt,
    ]
  }
}
