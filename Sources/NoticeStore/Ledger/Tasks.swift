// The list of tasks and the list of responsibilities.

import GRDB
public import NoticeRecord

extension Store {
  /// The measures against matters and those of plans, what is due first at the top.
  ///
  /// The measures of a copy are left out: those of the copy that leads stand for them.
  public func tasks(
    _ filter: LedgerFilter, today: String, window: Window
  ) async throws -> Page<Assigned> {
    let folding = folding
    return try await read { db in
      let conditions = try MatterConditions(filter, folding: folding, today: today, db)
      let rows = TaskRows(db: db, conditions: conditions)
      return Page(
        items: try rows.page(window).map { try Assigned($0, today: today, db: db) },
        total: try rows.total())
    }
  }

  /// Who answers for how many matters, those with the most open ones first.
  public func responsibilities(
    _ filter: LedgerFilter, today: String, window: Window
  ) async throws -> Page<Responsibility> {
    let folding = folding
    return try await read { db in
      let conditions = try MatterConditions(filter, folding: folding, today: today, db)
      let (condition, overdue) = (conditions.all, conditions.overdue)
      let source = """
        FROM matters t LEFT JOIN (
          SELECT DISTINCT m.matter_id, a.name, a.part FROM mentions m
          JOIN assignments a ON a.notice_id = m.notice_id AND a.finding = m.finding) x
        ON x.matter_id = t.id WHERE \(condition.sql) GROUP BY t.body, x.name, x.part
        """
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT t.body, x.name, coalesce(x.part, 'leads') AS part, count(*) AS matters,
            count(*) FILTER (WHERE t.standing <> 'done') AS open,
            count(*) FILTER (WHERE \(overdue.sql)) AS overdue
          \(source) ORDER BY overdue DESC, open DESC, matters DESC, t.body, x.name
          LIMIT ? OFFSET ?
          """,
        arguments: overdue.arguments + condition.arguments + [window.limit, window.offset])
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (SELECT 1 \(source))", arguments: condition.arguments)
      let items = rows.map { row in
        Responsibility(
          body: row["body"], name: row["name"], part: row["part"], matters: row["matters"],
          open: row["open"], overdue: row["overdue"])
      }
      return Page(items: items, total: total ?? 0)
    }
  }
}

extension Assigned {
  fileprivate init(_ row: Row, today: String, db: Database) throws {
    self.init(
      notice: row["notice_id"], about: row["about"] ?? "", number: row["number"],
      text: row["text"])
    body = row["body"]
    matter = row["matter"]
    let word: String? = row["standing"]
    standing = word.flatMap(Standing.init(rawValue:))
    dueOn = row["due_on"]
    dueWords = row["words"]
    overdue = standing.map { $0 != .done } ?? false && dueOn.map { $0 < today } ?? false
    let statement = try db.cachedStatement(
      sql: "SELECT name, part FROM assignments WHERE notice_id = ? AND measure = ? ORDER BY ordinal"
    )
    let ordinal: Int = row["ordinal"]
    for assigned in try Row.fetchAll(statement, arguments: [notice, ordinal]) {
      if assigned["part"] == "leads" {
        leads.append(assigned["name"])
      } else {
        assists.append(assigned["name"])
      }
    }
  }
}
