// One query for every sort of fact: which table, which conditions, how a row is read.

import FoundationEssentials
import GRDB
import NoticeRecord

/// A query for facts of one sort, over its table `f` and `notices n`.
struct FactQuery<Fact: Sendable>: Sendable {
  /// The table, with what it is joined to.
  let table: String
  /// The columns that a fact is read from.
  var columns = "f.*"
  /// The column that has the fact's words.
  let words: String
  /// Conditions of this sort of fact alone.
  var own: [Condition] = []
  /// The column that counts those that fulfil these conditions; nil where none does.
  var tally: String?
  /// Reads a fact; nil for a row that a later version has written.
  let read: @Sendable (Row, Database) throws -> Fact?
}

extension Store {
  /// The facts that pass a filter, in the order of their notices; those of copies only where the
  /// filter names the copy.
  func facts<Fact>(
    _ query: FactQuery<Fact>, _ filter: FactFilter, _ window: Window
  ) async throws -> Page<Stated<Fact>> {
    let folding = folding
    return try await read { db in
      let condition = try query.condition(of: filter, folding, db)
      let source = "FROM \(try query.source(of: filter, db)) WHERE \(condition.sql)"
      let order = filter.order.sql
      // Where no copy is asked for by its number, none is found.
      let leader = filter.one == nil ? "NULL" : Copies.leader(of: "n.id")
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT n.id AS of_id, n.title AS of_title, n.issuer AS of_issuer,
            n.dated_on AS of_dated_on, \(leader) AS of_leader, \(query.columns) \(source)
          ORDER BY \(order), f.ordinal LIMIT ? OFFSET ?
          """, arguments: condition.arguments + [window.limit, window.offset])
      let total =
        try query.total(of: filter, db)
        ?? Int.fetchOne(db, sql: "SELECT count(*) \(source)", arguments: condition.arguments)
      let items = try rows.compactMap { row in
        try query.read(row, db).map { Stated(row, fact: $0) }
      }
      return Page(items: items, total: total ?? 0)
    }
  }
}

extension FactFilter {
  /// The one notice whose facts are wanted, by either way to say so.
  fileprivate var one: Int64? { notice ?? notices.id }
}

extension FactQuery {
  /// Where a store has no more facts of a sort, those are gone through and not the notices, of
  /// which very many may state none.
  private static var few: Int { 5000 }

  fileprivate func condition(
    of filter: FactFilter, _ folding: QueryFolding, _ db: Database
  ) throws -> Condition {
    var conditions = [Condition("f.notice_id = n.id")] + own
    conditions.append(
      try NoticeConditions(folding: folding, db).condition(of: filter.notices))
    // Of copies the one that leads speaks for all, unless one of them is asked for.
    conditions.append(filter.one.map { Condition("n.id = ?", [$0]) } ?? .leading)
    if let words = filter.containing {
      conditions.append(Condition("instr(\(self.words), ?)", [folding.script(words)]))
    }
    return .all(conditions)
  }

  /// Notices first, in their order, each with its facts in theirs: nothing needs sorting. Few facts
  /// are sorted sooner than their notices are found.
  fileprivate func source(of filter: FactFilter, _ db: Database) throws -> String {
    let all = try DayTallies.total(String(table.prefix { $0 != " " }), NoticeFilter(), db) ?? .max
    return all <= Self.few && filter.notices.issuer == nil
      ? "\(table) CROSS JOIN notices n" : "notices n CROSS JOIN \(table)"
  }

  /// How many facts pass a filter; nil where they have to be counted.
  fileprivate func total(of filter: FactFilter, _ db: Database) throws -> Int? {
    guard let tally, filter.notice == nil, filter.containing == nil else { return nil }
    var notices = filter.notices
    // Where findings of a status are counted, each of them stands in a notice that has one.
    if !own.isEmpty, notices.status == filter.status { notices.status = nil }
    return try DayTallies.total(tally, notices, db)
  }
}

extension Stated {
  fileprivate init(_ row: Row, fact: Fact) {
    notice = row["of_id"]
    title = row["of_title"]
    issuer = row["of_issuer"]
    datedOn = row["of_dated_on"]
    copyOf = row["of_leader"]
    ordinal = row["ordinal"]
    self.fact = fact
  }
}

extension Row {
  /// Where a fact stands.
  var span: NoticeRecord.Span {
    NoticeRecord.Span(start: self["span_start"], end: self["span_end"])
  }

  /// A value in its base unit.
  var normalized: Quantity {
    Quantity(value: self["base_value"], unit: self["base_unit"])
  }
}
