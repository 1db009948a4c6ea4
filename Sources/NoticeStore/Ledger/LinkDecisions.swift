// What persons decide about links: two problems that are one, a notice that names another problem.

import GRDB
import NoticeLedger

/// Why a link cannot be changed as asked.
public enum LinkRefusal: Error, Sendable, Equatable {
  /// There is no matter of this number.
  case unknownMatter(Int64)
  /// The notice does not name the matter.
  case notNamed(notice: Int64, matter: Int64)
  /// The notice names both matters, so that they are two.
  case bothNamed(notice: Int64)
  /// No other notice names the matter: there is nothing to part.
  case onlyName(matter: Int64)
  /// A matter cannot be linked to itself.
  case same(matter: Int64)
}

/// Who decided, when and why.
public struct Authority: Sendable, Equatable {
  /// The number of the user.
  public var user: UInt32
  /// Why.
  public var note: String?
  /// When, microseconds since 1970.
  public var at: Int64

  /// A decision of this moment.
  public init(user: UInt32, note: String?, at: Int64 = WallClock.now()) {
    self.user = user
    self.note = note
    self.at = at
  }
}

extension Store {
  /// Takes what a notice says out of a matter: it becomes a matter of its own, whose number is
  /// returned. Copies of the notice go with it.
  ///
  /// - Throws: `LinkRefusal`, and then nothing has changed.
  public func part(
    _ notice: Int64, from matter: Int64, by authority: Authority
  ) async throws -> Int64 {
    try await write { db in
      let rows = LinkDecisionRows(db: db)
      try rows.check(matter)
      let moved = try rows.mentions(of: matter, in: rows.copies(of: notice))
      guard let first = moved.first else {
        throw LinkRefusal.notNamed(notice: notice, matter: matter)
      }
      guard try moved.count < rows.mentions(of: matter).count else {
        throw LinkRefusal.onlyName(matter: matter)
      }
      let own = try MatterRows(db: db).open(like: matter, as: first.notice, first.finding)
      try rows.move(moved, from: matter, to: own, by: authority)
      return own
    }
  }

  /// Makes one matter of two: what notices say of `other` belongs to `matter` from now on, or only
  /// what one of them says. With everything go decisions about it, and its number is gone.
  ///
  /// - Throws: `LinkRefusal`, and then nothing has changed.
  public func join(
    _ other: Int64, to matter: Int64, only notice: Int64? = nil, by authority: Authority
  ) async throws {
    try await write { db in
      let rows = LinkDecisionRows(db: db)
      guard other != matter else { throw LinkRefusal.same(matter: matter) }
      try rows.check(matter)
      try rows.check(other)
      let moved =
        if let notice {
          try rows.mentions(of: other, in: rows.copies(of: notice))
        } else {
          try rows.mentions(of: other)
        }
      if let notice, moved.isEmpty { throw LinkRefusal.notNamed(notice: notice, matter: other) }
      if let both = try rows.mentions(of: matter, in: moved.map(\.notice)).first {
        throw LinkRefusal.bothNamed(notice: both.notice)
      }
      if notice == nil {
        for table in ["decisions", "link_decisions"] {
          try db.execute(
            sql: "UPDATE \(table) SET matter_id = ? WHERE matter_id = ?",
            arguments: [matter, other])
        }
      }
      try rows.move(moved, from: other, to: matter, by: authority)
    }
  }
}
