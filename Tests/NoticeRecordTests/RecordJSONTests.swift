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

  @Test func `a record is written by hand as its types say`() throws {
    let span = Span(start: 3, end: 9)
    var notice = bareNotice()
    (notice.id, notice.copyOf, notice.copies) = (7, 3, [8, 9])
    notice.kindEvidence = [Quote(text: "关于\"整改\"", span: span)]
    notice.title = "标题\n第二行"
    notice.issuer = "平岭省卫生健康委员会"
    notice.publisher = "平岭发布"
    notice.documentNumber = "平卫函〔2024〕1号"
    notice.indexNumber = "0001"
    notice.publishedOn = "2024-07-17"
    notice.signedOn = "2024-07"
    notice.region = Region(code: "420000", province: "平岭省", city: "甲市", county: "乙县")
    notice.inspection = Inspection(by: "第一巡视组", from: "2023", to: "2024", feedbackOn: "2024-01")
    notice.text = "全文"
    var finding = Finding(number: 1, title: "学习不深入", section: "一", span: span)
    (finding.status, finding.statusText) = (.partlyDone, "阶段性完成")
    finding.measures = [Measure(number: 1, text: "制定计划", span: span)]
    finding.responsible = ["办公室"]
    notice.findings = [finding]
    var action = Action(number: 4, title: "提升能力", goal: "全面", span: span)
    action.measures = [Measure(number: 2, text: "新建门诊", span: span)]
    notice.actions = [action]
    notice.targets = [
      Target(
        indicator: "建档率", comparator: .atLeast, value: 90.5, unit: "%",
        normalized: Quantity(value: -0.0, unit: "%"), due: "2025", action: 4, span: span)
    ]
    notice.figures = [
      Figure(
        subject: "发放", value: 1e20, unit: "万张", qualifier: "余",
        normalized: Quantity(value: 50000, unit: nil), finding: 1, span: span)
    ]
    notice.dates = [DatedPlace(date: "2024-07-17", text: "7月17日", span: span)]
    notice.people = [Person(name: "王平岭", post: "主任", span: span)]
    notice.contacts = Contacts(phones: ["0888"], emails: ["a@b.c"], addresses: ["平岭路1号"])
    notice.repairs = [
      Repair(kind: .entity, damaged: "a", repaired: "b", confidence: 0.99, span: span)
    ]
    notice.remarks = [Remark(code: "x", message: "y", span: span)]
    struct Coded: Encodable { let notice: Notice }
    let coded = String(decoding: try RecordJSON.encode(Coded(notice: notice)), as: UTF8.self)
    let written = String(decoding: try RecordJSON.encode(notice), as: UTF8.self)
    #expect("{\"notice\":\(written)}" == coded)
    // Every part of the record stands in the sample.
    for part in Mirror(reflecting: notice).children {
      let value = "\(part.value)"
      #expect(value != "nil" && !value.hasSuffix("(wrappedValue: [])"), "\(part.label ?? "")")
    }
  }
}
