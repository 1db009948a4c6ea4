// The rows of the list of tasks, by the days on which they are due. Each of these days stands in
// one of two tables, and most measures have none: three lists, each in the order of an index, one
// behind the other.

import GRDB
import NoticeRecord

/// The measures that a filter lets through.
struct TaskRows {
  /// The connection.
  let db: Database
  /// What is asked for, as it is meant for matters.
  let conditions: MatterConditions

  /// The indexes that have the order of the list.
  static let indexes = """
    CREATE INDEX deadlines_by_day ON deadlines (due_on, notice_id, measure)
      WHERE due_on IS NOT NULL;
    CREATE INDEX finding_deadlines_by_day ON finding_deadlines (due_on, notice_id, finding)
      WHERE due_on IS NOT NULL;
    """

  /// What a measure `g` is about.
  private static let joined = """
    JOIN notices n ON n.id = g.notice_id
    LEFT JOIN findings f ON f.notice_id = g.notice_id AND f.ordinal = g.finding
    LEFT JOIN actions a ON a.notice_id = g.notice_id AND a.ordinal = g.action
    LEFT JOIN mentions m ON m.notice_id = g.notice_id AND m.finding = g.finding
    LEFT JOIN matters t ON t.id = m.matter_id
    """
  private static let own = """
    LEFT JOIN deadlines d ON d.notice_id = g.notice_id AND d.measure = g.ordinal
    """
  private static let ofFinding = """
    LEFT JOIN finding_deadlines e ON e.notice_id = g.notice_id AND e.finding = g.finding
    """
  private static let described = """
    g.number, g.text, t.id AS matter, t.standing, coalesce(t.body, n.body) AS body,
    coalesce(f.title, a.title) AS about
    """

  /// The part of the list that a window shows.
  func page(_ window: Window) throws -> [Row] {
    if conditions.bodies?.names != nil || filter.notice != nil { return try sorted(window) }
    let dated = try self.dated(window)
    guard dated.count < window.limit else { return dated }
    // Those without a day come behind the last one that has one.
    let passed = dated.isEmpty && window.offset > 0 ? try datedCount() : window.offset
    return try dated
      + undated(
        Window(limit: window.limit - dated.count, offset: window.offset - passed))
  }

