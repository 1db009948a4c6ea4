// Reads a file in a process of its own: one that may have ended the daemon before. What happens
// there happens to that process only, and tells whether the file was to blame.

internal import FoundationEssentials
internal import LinuxIO
internal import NoticeReader
internal import NoticeRecord
internal import NoticeStore

/// Reads suspicious files apart from the daemon.
struct ReadingApart: Sendable {
  /// What the other process says of a file.
  enum Reply: Codable, Sendable {
    /// It was read; the record has its text.
    case notice(Notice)
    /// It was refused.
    case refused(code: String, reason: String)
  }

  /// The program; it is called with `ReadApartCommand`'s name and the file's.
  let program: FileName
  /// The longest that reading one file may take.
  let limit: Duration

  /// The most bytes of a record and its text that are taken over.
  static let replyBytes = 256 << 20

  /// How the other process came to its end.
  enum Answer: Sendable {
    /// It gave a reply, which is not looked at yet.
    case replied([UInt8])
    /// It died.
    case died
    /// It was killed when its time was over.
    case ranOut
    /// There was no other process.
    case none
  }

  /// Has a file read; blocks until the other process has ended.
  func answer(on arrival: Arrival) -> Answer {
    do {
      let (ending, output) = try ChildProcess.run(
        program, [ReadApartCommand.name, "--", arrival.original.name], input: arrival.bytes,
        outputLimit: Self.replyBytes, limit: limit)
      switch ending {
      case .exited(0): return .replied(output)
      case .exited, .killed: return .died
      case .ranOut: return .ranOut
      }
    } catch {
      return .none
    }
  }

  /// Makes a verdict of an answer; without an answer, or a word in it, the file is read here after
  /// all.
  func verdict(on arrival: Arrival, by answer: Answer) -> Verdict {
    switch answer {
    case .replied(let reply):
      if let reply = try? RecordJSON.decode(Reply.self, from: reply) {
        return Self.verdict(reply, arrival)
      }
      return Verdict(reading: arrival)
    case .died: return Verdict(.crashedTheReader)
    case .ranOut: return Verdict(.tookTooLong(limit))
    case .none: return Verdict(reading: arrival)
    }
  }

  /// Reads a file in this process and says what came of it.
  static func reply(on original: Original) -> Reply {
    do throws(Unreadable) {
      let reading = try Reading(original)
      var notice = reading.notice
      notice.text = reading.text
      return .notice(notice)
    } catch {
      let refusal = FileRefusal(error)
      return .refused(code: refusal.code, reason: refusal.reason)
    }
  }

  private static func verdict(_ reply: Reply, _ arrival: Arrival) -> Verdict {
    switch reply {
    case .notice(let notice): Verdict(Reading(notice), of: arrival)
    case .refused(let code, let reason): .refused(code: code, reason: reason)
    }
  }
}
