// The bodies and what their grades are made from, and the same problem at other bodies.

import GRDB
public import NoticeLedger
public import NoticeRecord

extension Store {
  /// How many matters `similar` looks through, the latest first.
  private static let mostCompared = 50_000

  /// The grades of all bodies that have matters, the worst first.
  public func grades(by rules: GradeRules, today: String) async throws -> [BodyGrade] {
    try await read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT body, count(*) AS matters,
            count(*) FILTER (WHERE standing <> 'done') AS open,
            count(*) FILTER (WHERE standing <> 'done' AND due_on < ?) AS overdue,
            count(*) FILTER (WHERE rebounds > 0) AS rebounded,
            count(*) FILTER (WHERE inspections > 1) AS repeated
          FROM matters WHERE body IS NOT NULL GROUP BY body
          """, arguments: [today])
      let graded = rows.map { row in
        let counts = BodyCounts(
          matters: row["matters"], overdue: row["overdue"], rebounded: row["rebounded"],
          repeated: row["repeated"])
        let (grade, causes) = rules.grade(counts)
        var body = BodyGrade(body: row["body"], grade: grade.rawValue, matters: counts.matters)
        body.reasons = causes.map(\.description)
        body.causes = causes.map {
          GradeCause(rule: $0.rule, count: $0.count, grade: $0.grade.rawValue, from: $0.from)
        }
        body.open = row["open"]
        body.overdue = counts.overdue
        body.rebounded = counts.rebounded
        body.repeated = counts.repeated
        return (grade, body)
      }
      return graded.sorted { ($1.0, $0.1.body) < ($0.0, $1.1.body) }.map(\.1)
    }
  }

  /// The problems of other bodies that are the same as one, the likest first; nil where there is no
  /// such matter.
  public func similar(
    to matter: Int64, today: String, limit: Int
  ) async throws -> [SimilarMatter]? {
    try await read { db in
      guard
        let own = try Row.fetchOne(
          db, sql: "SELECT title, body FROM matters WHERE id = ?", arguments: [matter])
      else { return nil }
      let wording = Wording(own["title"])
      let body: String? = own["body"]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, title FROM matters WHERE id <> ? AND body IS NOT ?
          ORDER BY id DESC LIMIT \(Self.mostCompared)
          """, arguments: [matter, body])
      var found: [(id: Int64, score: Double)] = []
      while let row = try rows.next() {
        let score = Likeness(wording, Wording(row["title"])).score
        if score >= Link.threshold { found.append((row["id"], score)) }
      }
      return try found.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(limit).compactMap {
        found in
        let row = try Row.fetchOne(
          db, sql: "SELECT \(MatterConditions.columns) FROM matters t WHERE t.id = ?",
          arguments: [found.id])
        return try row.map {
          SimilarMatter(matter: try Matter($0, today: today, db: db), likeness: found.score)
        }
      }
    }
  }
}
