// Reminds of deadlines in the journal, by the daemon's own clock.

internal import LinuxIO
internal import NoticeLedger
internal import NoticeRecord
internal import NoticeStore

/// Sends reminders, each step of a deadline once.
struct Reminding: Sendable {
  /// Where the deadlines are.
  let store: Store
  /// Where reminders go.
  let log: Log
  /// The settings of each moment; they name the steps.
  let settings: SettingsInForce

  /// How often deadlines are looked at.
  private static let interval = Duration.seconds(3600)
  /// How many reminders are sent at once, and how long the next ones wait: journald takes 10,000
  /// entries in 30 s.
  private static let mostAtOnce = 500
  private static let pause = Duration.seconds(5)

  /// Looks at the deadlines at once and then from time to time, until the task is cancelled.
  func run() async {
    var last: Matter?
    while true {
      last = await remind(behind: last)
      do {
        try await Task.sleep(for: last == nil ? Self.interval : Self.pause)
      } catch {
        return
      }
    }
  }

  /// Sends the reminders of this day that were not sent yet, of deadlines behind the one of a matter;
  /// returns the last one where there may be more.
  private func remind(behind last: Matter?) async -> Matter? {
    let steps = settings.now.reminders
    guard !steps.isEmpty else { return nil }
    do {
      let due = try await store.reminders(
        steps, on: Today.day, behind: last, limit: Self.mostAtOnce)
      guard !due.isEmpty else { return nil }
      try await log.send(due.map { entry($0, among: steps) })
      try await store.reminded(due)
      return due.count == Self.mostAtOnce ? due.last?.matter : nil
    } catch {
      // ignoring: a store or journal in trouble is reported by intake; the next round tries again.
      return nil
    }
  }

  private func entry(_ reminder: Reminder, among steps: [ReminderStep]) -> Log.Entry {
    let matter = reminder.matter
    let due = matter.dueOn ?? ""
    let body = matter.body ?? "a body that no notice names"
    let message =
      matter.overdue
      ? "Overdue since \(due): \(matter.title), \(body) (problem \(matter.id))"
      : "Due on \(due): \(matter.title), \(body) (problem \(matter.id))"
    return Log.Entry(
      event: .deadline, message: message, priority: priority(of: reminder, among: steps),
      fields: [
        ("NOTICE_MATTER", "\(matter.id)"), ("NOTICE_ID", "\(matter.notice)"),
        ("NOTICE_BODY", matter.body ?? ""), ("NOTICE_TITLE", matter.title),
        ("NOTICE_DUE", due), ("NOTICE_STEP", reminder.step),
      ])
  }

  /// Overdue is an error, the last step ahead a warning, an earlier one a notice.
  private func priority(
    of reminder: Reminder, among steps: [ReminderStep]
  ) -> Journal.Priority {
    if reminder.matter.overdue { return .error }
    let last = steps.filter { $0.daysAhead >= 0 }.min { $0.daysAhead < $1.daysAhead }
    return reminder.step == last?.name ? .warning : .notice
  }
}
