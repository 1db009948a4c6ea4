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
  /// Reads a fact; nil for a row that a later version has written.
  let read: @Sendable (Row, Database) throws -> Fact?
}

extension Store {
  /// The facts that pass a filter, in the order of their notices; those of copies only where the filter
  /// names the copy.
  func facts<Fact>(
    _ query: FactQuery<Fact>, _ filter: FactFilter, _ window: Window
  ) async throws -> Page<Stated<Fact>> {
    var conditions = [Condition("f.notice_id = n.id")] + query.own
    conditions.append(
      try NoticeConditions(folding: folding).condition(of: filter.notices))
    // Of copies the one that leads speaks for all, unless one of them is asked for.
    let one = filter.notice ?? filter.notices.id
    conditions.append(one.map { Condition("n.id = ?", [$0]) } ?? .leading)
    if let words = filter.containing {
      conditions.append(Condition("instr(\(query.words), ?)", [folding.script(words)]))
    }
    let condition = Condition.all(conditions)
    // Notices first, in their order, each with its facts in theirs: nothing needs sorting.
    let source = "FROM notices n CROSS JOIN \(query.table) WHERE \(condition.sql)"
    let order = filter.order.sql
    return try await read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT n.id AS of_id, n.title AS of_title, n.issuer AS of_issuer,
            n.dated_on AS of_dated_on, \(query.columns) \(source)
          ORDER BY \(order), f.ordinal LIMIT ? OFFSET ?
          """, arguments: condition.arguments + [window.limit, window.offset])
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) \(source)", arguments: condition.arguments)
      let items = try rows.compactMap { row in
        try query.read(row, db).map { Stated(row, fact: $0) }
      }
      return Page(items: items, total: total ?? 0)
    }
  }
}

extension Stated {
  fileprivate init(_ row: Row, fact: Fact) {
    notice = row["of_id"]
    title = row["of_title"]
    issuer = row["of_issuer"]
    datedOn = row["of_dated_on"]
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
