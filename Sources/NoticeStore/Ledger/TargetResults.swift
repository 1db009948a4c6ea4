// Targets of plans beside the figures of later notices of the same body or division.

import GRDB
import NoticeLedger
public import NoticeRecord

extension Store {
  /// The most targets that are judged where only some results are wanted.
  static let mostTargets = 20_000

  /// The targets of plans, the latest plan first, each with its result where one is known.
  ///
  /// Of copies only the one that leads counts. `attainment` lets only such results through; then
  /// the latest 20,000 targets are looked at.
  public func targetResults(
    _ filter: LedgerFilter, attainment: Attainment? = nil, window: Window
  ) async throws -> Page<TargetResult> {
    let folding = folding
    return try await read { db in
      let condition = try TargetResultRows.condition(of: filter, folding: folding, db)
      let rows = TargetResultRows(db: db)
      guard let attainment else {
        return Page(
          items: try rows.results(condition, window), total: try rows.count(condition))
      }
      let all = try rows.results(condition, Window(limit: Self.mostTargets)).filter {
        $0.attainment == attainment
      }
      return Page(
        items: Array(all.dropFirst(window.offset).prefix(window.limit)), total: all.count)
    }
  }
}

/// The rows of targets and of the figures that may be their results.
private struct TargetResultRows {
  /// The connection.
  let db: Database

  /// The most figures that the targets of one plan are compared with, the latest first.
  private static let mostFigures = 20_000

  private static let source = """
    FROM targets f JOIN notices n ON n.id = f.notice_id
    """

  static func condition(
    of filter: LedgerFilter, folding: QueryFolding, _ db: Database
  ) throws -> Condition {
    var conditions = [Condition("n.kind = 'work-plan'"), Condition("n.dated_on IS NOT NULL")]
    if let body = filter.body {
      let bodies = try NamedBodies(body, folding: folding, db)
      conditions.append(bodies.condition("n.body"))
    }
    if let words = filter.containing {
      conditions.append(Condition("instr(f.indicator, ?)", [folding.script(words)]))
    }
    conditions.append(
      filter.notice.map { Condition("n.id = ?", [$0]) } ?? .leading)
    return .all(conditions)
  }

  func count(_ condition: Condition) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) \(Self.source) WHERE \(condition.sql)",
      arguments: condition.arguments) ?? 0
  }

  func results(_ condition: Condition, _ window: Window) throws -> [TargetResult] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT f.*, n.body AS of_body, n.title AS of_title, n.dated_on AS of_date \(Self.source)
        WHERE \(condition.sql) ORDER BY n.dated_on DESC, n.id DESC, f.ordinal LIMIT ? OFFSET ?
        """, arguments: condition.arguments + [window.limit, window.offset])
    var results: [TargetResult] = []
    var (plan, search): (Int64, ResultSearch) = (0, ResultSearch([]))
    for row in rows {
      let id: Int64 = row["notice_id"]
      if id != plan { (plan, search) = (id, try self.search(for: id)) }
      guard let target = Target(row), let on = Day(lastOf: row["of_date"]) else { continue }
      let time = PlanTime(on: on, title: row["of_title"])
      var result = TargetResult(
        notice: id, number: row["ordinal"], body: row["of_body"], target: target,
        dueOn: time.due(target).iso)
      (result.attainment, result.result) = search.result(of: target, in: time)
      results.append(result)
    }
    return results
  }

  /// The figures of later notices of a plan's body or division.
  private func search(for plan: Int64) throws -> ResultSearch {
    let statement = try db.cachedStatement(
      sql: """
        SELECT g.*, r.title AS of_title, r.dated_on AS of_date
        FROM notices n JOIN notices r ON r.id <> n.id AND r.dated_on >= n.dated_on
          AND (r.body = n.body
            OR \(RegionName.sql("r")) = \(RegionName.sql("n")) AND \(RegionName.sql("n")) <> '')
        JOIN figures g ON g.notice_id = r.id
        WHERE n.id = ? AND \(Copies.leader(of: "r.id")) IS NULL
          AND r.dated_on < (substr(n.dated_on, 1, 4) + 11) || ''
        ORDER BY r.dated_on DESC, r.id DESC, g.ordinal LIMIT \(Self.mostFigures)
        """)
    return ResultSearch(
      try Row.fetchAll(statement, arguments: [plan]).compactMap { row in
        Day(lastOf: row["of_date"]).map {
          ResultCandidate(
            Figure(row), number: row["ordinal"], notice: row["notice_id"], on: $0,
            title: row["of_title"])
        }
      })
  }
}
