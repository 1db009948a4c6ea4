// Questions about matters: the list of problems, and one matter with its life.

import GRDB
import NoticeLedger
public import NoticeRecord

extension Store {
  /// The matters that pass a filter: those that are due first, then those that changed last.
  ///
  /// `today` decides what is overdue.
  public func matters(
    _ filter: LedgerFilter, today: String, window: Window
  ) async throws -> Page<Matter> {
    let folding = folding
    return try await read { db in
      let conditions = try MatterConditions(filter, folding: folding, today: today, db)
      let condition = conditions.all
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(MatterConditions.columns) FROM matters t WHERE \(condition.sql)
          ORDER BY \(conditions.order) LIMIT ? OFFSET ?
          """, arguments: condition.arguments + [window.limit, window.offset])
      let matters = try rows.map { try Matter($0, today: today, db: db) }
      return Page(items: matters, total: try Self.count(conditions, db))
    }
  }

  /// How many matters pass a filter: by sums where there are some, else by counting them.
  private static func count(
    _ conditions: MatterConditions, _ db: Database
  ) throws -> Int {
    if let total = try BodyTallies.total(conditions, db) { return total }
    let condition = conditions.all
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM matters t WHERE \(condition.sql)",
      arguments: condition.arguments) ?? 0
  }

  /// One matter with its life and its mentions; nil where there is none of this number.
  public func matter(_ id: Int64, today: String) async throws -> MatterFile? {
    try await read { db in
      guard let matter = try Matter.fetch(id, today: today, db) else { return nil }
      let undated = try DayOfKeeping.all(of: id, db)
      return MatterFile(
        matter: matter,
        history: try MatterRows(db: db).history(of: id).map { MatterStep($0, undated: undated) },
        mentions: try Self.mentions(of: id, db))
    }
  }

  private static func mentions(of matter: Int64, _ db: Database) throws -> [MatterMention] {
    let all = try MatterRows(db: db).mentions(of: matter)
    let copies = Set(all.filter(\.isCopy).map(\.notice))
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT m.*, d.user, d.at, d.note, \(DayOfKeeping.ofMention) AS is_undated,
          (SELECT count(*) > 1 FROM mentions o
            WHERE o.notice_id = m.notice_id AND o.number = m.number) AS number_recurs
        FROM mentions m JOIN notices n ON n.id = m.notice_id LEFT JOIN link_decisions d
        ON m.reason = 'by-hand' AND d.id = (
          SELECT max(id) FROM link_decisions
          WHERE notice_id = m.notice_id AND matter_id = m.matter_id)
        WHERE m.matter_id = ? ORDER BY m.day, m.notice_id
        """, arguments: [matter])
    return rows.map { row in
      let status: String? = row["status"]
      var mention = MatterMention(
        notice: row["notice_id"], number: row["number"], title: row["title"], on: row["day"],
        role: row["role"], status: status.flatMap(Finding.Status.init(rawValue:)),
        reason: row["reason"], confidence: row["confidence"],
        isCopy: copies.contains(row["notice_id"]))
      if row["is_undated"] { mention.undated = true }
      if row["number_recurs"] { mention.numberRecurs = true }
      mention.place = row["finding"]
      mention.user = row["user"]
      mention.at = row["at"]
      mention.note = row["note"]
      return mention
    }
  }
}

/// What each condition on a matter means in SQL, over `matters t`.
struct MatterConditions: Sendable {
  /// What is asked for.
  let filter: LedgerFilter
  /// How the words of a query are folded.
  let folding: QueryFolding
  /// The day that decides what is overdue.
  let today: String
  /// The bodies that are asked for; nil where any will do.
  let bodies: NamedBodies?

  /// The conditions of a filter.
  init(_ filter: LedgerFilter, folding: QueryFolding, today: String, _ db: Database) throws {
    (self.filter, self.folding, self.today) = (filter, folding, today)
    bodies = try filter.body.map { try NamedBodies($0, folding: folding, db) }
  }

