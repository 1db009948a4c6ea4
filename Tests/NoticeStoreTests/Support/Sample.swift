// Notices, files and outcomes made up for the tests.

import NoticeRecord
import NoticeStore

/// Makes what tests keep.
enum Sample {
  /// Thirty-two bytes that differ for different texts; no more is asked of a digest here.
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    (0..<4).flatMap { lane in
      let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 &+ UInt64(lane)) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      }
      return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
    }
  }

  /// A file in the drop folder, different for different texts.
  static func drop(_ text: String, name: String = "a.txt", inode: UInt64 = 7) -> Drop {
    Drop(
      folder: "/drop", name: Array(name.utf8), device: 1, inode: inode,
      size: Int64(text.utf8.count), modifiedAt: 1, changedAt: 2, sha256: digest(Array(text.utf8)))
  }

  /// A notice of this text about which little is known.
  static func notice(_ text: String) -> Notice {
    Notice(
      source: Source(
        name: "a.txt", bytes: text.utf8.count, sha256: "", encoding: "UTF-8", format: .text,
        script: .simplified),
      kind: .rectificationReport)
  }

  /// A kept notice of this text.
  static func outcome(
    _ text: String, name: String = "a.txt", inode: UInt64 = 7, body: String? = nil,
    change: (inout Notice) -> Void = { _ in }
  ) -> Outcome {
    var notice = notice(text)
    change(&notice)
    return Outcome(
      drop: drop(text, name: name, inode: inode),
      verdict: .notice(notice, original: Array(text.utf8), text: text, body: body))
  }

  /// A notice with a fact of every sort.
  static func full() -> Notice {
    let span = Span(start: 3, end: 9)
    var notice = notice("平岭省卫生健康委员会通报")
    notice.title = "关于巡视整改进展情况的通报"
    notice.issuer = "中共平岭省卫生健康委员会党组"
    notice.publishedOn = "2024-07-17"
    notice.region = Region(code: "420000", province: "平岭省")
    var finding = Finding(number: 1, title: "学习不够深入", section: "一、学习方面", span: span)
    finding.status = .partlyDone
    finding.statusText = "阶段性完成"
    finding.measures = [
      Measure(number: 1, text: "制定学习计划", span: span),
      Measure(number: 2, text: "组织培训", span: span),
    ]
    finding.responsible = ["办公室", "人事处"]
    notice.findings = [finding]
    var action = Action(number: 4, title: "提升服务能力", goal: "全面提升", span: span)
    action.measures = [Measure(number: 1, text: "新建门诊", span: span)]
    notice.actions = [action]
    notice.targets = [
      Target(
        indicator: "建档率", comparator: .atLeast, value: 90, unit: "%",
        normalized: Quantity(value: 90, unit: "%"), due: "2025", action: 4, span: span)
    ]
    notice.figures = [
      Figure(
        subject: "发放宣传册", value: 5, unit: "万张", qualifier: "余",
        normalized: Quantity(value: 50000, unit: "张"), finding: 1, span: span)
    ]
    notice.dates = [DatedPlace(date: "2024-07-17", text: "7月17日", span: span)]
    notice.people = [Person(name: "王平岭", post: "主任", span: span)]
    notice.contacts = Contacts(phones: ["0888-1234567"], emails: ["a@example.org"])
    notice.repairs = [
      Repair(
        kind: .pinyinGloss, damaged: "醫(yī)療", repaired: "医疗", confidence: 0.99, span: span)
    ]
    notice.remarks = [Remark(code: "uncertain-date", message: "日期存疑", span: span)]
    return notice
  }
}
