// What was begun and not finished: how a file that crashes the reader is found out.

import GRDB

extension Store {
  /// How often each of these files was begun without coming to an end.
  public func attempts(at drops: [Drop]) async throws -> [Int] {
    try await read { db in
      let attempts = AttemptRows(commands: Commands(db))
      return try drops.map(attempts.count)
    }
  }

  /// Notes that these files are about to be read.
  ///
  /// It survives the death of the process, which is what it is for; a power cut may forget it.
  public func begin(_ drops: [Drop], at now: Int64 = WallClock.now()) async throws {
    try await writeLightly { db in
      let attempts = AttemptRows(commands: Commands(db))
      for drop in drops { try attempts.add(drop, at: now) }
    }
  }

  /// Takes attempts back that were ended on purpose, at an orderly stop above all.
  public func withdraw(_ drops: [Drop]) async throws {
    try await writeLightly { db in
      let attempts = AttemptRows(commands: Commands(db))
      for drop in drops { try attempts.remove(drop) }
    }
  }
}

/// The rows of begun files.
struct AttemptRows {
  /// The statements, inside a transaction.
  let commands: Commands

  /// How many attempts there were.
  func count(_ drop: Drop) throws -> Int {
    let count = try commands(
      """
      SELECT count FROM attempts WHERE (folder, name, device, inode, size, modified_at)
        = (?, ?, ?, ?, ?, ?)
      """
    ).number(place(drop))
    return Int(count ?? 0)
  }

  /// Counts one more attempt.
  func add(_ drop: Drop, at now: Int64) throws {
    try commands(
      """
      INSERT INTO attempts (folder, name, device, inode, size, modified_at, started_at, count)
      VALUES (?, ?, ?, ?, ?, ?, ?, 1)
      ON CONFLICT DO UPDATE SET count = count + 1, started_at = excluded.started_at
      """
    ).run(place(drop) + [.number(now)])
  }

  /// Forgets the attempts at a file.
  func remove(_ drop: Drop) throws {
    try commands(
      """
      DELETE FROM attempts WHERE (folder, name, device, inode, size, modified_at)
        = (?, ?, ?, ?, ?, ?)
      """
    ).run(place(drop))
  }

  private func place(_ drop: Drop) -> [Cell] {
    [
      .text(drop.folder), .blob(drop.name), .number(Int64(bitPattern: drop.device)),
      .number(Int64(bitPattern: drop.inode)), .number(drop.size), .number(drop.modifiedAt),
    ]
  }
}
