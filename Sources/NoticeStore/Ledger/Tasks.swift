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
    let matters = MatterConditions(folding: folding, today: today)
    var ofPlans = filter.standing == nil && filter.open != true
    var plan: [Condition] = []
    if let body = filter.body {
      let words = folding.script(body)
      plan.append(BodyNames.body("n.body", words, folding: folding))
    }
    if let words = filter.containing {
      plan.append(Condition("instr(a.title, ?)", [folding.script(words)]))
    }
    if let day = filter.dueBy { plan.append(Condition("d.due_on <= ?", [day])) }
    if let day = filter.dueFrom { plan.append(Condition("d.due_on >= ?", [day])) }
    // Whether a plan's undertaking was carried out is not known, and so neither whether it is late.
    if filter.overdue == true { ofPlans = false }
    if !ofPlans { plan.append(Condition("0")) }
    let either = Condition.any([
      Condition.all([Condition("t.id IS NOT NULL"), matters.condition(of: filter)]),
      Condition.all([Condition("a.ordinal IS NOT NULL")] + plan),
    ])
    let own = filter.notice.map { Condition("n.id = ?", [$0]) } ?? Condition("s.leader IS NULL")
    let condition = Condition.all([own, either])
    return try await read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT g.notice_id, g.number, g.text, g.ordinal, t.id AS matter, t.standing,
            coalesce(t.body, n.body) AS body, coalesce(f.title, a.title) AS about,
            coalesce(d.due_on, e.due_on) AS due_on, coalesce(d.words, e.words) AS words
          \(Self.taskSource) WHERE \(condition.sql)
          ORDER BY coalesce(d.due_on, e.due_on) IS NULL, coalesce(d.due_on, e.due_on), n.id,
            g.ordinal
          LIMIT ? OFFSET ?
          """, arguments: condition.arguments + [window.limit, window.offset])
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) \(Self.taskSource) WHERE \(condition.sql)",
        arguments: condition.arguments)
      return Page(
        items: try rows.map { try Assigned($0, today: today, db: db) }, total: total ?? 0)
    }
  }

  private static let taskSource = """
    FROM measures g JOIN notices n ON n.id = g.notice_id
    LEFT JOIN sketches s ON s.notice_id = n.id
    LEFT JOIN findings f ON f.notice_id = g.notice_id AND f.ordinal = g.finding
    LEFT JOIN actions a ON a.notice_id = g.notice_id AND a.ordinal = g.action
    LEFT JOIN mentions m ON m.notice_id = g.notice_id AND m.finding = g.finding
    LEFT JOIN matters t ON t.id = m.matter_id
    LEFT JOIN deadlines d ON d.notice_id = g.notice_id AND d.measure = g.ordinal
    LEFT JOIN finding_deadlines e ON e.notice_id = g.notice_id AND e.finding = g.finding
    """

  /// Who answers for how many matters, those with the most open ones first.
  public func responsibilities(
    _ filter: LedgerFilter, today: String, window: Window
  ) async throws -> Page<Responsibility> {
    let conditions = MatterConditions(folding: folding, today: today)
    let condition = conditions.condition(of: filter)
    let overdue = conditions.overdue
    let source = """
      FROM matters t LEFT JOIN (
        SELECT DISTINCT m.matter_id, a.name, a.part FROM mentions m
        JOIN assignments a ON a.notice_id = m.notice_id AND a.finding = m.finding) x
      ON x.matter_id = t.id WHERE \(condition.sql) GROUP BY t.body, x.name, x.part
      """
    return try await read { db in
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
