// The bodies and what their grades are made from, and the same problem at other bodies.

import GRDB
public import NoticeLedger
public import NoticeRecord

extension Store {
  /// How many matters `similar` looks through, the latest first.
  private static let mostCompared = 50_000

  /// The grades of the bodies that have matters, the worst first, and how many these are; of the
  /// filter only the body counts.
  public func grades(
    by rules: GradeRules, _ filter: LedgerFilter = LedgerFilter(), today: String,
    window: Window = Window(limit: .max)
  ) async throws -> Page<BodyGrade> {
    let folding = folding
    return try await read { db in
      let bodies = try filter.body.map { try NamedBodies($0, folding: folding, db) }
      let (end, isPastAll) = window.offset.addingReportingOverflow(window.limit)
      let graded = try GradeRows(db: db, rules: rules).grades(
        of: bodies, today: today, worst: bodies == nil && !isPastAll ? end : .max)
      // They come in the order of their names, which many thousands would take long to be sorted
      // by.
      let ordered = Grade.allCases.sorted(by: >).flatMap { grade in
        graded.filter { $0.grade == grade }
      }
      let shown = ordered.dropFirst(window.offset).prefix(window.limit)
      let total =
        bodies == nil ? try Int.fetchOne(db, sql: "SELECT bodies FROM tallies") : graded.count
      return Page(items: shown.map { $0.counted.graded(by: rules) }, total: total ?? 0)
    }
  }

  /// How many bodies have each grade.
  public func gradeCounts(by rules: GradeRules, today: String) async throws -> [Grade: Int] {
    try await read { db in
      let graded = try GradeRows(db: db, rules: rules).grades(of: nil, today: today)
      return graded.reduce(into: [:]) { $0[$1.grade, default: 0] += 1 }
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
        try Matter.fetch(found.id, today: today, db).map {
          SimilarMatter(matter: $0, likeness: found.score)
        }
      }
    }
  }
}
