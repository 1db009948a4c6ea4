// A digest for the tests, with everything in it, and one with nothing.

import NoticeControl
import NoticeRecord

enum SampleDigest {
  /// A week in which nothing happened.
  static let empty = Digest(
    period: .week, name: "2026-W47", from: "2026-11-16", through: "2026-11-22",
    madeOn: "2026-11-22", dueThrough: "2026-11-29")

  /// A month in which much happened; `title` is that of a problem and of a notice.
  static func full(_ title: String = "河道管护责任落实不到位") -> Digest {
    var digest = Digest(
      period: .month, name: "2026-11", from: "2026-11-01", through: "2026-11-30",
      madeOn: "2026-11-22", dueThrough: "2026-12-31")
    digest.outcomes = tallies([("kept", 9), ("duplicate", 2), ("rejected", 1)])
    digest.outcomesBefore = tallies([("kept", 4), ("duplicate", 0), ("rejected", 0)])
    digest.kinds = tallies([("rectification-report", 6), ("work-plan", 3)])
    digest.arrivals = (1...30).map {
      Tally(name: "2026-11-" + ($0 < 10 ? "0" : "") + "\($0)", count: $0 % 7 == 3 ? 3 : 0)
    }
    digest.notices = [notice(title)]
    digest.changed = tallies([("done", 5), ("rebounded", 1), ("reported", 12)])
    digest.changes = [
      change(title, .done, to: .rebounded), change("防汛物资储备不足", nil, to: .reported),
    ]
    digest.older = 2
    digest.changedEarlier = tallies([("done", 13)])
    digest.earlierChanges = [change("儿科医师短缺", .partlyDone, to: .done)]
    digest.changes[1].undated = true
    digest.standings = tallies([
      ("reported", 12), ("in-progress", 30), ("partly-done", 8), ("done", 150), ("rebounded", 1),
    ])
    digest.late = [matter(title, dueOn: "2026-10-31", isLate: true)]
    digest.due = [matter("儿科医师短缺", dueOn: "2026-12-31", isLate: false)]
    (digest.due[0].standing, digest.due[0].unstated) = (.reported, true)
    (digest.lateTotal, digest.dueTotal, digest.undated) = (7, 1, 40)
    digest.deadlines = tallies([("2026-11", 0), ("2026-12", 6), ("2027-01", 2)])
    digest.gradeCounts = tallies([("red", 1), ("yellow", 2), ("green", 11)])
    digest.grades = [grade("青石县水务局", "red", 3), grade("青禾县卫生健康局", "yellow", 1)]
    return digest
  }

  private static func tallies(_ counts: [(String, Int)]) -> [Tally] {
    counts.map { Tally(name: $0.0, count: $0.1) }
  }

  private static func notice(_ title: String) -> Summary {
    var notice = Summary(
      id: 12, kind: .rectificationReport, name: "a.txt", bytes: 3,
      keptAt: Timestamp(microseconds: 0))
    notice.title = title
    notice.issuer = "中共青石县水务局党组"
    notice.date = "2026-11-03"
    notice.findings = 14
    return notice
  }

  private static func change(
    _ title: String, _ before: Standing?, to standing: Standing
  ) -> MatterChange {
    MatterChange(
      matter: 3, body: "青石县水务局", title: title, before: before, standing: standing,
      on: "2026-11-02", notice: 12)
  }

  private static func matter(_ title: String, dueOn: String, isLate: Bool) -> Matter {
    var matter = Matter(
      id: 3, title: title, standing: .inProgress, openedOn: "2026-01-05",
      changedOn: "2026-11-02", notice: 12)
    matter.body = "青石县水务局"
    matter.dueOn = dueOn
    matter.overdue = isLate
    matter.responsible = ["办公室", "财务处"]
    return matter
  }

  private static func grade(_ body: String, _ grade: String, _ overdue: Int) -> BodyGrade {
    var graded = BodyGrade(body: body, grade: grade, matters: 20)
    (graded.open, graded.overdue, graded.rebounded, graded.repeated) = (9, overdue, 0, 1)
    graded.reported = 4
    return graded
  }
}
