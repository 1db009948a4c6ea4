// Tests of AnnouncementEntry.swift.

import LinuxIO
import Testing

@testable import NoticeStore
@testable import noticed

@Suite struct `An entry in the journal` {
  private func announcement(
    _ outcome: Announcement.Kind, seq: Int64 = 7, change: (inout Announcement) -> Void = { _ in }
  ) -> Announcement {
    var announcement = Announcement(
      seq: seq, at: 1, outcome: outcome, folder: "/drop", name: "sub/a.txt")
    change(&announcement)
    return announcement
  }

  private func fields(_ entry: Log.Entry) -> [String: String] {
    Dictionary(entry.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $0 + " and " + $1 })
  }

  @Test func `of a notice names it, its kind and its file`() {
    let entry = Log.Entry(
      announcement(.kept) {
        $0.notice = 3
        $0.kind = "rectification-report"
        $0.title = "整改报告"
        $0.issuer = "某市卫生健康委员会"
        $0.region = "某省某市"
        $0.sha256 = "ab"
        $0.findings = 4
        $0.targets = 0
        $0.figures = 2
        $0.repairs = 1
      })
    #expect(entry.event == .noticeKept)
    #expect(entry.priority == .info)
    #expect(entry.message == "Notice 3: 整改报告 [rectification-report] from sub/a.txt")
    #expect(
      fields(entry) == [
        "NOTICE_SEQ": "7", "NOTICE_OUTCOME": "kept", "NOTICE_ID": "3",
        "NOTICE_KIND": "rectification-report", "NOTICE_TITLE": "整改报告",
        "NOTICE_ISSUER": "某市卫生健康委员会", "NOTICE_REGION": "某省某市", "NOTICE_FILE": "sub/a.txt",
        "NOTICE_FOLDER": "/drop", "NOTICE_SHA256": "ab", "NOTICE_FINDINGS": "4",
        "NOTICE_TARGETS": "0", "NOTICE_FIGURES": "2", "NOTICE_REPAIRS": "1",
      ])
  }

  @Test func `of a notice about which little is known says so`() {
    let entry = Log.Entry(announcement(.kept) { $0.notice = 3 })
    #expect(entry.message == "Notice 3: (no title) [other] from sub/a.txt")
    #expect(fields(entry)["NOTICE_TITLE"] == nil)
  }

  @Test func `of a duplicate names the notice that has the same bytes`() {
    let entry = Log.Entry(announcement(.duplicate) { $0.notice = 3 })
    #expect(entry.event == .duplicate)
    #expect(entry.message == "sub/a.txt is a duplicate of notice 3")
    #expect(fields(entry)["NOTICE_ID"] == "3")
  }

  @Test func `of a refusal is a warning with the reason`() {
    let entry = Log.Entry(
      announcement(.rejected) {
        $0.reasonCode = "empty"
        $0.reason = "the file is empty"
      })
    #expect(entry.event == .rejected)
    #expect(entry.priority == .warning)
    #expect(entry.message == "sub/a.txt refused: the file is empty")
    #expect(fields(entry)["NOTICE_REASON_CODE"] == "empty")
  }

  @Test func `for many outcomes counts them and says how to list them`() {
    let entry = Log.Entry(
      summing: [
        announcement(.kept, seq: 10), announcement(.rejected, seq: 11),
        announcement(.duplicate, seq: 12),
      ])
    #expect(entry.event == .manyOutcomes)
    #expect(entry.priority == .warning)
    #expect(
      entry.message
        == "3 outcomes (10 to 12), 1 of them refusals; noticectl follow --since 9 lists them")
    #expect(
      fields(entry) == [
        "NOTICE_SEQ_FIRST": "10", "NOTICE_SEQ": "12", "NOTICE_OUTCOMES": "3",
        "NOTICE_REJECTED": "1",
      ])
  }

  @Test func `has an identifier of its own for each kind of event`() {
    let identifiers = Log.Event.allCases.map(\.rawValue)
    #expect(Set(identifiers).count == identifiers.count)
    #expect(
      identifiers.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit) })
  }
}
