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
  public func reminders(
    _ steps: [ReminderStep], on day: Day, limit: Int
  ) async throws -> [Reminder] {
    let reach = day + (steps.map(\.daysAhead).max() ?? 0)
    return try await read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(MatterConditions.columns) FROM matters t
          WHERE t.due_on <= ? AND t.standing <> 'done' ORDER BY t.due_on, t.id
          """, arguments: [reach.iso])
      var reminders: [Reminder] = []
      while reminders.count < limit, let row = try rows.next() {
        guard let due = Day(lastOf: row["due_on"]),
          let step = ReminderStep.reached(due, on: day, steps: steps),
          try !Self.isReminded(of: row["id"], due: due, step: step.name, db)
        else { continue }
        let matter = try Matter(row, today: day.iso, db: db)
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
