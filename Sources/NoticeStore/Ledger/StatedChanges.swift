// The changes of some days: what their notices and decisions say of matters. A notice belongs to
// the day that the ledger takes it to be of, however late it is dropped; what is dropped late is
// told apart.

import GRDB
import NoticeLedger
public import NoticeRecord

/// Changes that notices and decisions state.
public struct StatedChanges: Sendable {
  /// How often matters came to each standing, the most frequent first.
  public var counts: [SortCount] = []
  /// Those changes, the latest first.
  public var named: [MatterChange] = []

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
      guard named[place].notice != nil else { continue }
      let undated = try DayOfKeeping.all(of: named[place].matter, db)
      if undated.contains(named[place].on) { named[place].undated = true }
    }
  }

  private mutating func keepLatest(_ most: Int) {
    named.sort { ($1.on, $0.matter) < ($0.on, $1.matter) }
    named.removeLast(max(0, named.count - most))
  }
}

/// What may state changes of some days: notices by the days that the ledger takes them to be of.
struct ChangeSources {
  /// The notices of these days, whenever they were kept.
  private var present: Set<Int64>
  /// The notices of earlier days that were kept meanwhile.
  let older: Set<Int64>
  /// The moments of decisions made meanwhile, and the matters that they are about.
  private var decided: Set<Int64> = []
  private var matters: Set<Int64> = []

  /// An index of mentions by their days.
  static let index = "CREATE INDEX mentions_by_day ON mentions (day, notice_id);"
  /// The same of the first mention of each notice: all of a notice are of its day.
  static let indexOfFirst = """
    DROP INDEX mentions_by_day;
    CREATE INDEX mentions_by_day ON mentions (day, notice_id) WHERE finding = 1;
    """

  /// Looks the notices and decisions up; `span` is the moment at which the days begin, and that at
  /// which they are over.
  init(_ db: Database, keptWithin span: StatementArguments, of days: ClosedRange<Day>) throws {
    present = try Int64.fetchSet(
      db, sql: "SELECT notice_id FROM mentions WHERE day BETWEEN ? AND ? AND finding = 1",
      arguments: [days.lowerBound.iso, days.upperBound.iso])
    older = try Self.older(db, keptWithin: span, than: days.lowerBound)
    let decisions = try Row.fetchCursor(
      db, sql: "SELECT at, matter_id FROM decisions WHERE at >= ? AND at < ?", arguments: span)
    while let row = try decisions.next() {
      decided.insert(row[0])
      matters.insert(row[1])
    }
    try addMatters(db)
  }

  /// The notices of days before this one that were kept meanwhile; one that names no problem is of
  /// the day that it is sorted by.
  private static func older(
    _ db: Database, keptWithin span: StatementArguments, than first: Day
  ) throws -> Set<Int64> {
    var older: Set<Int64> = []
    let kept = try Row.fetchCursor(
      db,
      sql: """
        SELECT n.id, coalesce((SELECT day FROM mentions WHERE notice_id = n.id LIMIT 1), n.dated_on)
        FROM outcomes o JOIN notices n ON n.id = o.notice_id
        WHERE o.outcome = 'kept' AND o.at >= ? AND o.at < ?
        """, arguments: span)
    while let row = try kept.next() {
      let date: String? = row[1]
      // A month or a year stands for its last day.
      if let day = date.flatMap(Day.init(lastOf:)), day < first { older.insert(row[0]) }
    }
    return older
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
        // Who decides what notices say already has changed nothing.
        if step.standing == before { continue }
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

  /// A step as a change; whose it is and what its problem is are looked up for those that are
  /// named.
  private func change(_ step: StatusChange, of matter: Int64, before: Standing?) -> MatterChange {
    var change = MatterChange(
      matter: matter, body: nil, title: "", before: before, standing: step.standing,
      on: step.on.iso, notice: nil)
    if case .notice(let id, _) = step.origin { change.notice = id }
    return change
  }
}
