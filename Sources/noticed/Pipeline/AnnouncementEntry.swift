// How an outcome looks in the journal.

internal import LinuxIO
internal import NoticeStore

extension Log.Entry {
  /// The entry for one outcome, with the fields that `journalctl FIELD=VALUE` finds it by.
  init(_ announcement: Announcement) {
    let (event, priority): (Log.Event, Journal.Priority) =
      switch announcement.outcome {
      case .kept: (.noticeKept, .info)
      case .duplicate: (.duplicate, .info)
      case .rejected: (.rejected, .warning)
      }
    self.init(
      event: event, message: Self.message(announcement), priority: priority,
      fields: Self.fields(announcement))
  }

  /// The entry that stands for many outcomes.
  init(summing announcements: [Announcement]) {
    let first = announcements.first?.seq ?? 0
    let last = announcements.last?.seq ?? 0
    let rejected = announcements.count { $0.outcome == .rejected }
    self.init(
      event: .manyOutcomes,
      message: """
        \(announcements.count) outcomes (\(first) to \(last)), \(rejected) of them refusals; \
        noticectl follow --since \(first - 1) lists them
        """,
      priority: rejected > 0 ? .warning : .info,
      fields: [
        ("NOTICE_SEQ_FIRST", "\(first)"), ("NOTICE_SEQ", "\(last)"),
        ("NOTICE_OUTCOMES", "\(announcements.count)"), ("NOTICE_REJECTED", "\(rejected)"),
      ])
  }

  private static func message(_ announcement: Announcement) -> String {
    let name = announcement.name
    switch announcement.outcome {
    case .kept:
      let title = announcement.title ?? "(no title)"
      let id = announcement.notice.map { "\($0)" } ?? "?"
      return "Notice \(id): \(title) [\(announcement.kind ?? "other")] from \(name)"
    case .duplicate:
      let id = announcement.notice.map { "\($0)" } ?? "?"
      return "\(name) is a duplicate of notice \(id)"
    case .rejected:
      return "\(name) refused: \(announcement.reason ?? "no reason given")"
    }
  }

  private static func fields(_ announcement: Announcement) -> [(name: String, value: String)] {
    let known: [(String, String?)] = [
      ("NOTICE_SEQ", "\(announcement.seq)"),
      ("NOTICE_OUTCOME", announcement.outcome.rawValue),
      ("NOTICE_ID", announcement.notice.map { "\($0)" }),
      ("NOTICE_KIND", announcement.kind),
      ("NOTICE_TITLE", announcement.title),
      ("NOTICE_ISSUER", announcement.issuer),
      ("NOTICE_REGION", announcement.region),
      ("NOTICE_FILE", announcement.name),
      ("NOTICE_FOLDER", announcement.folder),
      ("NOTICE_SHA256", announcement.sha256),
      ("NOTICE_REASON_CODE", announcement.reasonCode),
      ("NOTICE_FINDINGS", announcement.findings.map { "\($0)" }),
      ("NOTICE_TARGETS", announcement.targets.map { "\($0)" }),
      ("NOTICE_FIGURES", announcement.figures.map { "\($0)" }),
      ("NOTICE_REPAIRS", announcement.repairs.map { "\($0)" }),
    ]
    return known.compactMap { name, value in value.map { (name, $0) } }
  }
}
