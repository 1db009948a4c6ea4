// Whom to remind of what: each step towards a deadline once, however often the daemon is started.

import GRDB
public import NoticeLedger
public import NoticeRecord

/// A matter that has come to a step of its deadline.
public struct Reminder: Sendable, Equatable {
  /// The matter.
  public var matter: Matter
  /// The step's name.
  public var step: String
}

extension Store {
  /// The unsolved matters that have come to a step of which nobody was reminded yet, the earliest
  /// deadline first.
  ///
  /// Only those behind another one are looked at: where there are very many, all who were reminded
  /// of would else be passed by again each time. A matter that changes meanwhile may come to stand
  /// before that one: it waits for the next round, which begins anew.
  public func reminders(
    _ steps: [ReminderStep], on day: Day, behind last: Matter? = nil, limit: Int
  ) async throws -> [Reminder] {
    let reach = day + (steps.map(\.daysAhead).max() ?? 0)
    return try await read { db in
      var reminders: [Reminder] = []
      let due = try Row.fetchCursor(
        db,
        // In the words and the order of the index `matters_in_order`.
        sql: """
          SELECT id, due_on FROM matters
          WHERE (standing = 'done') = 0 AND (due_on IS NULL) = 0 AND due_on BETWEEN ?2 AND ?1
            AND (due_on > ?2 OR changed_on < ?3 OR changed_on = ?3 AND id > ?4)
          ORDER BY due_on, changed_on DESC, id
          """, arguments: [reach.iso, last?.dueOn ?? "", last?.changedOn ?? "", last?.id ?? 0])
      while reminders.count < limit, let row = try due.next() {
        let id: Int64 = row[0]
        guard let due = Day(lastOf: row[1]),
          let step = ReminderStep.reached(due, on: day, steps: steps),
          try !Self.isReminded(of: id, due: due, step: step.name, db),
          let matter = try Matter.fetch(id, today: day.iso, db)
        else { continue }
        reminders.append(Reminder(matter: matter, step: step.name))
      }
      return reminders
    }
  }

  /// Notes that somebody was reminded.
  public func reminded(_ reminders: [Reminder], at now: Int64 = WallClock.now()) async throws {
    try await writeLightly { db in
      for reminder in reminders {
        try db.execute(
          sql: """
            INSERT OR IGNORE INTO reminders
            SELECT id, due_on, ?, ? FROM matters WHERE id = ? AND due_on = ?
            """,
          arguments: [reminder.step, now, reminder.matter.id, reminder.matter.dueOn])
      }
    }
  }

  private static func isReminded(
    of matter: Int64, due: Day, step: String, _ db: Database
  ) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM reminders WHERE matter_id = ? AND due_on = ? AND step = ?")
    return try Bool.fetchOne(statement, arguments: [matter, due.iso, step]) ?? false
  }
}
