// What was begun and not finished: how a file that crashes the reader is found out.

import GRDB

/// What the store knows of a file that is about to be read.
public struct Beginning: Sendable, Equatable {
  /// How often it was begun before without coming to an end.
  public var attempts: Int
  /// The notice that has its bytes already; nil where none has.
  public var notice: Int64?

  /// A file that was begun so often, and the notice with its bytes.
  public init(attempts: Int, notice: Int64? = nil) {
    self.attempts = attempts
    self.notice = notice
  }
}

extension Store {
  /// Notes that these files are about to be read, and returns what is known of each; notes by the
  /// way that the files of earlier outcomes have left their folders.
  ///
  /// A file that was begun before is told and not counted: it is begun again by itself. What is
  /// noted survives the death of the process, which is what it is for; a power cut may forget it.
  public func begin(
    _ drops: [Drop], finished seqs: [Int64] = [], at now: Int64 = WallClock.now()
  ) async throws -> [Beginning] {
    try await writeLightly { db in
      let commands = Commands(db)
      let attempts = AttemptRows(commands: commands)
      try db.note(finished: seqs)
      return try drops.map { drop in
        let before = try attempts.count(drop)
        if before == 0 { try attempts.add(drop, at: now) }
        return Beginning(
          attempts: before, notice: try drop.sha256.flatMap { try commands.notice(with: $0) })
      }
    }
  }

  /// Notes that a file is begun once more, by itself.
  public func beginAgain(_ drop: Drop, at now: Int64 = WallClock.now()) async throws {
    try await writeLightly { db in
      try AttemptRows(commands: Commands(db)).add(drop, at: now)
    }
  }

  /// Takes the last attempt at each of these files back, because it was ended on purpose, at an
  /// orderly stop above all.
  public func withdraw(_ drops: [Drop]) async throws {
    try await writeLightly { db in
      let attempts = AttemptRows(commands: Commands(db))
      for drop in drops { try attempts.takeBack(drop) }
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

  /// Counts one attempt less.
  func takeBack(_ drop: Drop) throws {
    guard try count(drop) > 1 else { return try remove(drop) }
    try commands(
      """
      UPDATE attempts SET count = count - 1
      WHERE (folder, name, device, inode, size, modified_at) = (?, ?, ?, ?, ?, ?)
      """
    ).run(place(drop))
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
