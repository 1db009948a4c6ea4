// What the grades of all bodies are made from.

import GRDB
import NoticeLedger
import NoticeRecord

/// A body with what its grade is made from.
struct CountedBody {
  /// The body.
  let body: String
  /// How many of its matters are not solved.
  let open: Int
  /// Of how many of these no notice says how far they are.
  let reported: Int
  /// What its grade is made from.
  let counts: BodyCounts

  /// The grade with its reasons.
  func graded(by rules: GradeRules) -> BodyGrade {
    let (grade, causes) = rules.grade(counts)
    var graded = BodyGrade(body: body, grade: grade.rawValue, matters: counts.matters)
    graded.reasons = causes.map(\.description)
    graded.causes = causes.map {
      GradeCause(rule: $0.rule, count: $0.count, grade: $0.grade.rawValue, from: $0.from)
    }
    graded.open = open
    graded.reported = reported
    graded.overdue = counts.overdue
    graded.rebounded = counts.rebounded
    graded.repeated = counts.repeated
    return graded
  }
}

/// The rows of sums by body.
struct GradeRows {
  /// The connection.
  let db: Database
  /// What makes a grade.
  let rules: GradeRules

  /// The bodies in the order of their names, each with its grade; those of these names, or all.
  ///
  /// No more are looked at once there are so many of the worst grade.
  func grades(
    of bodies: NamedBodies?, today: String, worst enough: Int = .max
  ) throws -> [(grade: Grade, counted: CountedBody)] {
    let condition = bodies?.condition("b.body") ?? .always
    // In the order of the sums' key: to find the days of each body apart would take longer.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT b.body, sum(b.matters), sum(b.matters - b.done), sum(b.had_rebounds),
          sum(b.repeated), sum(iif(b.due_on <> '' AND b.due_on < ?, b.matters - b.done, 0)),
          sum(b.reported)
        FROM body_tallies b WHERE b.body <> '' AND (\(condition.sql)) GROUP BY b.body
        HAVING sum(b.matters) > 0 ORDER BY b.body
        """, arguments: [today] + condition.arguments)
    var graded: [(grade: Grade, counted: CountedBody)] = []
    var worst = 0
    while worst < enough, let row = try rows.next() {
      let counts = BodyCounts(matters: row[1], overdue: row[5], rebounded: row[3], repeated: row[4])
      let grade = rules.grade(counts).grade
      if grade == Grade.allCases.max() { worst += 1 }
      graded.append(
        (grade, CountedBody(body: row[0], open: row[2], reported: row[6], counts: counts)))
    }
    return graded
  }
}
