// Files whose outcome is kept while they may still stand in their folder.

import FoundationEssentials
import GRDB

/// A kept outcome of a file that may still be in its folder.
public struct StandingDrop: Sendable, Equatable {
  /// The outcome's number.
  public var seq: Int64
  /// What became of the file.
  public var outcome: Announcement.Kind
  /// The notice that was made of it, or that has the same bytes.
  public var notice: Int64?
  /// The file as it was met.
  public var drop: Drop
}

extension Store {
  /// Notes that these outcomes' files have left their folders.
  public func finished(_ seqs: [Int64]) async throws {
    try await writeLightly { db in try db.note(finished: seqs) }
  }

  /// The outcomes of files that may still stand under each of these names, the newest first.
  public func standing(
    as names: [(folder: String, name: [UInt8])]
  ) async throws -> [[StandingDrop]] {
    try await read { db in
      try names.map { folder, name in
        try StandingDrop.fetch(
          db, where: "folder = ? AND name = ? AND standing = 1 ORDER BY seq DESC",
          [folder, Data(name)])
      }
    }
  }

  /// The outcomes of files that may still stand in any folder, of one kind or of all, by number,
  /// after a given one.
  public func standing(
    after seq: Int64 = 0, outcome: Announcement.Kind? = nil, limit: Int
  ) async throws -> [StandingDrop] {
    try await read { db in
      try StandingDrop.fetch(
        db, where: "standing = 1 AND seq > ? AND outcome = ifnull(?, outcome) ORDER BY seq LIMIT ?",
        [seq, outcome?.rawValue, limit])
    }
  }

  /// All outcomes of files of this name, the newest first.
  public func history(folder: String, name: [UInt8], limit: Int) async throws -> [Announcement] {
    try await read { db in
      try Announcement.fetch(
        db, where: "o.folder = ? AND o.name = ? ORDER BY o.seq DESC LIMIT ?",
        [folder, Data(name), limit])
    }
  }
}

extension Database {
  /// Notes that these outcomes' files have left their folders.
  func note(finished seqs: [Int64]) throws {
    if seqs.isEmpty { return }
    let statement = try cachedStatement(
      sql: "UPDATE outcomes SET standing = 0 WHERE seq = ? AND standing = 1")
    for seq in seqs { try statement.execute(arguments: [seq]) }
  }
}

extension StandingDrop {
  fileprivate static func fetch(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [StandingDrop] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM outcomes WHERE \(condition)")
    return try Row.fetchAll(statement, arguments: arguments).map(StandingDrop.init)
  }

  private init(_ row: Row) {
    seq = row["seq"]
    outcome = Announcement.Kind(rawValue: row["outcome"]) ?? .rejected
    notice = row["notice_id"]
    drop = Drop(row)
  }
}

extension Drop {
  /// Reads the columns that describe a file.
  init(_ row: Row) {
    self.init(
      folder: row["folder"], name: row.bytes("name"), device: row.unsigned("device"),
      inode: row.unsigned("inode"), size: row["size"], modifiedAt: row["modified_at"],
      changedAt: row["changed_at"], sha256: row.optionalBytes("sha256"))
  }
}
