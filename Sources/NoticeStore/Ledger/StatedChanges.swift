// The changes of some days: what their notices and decisions say of matters. A notice belongs to its own day,
// however late it is dropped; what is dropped late is told apart.

import GRDB
import NoticeLedger
public import NoticeRecord

/// Changes that notices and decisions state.
public struct StatedChanges: Sendable {
  /// How often matters came to each standing, the most frequent first.
  public var counts: [SortCount] = []
  /// Those changes, the latest first.
  public var named: [MatterChange] = []

  /// How many there are.
  public var total: Int { counts.reduce(0) { $0 + $1.count } }

  /// Adds a change; of many only the latest are kept.
  fileprivate mutating func add(_ change: MatterChange, naming most: Int) {
    let name = change.standing.rawValue
    if let place = counts.firstIndex(where: { $0.name == name }) {
      counts[place].count += 1
    } else {
      counts.append(SortCount(name: name, count: 1))
    }
    named.append(change)
    // Twice as many as are named, so that sorting them is seldom.
    if named.count > 2 * most { keepLatest(most) }
  }

  /// Puts the changes in their order once all are there, and names those that are kept.
  fileprivate mutating func finish(naming most: Int, _ db: Database) throws {
    counts.sort { ($1.count, $0.name) < ($0.count, $1.name) }
    keepLatest(most)
    let matter = try db.cachedStatement(sql: "SELECT body, title FROM matters WHERE id = ?")
    for place in named.indices {
      guard let row = try Row.fetchOne(matter, arguments: [named[place].matter]) else { continue }
      (named[place].body, named[place].title) = (row[0], row[1])
    }
  }

  private mutating func keepLatest(_ most: Int) {
    named.sort { ($1.on, $0.matter) < ($0.on, $1.matter) }
    named.removeLast(max(0, named.count - most))
  }
}

/// What may state changes of some days.
struct ChangeSources {
  /// The notices of these days; of those without a date the ones that were kept meanwhile.
  private var present: Set<Int64> = []
  /// The notices of earlier days that were kept meanwhile.
  private(set) var older: Set<Int64> = []
  /// The days on which notices without a date were kept.
  private var keptOn: [Int64: Day] = [:]
  /// The moments of decisions made meanwhile, and the matters that they are about.
  private var decided: Set<Int64> = []
  private var matters: Set<Int64> = []

  /// Looks the notices and decisions up; `span` is the moment at which the days begin, and that at which
  /// they are over.
  init(_ db: Database, keptWithin span: StatementArguments, of days: ClosedRange<Day>) throws {
    let kept = try Row.fetchCursor(
      db,
      sql: """
        SELECT n.id, n.dated_on, n.kept_at FROM outcomes o JOIN notices n ON n.id = o.notice_id
        WHERE o.outcome = 'kept' AND o.at >= ? AND o.at < ?
        """, arguments: span)
    while let row = try kept.next() {
      if let day = Self.day(row) {
        if day < days.lowerBound { older.insert(row[0]) }
      } else {
        present.insert(row[0])
        keptOn[row[0]] = Day.of(microseconds: row[2])
      }
    }
    try addNotices(of: days, db)
    let decisions = try Row.fetchCursor(
      db, sql: "SELECT at, matter_id FROM decisions WHERE at >= ? AND at < ?", arguments: span)
    while let row = try decisions.next() {
      decided.insert(row[0])
      matters.insert(row[1])
    }
    try addMatters(db)
  }

  /// Adds the notices of these days, whenever they were kept.
  private mutating func addNotices(of days: ClosedRange<Day>, _ db: Database) throws {
    // A month or a year stands for its last day, and sorts before its first.
    let (first, last) = (days.lowerBound.iso, days.upperBound.iso)
    let dated = try Row.fetchCursor(
      db, sql: "SELECT id, dated_on FROM notices WHERE dated_on BETWEEN ? AND ? OR dated_on = ?",
      arguments: [String(first.prefix(7)), last.prefix(7) + "~", String(last.prefix(4))])
    while let row = try dated.next() {
      if let day = Self.day(row), days.contains(day) { present.insert(row[0]) }
    }
  }

  private mutating func addMatters(_ db: Database) throws {
    let rows = MatterRows(db: db)
    for notice in present { matters.formUnion(try rows.mentioned(by: notice)) }
    for notice in older { matters.formUnion(try rows.mentioned(by: notice)) }
  }

  /// Adds the steps of matters that they state.
  func addChanges(to activity: inout Activity, _ db: Database, naming most: Int) throws {
    let rows = MatterRows(db: db)
    for id in matters {
      var before: Standing?
      for step in try rows.history(of: id) {
        defer { before = step.standing }
        if isOfTheseDays(step) {
          activity.changes.add(change(step, of: id, before: before), naming: most)
        } else if case .notice(let notice, _) = step.origin, older.contains(notice) {
          activity.earlierChanges.add(change(step, of: id, before: before), naming: most)
        }
      }
    }
    try activity.changes.finish(naming: most, db)
    try activity.earlierChanges.finish(naming: most, db)
  }

  private func isOfTheseDays(_ step: StatusChange) -> Bool {
    switch step.origin {
    case .notice(let id, _): present.contains(id)
    case .person(_, let at): decided.contains(at)
    }
  }

  /// A step as a change; whose it is and what its problem is are looked up for those that are named.
  private func change(_ step: StatusChange, of matter: Int64, before: Standing?) -> MatterChange {
    var change = MatterChange(
      matter: matter, body: nil, title: "", before: before, standing: step.standing,
      on: step.on.iso, notice: nil)
    if case .notice(let id, _) = step.origin {
      change.notice = id
      if keptOn[id] == step.on { change.undated = true }
    }
    return change
  }

  private static func day(_ row: Row) -> Day? {
    let date: String? = row[1]
    return date.flatMap(Day.init(lastOf:))
  }
}
