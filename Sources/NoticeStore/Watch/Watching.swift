// What the conditions of a watch rule find in notices.

import GRDB
import NoticeLedger
public import NoticeRecord

extension Store {
  /// The most figures or problems of one notice that one rule finds.
  public static let mostMatchesOfNotice = 20

  /// What fulfils the conditions among some notices, or all, the latest notice first.
  ///
  /// A copy is no match, for the copy that leads is one. A problem counts where the notice is what
  /// made it stand so.
  ///
  /// - Throws: `StoreError.query` where the query cannot be read.
  public func watched(
    _ conditions: WatchConditions, in notices: [Int64]? = nil, today: String, limit: Int
  ) async throws -> [WatchMatch] {
    let watch = WatchRows(
      conditions: conditions, notices: notices, folding: folding, today: today, limit: limit)
    return try await read { db in try watch.matches(db) }
  }
}

/// One look for what fulfils conditions.
private struct WatchRows: Sendable {
  let conditions: WatchConditions
  let notices: [Int64]?
  let folding: QueryFolding
  let today: String
  let limit: Int

  func matches(_ db: Database) throws -> [WatchMatch] {
    let condition = Condition.all([try asked(db), figures, try bodies(db), mentions])
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT n.id, n.title, coalesce(n.body, n.issuer) AS body, n.dated_on FROM notices n
        WHERE \(condition.sql) ORDER BY n.id DESC
        """, arguments: condition.arguments)
    var matches: [WatchMatch] = []
    while matches.count < limit, let row = try rows.next() {
      let notice = WatchMatch(
        notice: row["id"], title: row["title"], body: row["body"], on: row["dated_on"])
      matches += try found(in: notice, db).prefix(limit - matches.count)
    }
    return matches
  }

  /// The notices, if they answer the query.
  private func asked(_ db: Database) throws -> Condition {
    var asked = NoticeConditions(folding: folding, db)
    if let first = notices?.min(), let last = notices?.max() { asked.within = first...last }
    // What a copy says its leader has said.
    var own = [try asked.condition(of: NoticeFilter(query: conditions.query)), Condition.leading]
    if let notices {
      let marks = repeatElement("?", count: notices.count).joined(separator: ", ")
      own.append(Condition("n.id IN (\(marks))", StatementArguments(notices)))
    }
    return .all(own)
  }

  private func found(in notice: WatchMatch, _ db: Database) throws -> [WatchMatch] {
    if !conditions.standings.isEmpty { return try changes(in: notice, db) }
    guard conditions.figure != nil else { return [notice] }
    let test = Condition.all([Condition("f.notice_id = ?", [notice.notice]), figureTest])
    return try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM figures f WHERE \(test.sql) ORDER BY f.ordinal
        LIMIT \(Store.mostMatchesOfNotice)
        """, arguments: test.arguments
    ).map { row in
      var match = notice
      match.figure = Figure(row)
      match.number = row["ordinal"]
      return match
    }
  }

  /// The matters that stand in one of the ways asked for because of this notice.
  private func changes(in notice: WatchMatch, _ db: Database) throws -> [WatchMatch] {
    let rows = MatterRows(db: db)
    var matches: [WatchMatch] = []
    for id in try rows.mentioned(by: notice.notice).sorted() {
      let steps = try rows.history(of: id).filter { $0.notice == notice.notice }
      guard let step = steps.last(where: { conditions.standings.contains($0.standing) }),
        let row = try Row.fetchOne(
          db, sql: "SELECT \(MatterConditions.columns) FROM matters t WHERE t.id = ?",
          arguments: [id])
      else { continue }
      var match = notice
      var matter = try Matter(row, today: today, db: db)
      guard isOfBody(matter.body) else { continue }
      // As the notice made it stand, whatever came after.
      matter.standing = step.standing
      match.matter = matter
      match.body = matter.body
      matches.append(match)
      if matches.count == Store.mostMatchesOfNotice { break }
    }
    return matches
  }

  private func isOfBody(_ name: String?) -> Bool {
    guard let body = conditions.body else { return true }
    let words = folding.script(body)
    return name.map { $0.contains(words) || $0 == folding.body(words) } ?? false
  }

  private var figureTest: Condition {
    guard let test = conditions.figure else { return .always }
    var parts = [
      Condition("f.base_value \(test.comparator.rawValue) ?", [test.bound.value])
    ]
    if let unit = test.bound.unit { parts.append(Condition("f.base_unit = ?", [unit])) }
    if !test.subject.isEmpty {
      parts.append(Condition("instr(f.subject, ?)", [folding.script(test.subject)]))
    }
    return .all(parts)
  }

  private var figures: Condition {
    guard conditions.figure != nil else { return .always }
    return Condition(
      "EXISTS (SELECT 1 FROM figures f WHERE f.notice_id = n.id AND \(figureTest.sql))",
      figureTest.arguments)
  }

  /// Notices that name problems, where a standing is asked for; only few have ever rebounded.
  private var mentions: Condition {
    guard !conditions.standings.isEmpty else { return .always }
    let rebounded = conditions.standings == [.rebounded] ? "AND t.rebounds > 0" : ""
    return Condition(
      """
      EXISTS (SELECT 1 FROM mentions m JOIN matters t ON t.id = m.matter_id
        WHERE m.notice_id = n.id \(rebounded))
      """)
  }

  /// The body of the notice, or of a problem that it names.
  private func bodies(_ db: Database) throws -> Condition {
    guard let body = conditions.body, conditions.standings.isEmpty else { return .always }
    return try NoticeConditions(folding: folding, db).issuer(body)
  }
}

extension StatusChange {
  /// The notice that states it; nil where a person decided it.
  fileprivate var notice: Int64? {
    if case .notice(let id, _) = origin { return id }
    return nil
  }
}
