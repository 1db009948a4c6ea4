// Files that were refused, and what a person decided about them.

import GRDB

/// What a person decided about a rejection.
public enum RejectionState: String, Sendable, Codable, CaseIterable {
  /// Nothing yet.
  case open
  /// The file was handed in again.
  case retried
  /// The file was given up.
  case discarded
}

/// A refused file.
public struct Rejection: Sendable, Equatable {
  /// The outcome's number, by which the rejection is known.
  public var seq: Int64
  /// When it was refused, microseconds since 1970.
  public var at: Int64
  /// The file as it was met.
  public var drop: Drop
  /// Why: a stable word.
  public var reasonCode: String
  /// Why, for people.
  public var reason: String
  /// What a person decided about it.
  public var state: RejectionState
}

extension Store {
  /// The rejections in one state, or in all, the newest first.
  public func rejections(
    in state: RejectionState? = .open, limit: Int, offset: Int = 0
  ) async throws -> Page<Rejection> {
    try await read { db in
      let condition = state == nil ? "rejection IS NOT NULL" : "rejection = ?"
      let state: StatementArguments = state.map { [$0.rawValue] } ?? []
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT * FROM outcomes WHERE \(condition) ORDER BY seq DESC LIMIT ? OFFSET ?",
        arguments: state + [limit, offset])
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM outcomes WHERE \(condition)", arguments: state)
      return Page(items: rows.compactMap(Rejection.init), total: total ?? 0)
    }
  }

  /// The rejection of this number; nil where there is none.
  public func rejection(_ seq: Int64) async throws -> Rejection? {
    try await read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM outcomes WHERE seq = ? AND rejection IS NOT NULL",
        arguments: [seq]
      ).flatMap(Rejection.init)
    }
  }

  /// The digests of all files that were refused for one of these reasons.
  public func refusedDigests(for codes: [String]) async throws -> Set<[UInt8]> {
    try await read { db in
      let marks = codes.map { _ in "?" }.joined(separator: ", ")
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT DISTINCT sha256 FROM outcomes
          WHERE rejection IS NOT NULL AND sha256 IS NOT NULL AND reason_code IN (\(marks))
          """,
        arguments: StatementArguments(codes))
      return Set(rows.map { $0.bytes("sha256") })
    }
  }

  /// Notes a decision about an open rejection; false where there is no open one of this number.
  public func settle(_ seq: Int64, as state: RejectionState) async throws -> Bool {
    try await write { db in
      try db.execute(
        sql: "UPDATE outcomes SET rejection = ? WHERE seq = ? AND rejection = 'open'",
        arguments: [state.rawValue, seq])
      return db.changesCount == 1
    }
  }
}

extension Rejection {
  fileprivate init?(_ row: Row) {
    guard let state = RejectionState(rawValue: row["rejection"]) else { return nil }
    seq = row["seq"]
    at = row["at"]
    drop = Drop(row)
    reasonCode = row["reason_code"]
    reason = row["reason"]
    self.state = state
  }
}
