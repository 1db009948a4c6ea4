// The answer to `Digest`: a period in short, put together from what the store counts.

internal import NoticeControl
internal import NoticeLedger
internal import NoticeRecord
internal import NoticeStore
internal import Varlink

extension Office {
  /// The digest of a period, by the daemon's calendar.
  func digest(_ request: DigestRequest) async throws -> DigestReply {
    let today = Today.day
    let day = request.day.map { $0.utf8.count == 10 ? Day(lastOf: $0) : nil } ?? today
    guard let day else { throw VarlinkError.invalidParameter("day") }
    var period = Period(request.period, containing: day)
    if request.before == true { period = period.before }
    let present = Period(request.period, containing: today)
    var digest = Digest(
      period: request.period, name: period.name, from: period.first.iso,
      through: period.last.iso, madeOn: today.iso, dueThrough: present.after.last.iso)
    return try await Refusal.translating {
      try await addActivity(of: period, to: &digest)
      try await addOutlook(from: present, to: &digest)
      try await addMatters(today, to: &digest)
      try await addGrades(today, to: &digest)
      return DigestReply(digest: digest)
    }
  }

  private func addActivity(of period: Period, to digest: inout Digest) async throws {
    let parts = period.parts
    let moments = (parts + [period.last + 1]).map(Today.start(of:))
    let activity = try await store.activity(
      between: moments, of: period.first...period.last, naming: Digest.mostNamed)
    digest.outcomes = Self.outcomes(activity.outcomes)
    digest.kinds = activity.kinds.map(Tally.init)
    digest.arrivals = zip(parts, activity.arrivals).map { Tally(name: $0.iso, count: $1) }
    digest.notices = activity.notices.map(Summary.init)
    digest.older = activity.older
    digest.changed = activity.changes.counts.map(Tally.init)
    digest.changes = activity.changes.named
    digest.changedEarlier = activity.earlierChanges.counts.map(Tally.init)
    digest.earlierChanges = Array(activity.earlierChanges.named.prefix(Digest.mostEarlier))
    let before = period.before
    digest.outcomesBefore = Self.outcomes(
      try await store.outcomes(
        between: Today.start(of: before.first), and: Today.start(of: before.last + 1)))
  }

  /// Every verdict, those without any file among them.
  private static func outcomes(_ counts: [SortCount]) -> [Tally] {
    NoticeControl.Outcome.Verdict.allCases.map { verdict in
      let count = counts.first { $0.name == verdict.rawValue }?.count
      return Tally(name: verdict.rawValue, count: count ?? 0)
    }
  }

  private func addOutlook(from present: Period, to digest: inout Digest) async throws {
    let outlook = try await store.outlook()
    digest.standings = Standing.allCases.map { standing in
      let count = outlook.standings.first { $0.name == standing.rawValue }?.count
      return Tally(name: standing.rawValue, count: count ?? 0)
    }
    digest.undated = outlook.undated
    let late = digest.madeOn
    let ahead = outlook.due.filter { $0.name >= late }
    digest.deadlines = present.ahead(present.length.charted).map { period in
      let within = ahead.filter { $0.name >= period.first.iso && $0.name <= period.last.iso }
      return Tally(name: period.name, count: within.reduce(0) { $0 + $1.count })
    }
    digest.lateTotal = outlook.due.filter { $0.name < late }.reduce(0) { $0 + $1.count }
    digest.dueTotal = ahead.filter { $0.name <= digest.dueThrough }.reduce(0) { $0 + $1.count }
  }

  private func addMatters(_ today: Day, to digest: inout Digest) async throws {
    var late = LedgerFilter()
    late.overdue = true
    let most = Window(limit: Digest.mostNamed, offset: nil)
    digest.late = try await store.matters(late, today: today.iso, window: most).items
    var due = LedgerFilter()
    (due.dueFrom, due.dueBy) = (today.iso, digest.dueThrough)
    digest.due = try await store.matters(due, today: today.iso, window: most).items
  }

  private func addGrades(_ today: Day, to digest: inout Digest) async throws {
    let counts = try await store.gradeCounts(by: settings.grading, today: today.iso)
    digest.gradeCounts = Grade.allCases.reversed().map { grade in
      Tally(name: grade.rawValue, count: counts[grade] ?? 0)
    }
    let worst = try await store.grades(
      by: settings.grading, today: today.iso,
      window: NoticeStore.Window(limit: Digest.mostNamed)
    ).items
    digest.grades = worst.filter { $0.grade != Grade.green.rawValue }
  }
}

extension PeriodLength {
  /// How many periods of deadlines a chart shows.
  fileprivate var charted: Int {
    switch self {
    case .week: 8
    case .month: 6
    case .quarter: 4
    }
  }
}
