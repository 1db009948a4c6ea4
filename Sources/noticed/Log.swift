// What the daemon says. To the journal as entries with fields; and, when its standard error is not
// the journal, in lines there too, as systemd's own daemons do.

internal import Dispatch
internal import LinuxIO

/// The one place that logs.
final class Log: Sendable {
  /// Kinds of entry, each with an identifier that the catalogue explains, `sd-id128(3)`.
  enum Event: String, Sendable, CaseIterable {
    case started = "02af87c169704214a3cb69338479f4d7"
    case stopped = "ac6d57a3d4e14a10aa38f603f875aea0"
    case reloaded = "f7c92439ea4643c89723a4e0220a5cbd"
    case noticeKept = "b7e9b230b84344ea93644cafaf49f013"
    case duplicate = "d43106fdc63744018656246dfbe1509a"
    case rejected = "9ca5be8ac5624073a8c9e1278b18a4e0"
    case manyOutcomes = "2e087de8120d43c69c4c31d715fa1255"
    case problem = "0ca602f775ad4a27a9eba8272b694504"
    case deadline = "cab6f97dc95446398e76b0c70b0bf43b"
    case watched = "23684acf8383437a990bd89e7ac53ab0"
    case problemOver = "a06a22d887fb496daf5c10c1792c878b"
  }

  /// An entry.
  struct Entry: Sendable {
    /// What kind of entry.
    var event: Event
    /// What people read.
    var message: String
    /// How weighty it is.
    var priority: Journal.Priority
    /// Fields, besides those of every entry.
    var fields: [(name: String, value: String)] = []
  }

  private let queue = DispatchQueue(label: "noticed.log")
  private let alsoToStandardError = !Journal.isStandardError

  /// Sends an entry and waits until the journal has it.
  ///
  /// - Throws: `SystemFailure` where the journal refuses it.
  func send(_ entries: [Entry]) async throws(SystemFailure) {
    try await queue.blocking { () throws(SystemFailure) in
      for entry in entries { try self.write(entry) }
    }
  }

  /// Sends an entry that nobody waits for.
  func note(_ event: Event, _ message: String, _ priority: Journal.Priority) {
    let entry = Entry(event: event, message: message, priority: priority)
    queue.async {
      // ignoring: a journal that does not take entries cannot be told so.
      try? self.write(entry)
    }
  }

  /// Says that something is wrong and what to do.
  func problem(_ what: String, advice: String) {
    note(.problem, "\(what); \(advice)", .error)
  }

  /// Says that something is no longer wrong.
  func relief(_ what: String) {
    note(.problemOver, "Over: \(what)", .notice)
  }

  /// Waits until everything noted so far is written.
  func flush() async {
    await queue.blocking { () throws(Never) in }
  }

  private func write(_ entry: Entry) throws(SystemFailure) {
    if alsoToStandardError {
      // ignoring: where standard error is closed, the journal still has the entry.
      try? StandardStream.error.write(Array("noticed: \(entry.message)\n".utf8))
    }
    let common = [
      (name: "MESSAGE_ID", value: entry.event.rawValue),
      (name: "SYSLOG_IDENTIFIER", value: "noticed"),
    ]
    try Journal.send(entry.message, priority: entry.priority, fields: common + entry.fields)
  }
}
