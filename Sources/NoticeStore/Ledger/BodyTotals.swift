// How many matters a filter lets through, by the sums of their bodies.

import GRDB
import NoticeRecord

extension BodyTallies {
  /// How many matters pass a filter; nil where the sums do not tell.
  static func total(
    _ asked: MatterConditions, _ db: Database
  ) throws -> Int? {
    var filter = asked.filter
    // A filter that asks not for what is open or overdue asks for nothing.
    if filter.open == false { filter.open = nil }
    if filter.overdue == false { filter.overdue = nil }
    var rest = filter
    (rest.limit, rest.offset, rest.body) = (nil, nil, nil)
    let ofBody = asked.bodies?.condition("body")
    if rest == LedgerFilter(), ofBody == nil {
      return try Int.fetchOne(db, sql: "SELECT matters FROM tallies")
    }
    if rest == LedgerFilter() { return try sum("matters", ofBody, db) }
    if let standing = filter.standing {
      rest.standing = nil
      return rest == LedgerFilter() ? try sum(standing.column, ofBody, db) : nil
    }
    // What is due is not solved.
    rest.open = nil
    if rest == LedgerFilter(), ofBody == nil {
      return try Int.fetchOne(db, sql: "SELECT open_matters FROM tallies")
    }
    if rest == LedgerFilter() { return try sum("matters - done", ofBody, db) }
    let due = [
      filter.overdue == true ? Condition("due_on < ?", [asked.today]) : nil,
      filter.dueBy.map { Condition("due_on <= ?", [$0]) },
      filter.dueFrom.map { Condition("due_on >= ?", [$0]) },
    ].compactMap(\.self)
    (rest.overdue, rest.dueBy, rest.dueFrom) = (nil, nil, nil)
    guard rest == LedgerFilter() else { return nil }
    let onDays = Condition.all([Condition("due_on <> ''")] + due)
    guard let ofBody else { return try sum("matters", onDays, db, of: "due_days") }
    return try sum("matters - done", .all([ofBody, onDays]), db)
  }

  /// The sum of a column of some rows, or of all.
  private static func sum(
    _ column: String, _ condition: Condition?, _ db: Database, of table: String = "body_tallies"
  ) throws -> Int? {
    let condition = condition ?? .always
    return try Int.fetchOne(
      db, sql: "SELECT total(\(column)) FROM \(table) WHERE \(condition.sql)",
      arguments: condition.arguments)
  }
}
