// A notice in which nothing is missing: every key of the record is there, every list has an entry.

import NoticeRecord

extension Notice {
  /// A notice with every value set.
  static let filled: Notice = {
    let place = Span(start: 30, end: 42)
    var notice = Notice(
      source: Source(
        name: "notice.html", bytes: 4096, sha256: String(repeating: "0f", count: 32),
        encoding: "GB18030", format: .html, script: .mixed),
      kind: .rectificationReport)
    notice.id = 7
    (notice.copyOf, notice.copies) = (3, [5, 6])
    notice.kindEvidence = [Quote(text: "整改进展情况", span: place)]
    notice.title = "关于巡察整改进展情况的通报"
    notice.issuer = "中共某县卫生健康局党组"
    notice.publisher = "某县人民政府"
    notice.documentNumber = "某卫发〔2024〕3号"
    notice.indexNumber = "000014349/2024-00012"
    notice.publishedOn = "2024-07-17"
    notice.signedOn = "2024-07"
    notice.region = Region(code: "420106", province: "湖北省", city: "武汉市", county: "武昌区")
    notice.inspection = Inspection(
      by: "县委第一巡察组", from: "2023-03-late", to: "2023", feedbackOn: "05-28")
    notice.findings = [filledFinding(place)]
    notice.actions = [filledAction(place)]
    notice.targets = [
      Target(
        indicator: "建档人数", comparator: .atLeast, value: 1.5, unit: "万人",
        normalized: Quantity(value: 15_000, unit: "人"), due: "2025-12-mid", action: 1, span: place)
    ]
    notice.figures = [
      Figure(
        subject: "培训", value: 3, unit: nil, qualifier: "余",
        normalized: Quantity(value: 3, unit: nil), finding: 1, span: place)
    ]
    notice.dates = [
      DatedPlace(date: "2024-02-29", text: "2024年2月29日", span: place),
      DatedPlace(date: "12-31", text: "12月31日", span: place),
    ]
    notice.people = [Person(name: "张三", post: "局长", span: place)]
    notice.contacts = Contacts(
      phones: ["0700-1234567"], emails: ["a@example.cn"], addresses: ["某县某路1号"])
    notice.repairs = Repair.Kind.allCases.map {
      Repair(kind: $0, damaged: "2024717日", repaired: "2024年7月17日", confidence: 0.9, span: place)
    }
    notice.remarks = [Remark(code: "uncertain-date", message: "日期有两种读法", span: place)]
    notice.text = ""
    return notice
  }()

  private static func filledFinding(_ place: Span) -> Finding {
    var finding = Finding(number: 1, title: "学习不深入", section: "一、政治建设", span: place)
    finding.status = .partlyDone
    finding.statusText = "阶段性完成"
    finding.measures = [Measure(number: 1, text: "制定计划", span: place)]
    finding.responsible = ["办公室"]
    return finding
  }

  private static func filledAction(_ place: Span) -> Action {
    var action = Action(number: 1, title: "健康档案", goal: "年底前建成", span: place)
    action.measures = [Measure(number: 1, text: "入户登记", span: place)]
    return action
  }
}
