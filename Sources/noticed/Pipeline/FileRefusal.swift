// Why a file does not become a notice, in the words that `noticectl rejected` shows.

internal import LinuxIO
internal import NoticeReader

/// The reason for which one file is refused.
struct FileRefusal: Error, Sendable, Equatable {
  /// A stable word for scripts.
  var code: String
  /// What is wrong and what to do, for people.
  var reason: String

  /// A reason with its stable word.
  init(code: String, reason: String) {
    self.code = code
    self.reason = reason
  }

  /// What already the attributes of a name tell; nil for a regular file of a fit size.
  init?(_ status: FileStatus, limit: Int) {
    if status.kind != .regular {
      self.init(
        code: "not-a-file",
        reason: "a \(status.kind.rawValue) is not read; drop the file itself")
    } else if status.size > limit {
      self.init(
        code: "too-large",
        reason: """
          \(status.size) bytes, and the limit is \(limit); no notice is that large. Raise \
          MaximumFileSize= if this one is
          """)
    } else {
      return nil
    }
  }

  /// What the reader found.
  init(_ unreadable: Unreadable) {
    switch unreadable {
    case .empty:
      self.init(code: "empty", reason: "the file is empty; drop it again when it has content")
    case .binary(let format):
      self.init(
        code: "not-text",
        reason: """
          neither text nor HTML, by its content: \(format). Save the text of the page and drop that
          """)
    case .undecodable(let offset):
      self.init(
        code: "undecodable",
        reason: """
          no known encoding fits: the first byte that none accepts is at offset \(offset). Save the \
          page again, as UTF-8 if there is a choice
          """)
    }
  }

  /// A file that made the daemon die, and then a process that read it alone.
  static let crashedTheReader = FileRefusal(
    code: "crashed-the-reader",
    reason: """
      reading it ended the daemon, and then a process that read nothing else; please report the \
      file. noticectl retry reads it once more
      """)

  /// A file that is on its way whenever the daemon dies.
  static func neverFinished(attempts: Int) -> FileRefusal {
    FileRefusal(
      code: "never-finished",
      reason: """
        the daemon died \(attempts) times before the file had its outcome; please report the file. \
        noticectl retry reads it once more
        """)
  }

  /// What to do about a file that was refused with a code and has a number.
  static func advice(_ code: String?, about seq: Int64) -> String {
    let retry = "noticectl retry \(seq) reads it again"
    let discard = "noticectl discard \(seq) gives it up"
    switch code {
    // Refused again, whoever tries.
    case "empty", "not-a-file": return discard
    // Refused again by this version.
    case "not-text", "undecodable": return "after an upgrade \(retry); \(discard)"
    default: return retry
    }
  }

  /// The codes of files that harmed the reader, and would again.
  static let harmfulCodes = [crashedTheReader.code, tooSlowCode]
  private static let tooSlowCode = "too-slow"

  /// A file that took too long.
  static func tookTooLong(_ limit: Duration) -> FileRefusal {
    FileRefusal(
      code: tooSlowCode,
      reason: """
        reading it took longer than \(limit.components.seconds) seconds; please report the file
        """)
  }
}
