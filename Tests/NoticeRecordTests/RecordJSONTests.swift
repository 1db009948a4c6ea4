import NoticeRecord
import Testing

@Suite struct RecordJSONTests {
  private func bareNotice() -> Notice {
    Notice(
      source: Source(
        name: "a.txt", bytes: 3, sha256: "00", encoding: "UTF-8", format: .text, script: nil),
      kind: .other)
  }

  @Test func `an empty list and an unknown value are absent`() throws {
    let json = String(decoding: try RecordJSON.encode(bareNotice()), as: UTF8.self)
    #expect(
      json == """
        {"kind":"other","schemaVersion":1,"source":{"bytes":3,"encoding":"UTF-8",\
        "format":"text","name":"a.txt","sha256":"00"}}
        """)
  }

  @Test func `a record reads back as it was written`() throws {
    var notice = bareNotice()
    notice.findings = [Finding(number: 1, title: "学习不深入", span: Span(start: 0, end: 3))]
    notice.findings[0].status = .partlyDone
    notice.findings[0].measures = [
      Measure(number: 1, text: "制定计划", span: Span(start: 1, end: 2))
    ]
    notice.contacts = Contacts(phones: ["0888-1234567"])
    let json = try RecordJSON.encode(notice)
    #expect(try RecordJSON.decode(Notice.self, from: json) == notice)
  }

  @Test func `whole numbers are written without a fraction`() throws {
    let json = String(
      decoding: try RecordJSON.encode(Quantity(value: 50000, unit: "张")), as: UTF8.self)
    #expect(json == #"{"unit":"张","value":50000}"#)
  }
}