  /// How many there are.
  func total() throws -> Int {
    if let total = try TaskTallies.total(conditions, db) { return total }
    let condition = self.condition
    return try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM measures g \(Self.joined) \(Self.own) WHERE \(condition.sql)",
      arguments: condition.arguments) ?? 0
  }

  /// Those that have a day of their own, and those whose finding has one.
  private func dated(_ window: Window) throws -> [Row] {
    let condition = self.condition
    let source = Self.datedSource(condition)
    return try Row.fetchAll(
      db, sql: source + " ORDER BY due_on, notice_id, ordinal LIMIT ? OFFSET ?",
      arguments: condition.arguments + condition.arguments + [window.limit, window.offset])
  }

  private func datedCount() throws -> Int {
    let condition = self.condition
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM (\(Self.datedSource(condition)))",
      arguments: condition.arguments + condition.arguments) ?? 0
  }

  private static func datedSource(_ condition: Condition) -> String {
    """
    SELECT d.due_on AS due_on, d.notice_id AS notice_id, d.measure AS ordinal, d.words AS words,
      \(described)
    FROM deadlines d CROSS JOIN measures g \(joined)
    WHERE g.notice_id = d.notice_id AND g.ordinal = d.measure AND d.due_on IS NOT NULL
      AND (\(condition.sql))
    UNION ALL
    SELECT e.due_on, e.notice_id, g.ordinal, coalesce(d.words, e.words), \(described)
    FROM finding_deadlines e CROSS JOIN measures g \(joined) \(own)
    WHERE g.notice_id = e.notice_id AND g.finding = e.finding AND e.due_on IS NOT NULL
      AND d.due_on IS NULL AND (\(condition.sql))
    """
  }

  private func undated(_ window: Window) throws -> [Row] {
    let condition = self.condition
    return try Row.fetchAll(
      db,
      sql: """
        SELECT NULL AS due_on, g.notice_id, g.ordinal, coalesce(d.words, e.words) AS words,
          \(Self.described)
        FROM measures g \(Self.joined) \(Self.own) \(Self.ofFinding)
        WHERE coalesce(d.due_on, e.due_on) IS NULL AND (\(condition.sql))
        ORDER BY g.notice_id, g.ordinal LIMIT ? OFFSET ?
        """, arguments: condition.arguments + [window.limit, window.offset])
  }

  /// All of the few that a notice or a body has.
  private func sorted(_ window: Window) throws -> [Row] {
    let condition = self.condition
    return try Row.fetchAll(
      db,
      sql: """
        SELECT coalesce(d.due_on, e.due_on) AS due_on, g.notice_id, g.ordinal,
          coalesce(d.words, e.words) AS words, \(Self.described)
        FROM measures g \(Self.joined) \(Self.own) \(Self.ofFinding) WHERE \(condition.sql)
        ORDER BY coalesce(d.due_on, e.due_on) IS NULL, coalesce(d.due_on, e.due_on), g.notice_id,
          g.ordinal
        LIMIT ? OFFSET ?
        """, arguments: condition.arguments + [window.limit, window.offset])
  }

  private var filter: LedgerFilter { conditions.filter }

  private var condition: Condition {
    let own = filter.notice.map { Condition("n.id = ?", [$0]) } ?? .leading
    let either = Condition.any([
      .all([Condition("t.id IS NOT NULL"), conditions.all]),
      .all([Condition("a.ordinal IS NOT NULL")] + ofPlans),
    ])
    return .all([own] + ofBodies + [either])
  }

  /// Conditions for the measures of plans.
  private var ofPlans: [Condition] {
    // Whether a plan's undertaking was carried out is not known, and so neither whether it is late.
    if filter.standing != nil || filter.open == true || filter.overdue == true {
      return [Condition("0")]
    }
    var plan: [Condition] = []
    if let bodies = conditions.bodies { plan.append(bodies.condition("n.body")) }
    if let words = filter.containing {
      plan.append(Condition("instr(a.title, ?)", [conditions.folding.script(words)]))
    }
    if let day = filter.dueBy { plan.append(Condition("d.due_on <= ?", [day])) }
    if let day = filter.dueFrom { plan.append(Condition("d.due_on >= ?", [day])) }
    return plan
  }

  /// That a notice is of a body of the filter, or names one of its matters; where these are few.
  private var ofBodies: [Condition] {
    guard let bodies = conditions.bodies, bodies.names != nil else { return [] }
    let (matters, notices) = (bodies.condition("b.body"), bodies.condition("p.body"))
    return [
      Condition(
        """
        g.notice_id IN (
          SELECT v.notice_id FROM matters b CROSS JOIN mentions v
            WHERE v.matter_id = b.id AND \(matters.sql)
          UNION SELECT p.id FROM notices p WHERE \(notices.sql))
        """, matters.arguments + notices.arguments)
    ]
  }
}

extension TaskTallies {
  /// How many tasks pass a filter; nil where the sums do not tell.
  static func total(
    _ asked: MatterConditions, _ db: Database
  ) throws -> Int? {
    let filter = asked.filter
    var rest = filter
    (rest.limit, rest.offset) = (nil, nil)
    if rest == LedgerFilter() { return try DayTallies.total("tasks", NoticeFilter(), db) }
    (rest.standing, rest.open, rest.overdue) = (nil, nil, nil)
    // Measures of plans have no part in these sums.
    let isOfMatters = filter.standing != nil || filter.open == true || filter.overdue == true
    if isOfMatters { (rest.dueBy, rest.dueFrom) = (nil, nil) }
    guard rest == LedgerFilter(), isOfMatters else { return nil }
    var conditions: [Condition] = [
      filter.standing.map { Condition("standing = ?", [$0.rawValue]) },
      filter.overdue == true ? Condition("due_on < ?", [asked.today]) : nil,
      filter.dueBy.map { Condition("due_on <= ?", [$0]) },
      filter.dueFrom.map { Condition("due_on >= ?", [$0]) },
    ].compactMap(\.self)
    if conditions.count > (filter.standing == nil ? 0 : 1) {
      conditions.append(Condition("due_on <> '' AND standing <> 'done'"))
    }
    if filter.open == true { conditions.append(Condition("standing <> 'done'")) }
    let condition = Condition.all(conditions)
    return try Int.fetchOne(
      db, sql: "SELECT total(tasks) FROM task_tallies WHERE \(condition.sql)",
      arguments: condition.arguments)
  }
}