  /// A matter's columns, with the latest notice that names it, whether a report does that says
  /// nothing of its status, and whether only notices without a date name it on the day since which
  /// it stands so.
  ///
  /// A condition that is not in `iif` spares SQLite nothing: of AND it works out both sides.
  static let columns = """
    t.*, coalesce((SELECT m.notice_id FROM mentions m WHERE m.matter_id = t.id
      ORDER BY m.day DESC, m.notice_id DESC LIMIT 1), 0) AS notice_id,
    iif(t.standing = 'reported' AND NOT t.by_person, EXISTS (
      SELECT 1 FROM mentions m WHERE m.matter_id = t.id AND m.role = 'report'), 0) AS is_unstated,
    iif(t.by_person, 0, \(DayOfKeeping.ofMatter)) AS is_undated
    """

  /// All of them.
  var all: Condition {
    var conditions: [Condition] = []
    if let bodies { conditions.append(bodies.condition("t.body")) }
    if let standing = filter.standing {
      conditions.append(Condition("t.standing = ?", [standing.rawValue]))
    }
    if filter.open == true { conditions.append(Self.open) }
    if filter.overdue == true { conditions.append(overdue) }
    if let day = filter.dueBy { conditions.append(Self.open(due: "<=", day)) }
    if let day = filter.dueFrom { conditions.append(Self.open(due: ">=", day)) }
    if let notice = filter.notice {
      conditions.append(
        Condition("t.id IN (SELECT matter_id FROM mentions WHERE notice_id = ?)", [notice]))
    }
    if let words = filter.containing {
      conditions.append(Condition("instr(t.title, ?)", [folding.script(words)]))
    }
    return .all(conditions)
  }

  /// Past its day and not solved.
  var overdue: Condition { Self.open(due: "<", today) }

  /// What is due first at the top, what is solved last; what a filter fixes is left out, so that
  /// the index in this order gives it.
  var order: String {
    let isDue = filter.overdue == true || filter.dueBy != nil || filter.dueFrom != nil
    let isOpen = isDue || filter.open == true
    // The few of some bodies are found by them and sorted: a plus hides the order from its index.
    if bodies?.names != nil {
      return "+(t.standing = 'done'), t.due_on IS NULL, t.due_on, t.changed_on DESC, t.id"
    }
    return (isOpen ? "" : "t.standing = 'done', ") + (isDue ? "" : "t.due_on IS NULL, ")
      + "t.due_on, t.changed_on DESC, t.id"
  }

  // In the words of the index `matters_in_order`.

  private static let open = Condition("(t.standing = 'done') = 0")

  private static func open(due comparator: String, _ day: String) -> Condition {
    Condition(
      "(t.standing = 'done') = 0 AND (t.due_on IS NULL) = 0 AND t.due_on \(comparator) ?", [day])
  }
}

extension Matter {
  /// The matter of a number; nil where there is none.
  static func fetch(_ id: Int64, today: String, _ db: Database) throws -> Matter? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(MatterConditions.columns) FROM matters t WHERE t.id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map {
      try Matter($0, today: today, db: db)
    }
  }

  /// A matter as it is kept.
  init(_ row: Row, today: String, db: Database) throws {
    self.init(
      id: row["id"], title: row["title"],
      standing: Standing(rawValue: row["standing"]) ?? .reported, openedOn: row["opened_on"],
      changedOn: row["changed_on"], notice: row["notice_id"])
    body = row["body"]
    section = row["section"]
    byPerson = row["by_person"]
    if row["is_unstated"] { unstated = true }
    if row["is_undated"] { undated = true }
    dueOn = row["due_on"]
    dueWords = row["due_words"]
    inspections = row["inspections"]
    rebounds = row["rebounds"]
    overdue = standing != .done && dueOn.map { $0 < today } ?? false
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT a.name FROM mentions m
        JOIN assignments a ON a.notice_id = m.notice_id AND a.finding = m.finding
        WHERE m.matter_id = ? AND a.part = 'leads' ORDER BY a.notice_id DESC, a.ordinal
        """)
    responsible = try String.fetchAll(statement, arguments: [id])
  }
}

extension MatterStep {
  /// A step; `undated` are the days that no notice states.
  fileprivate init(_ change: StatusChange, undated: Set<String>) {
    self.init(on: change.on.iso, standing: change.standing, reason: change.reason)
    switch change.origin {
    case .notice(let id, _):
      notice = id
      if undated.contains(on) { self.undated = true }
    case .person(let id, let moment):
      user = Int64(id)
      at = moment
    }
  }
}
