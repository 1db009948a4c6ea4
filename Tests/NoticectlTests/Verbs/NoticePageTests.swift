// A record reads like a page.

import NoticeRecord
import Testing

@testable import noticectl

@Suite struct NoticePageTests {
  private var notice: Notice {
    let span = Span(start: 0, end: 3)
    var notice = Notice(
      source: Source(
        name: "a.txt", bytes: 90, sha256: "00", encoding: "GB18030", format: .text,
        script: .simplified), kind: .rectificationReport)
    notice.id = 7
    notice.title = "关于整改进展情况的通报"
    var finding = Finding(number: 2, title: "制度不健全", span: span)
    finding.status = .partlyDone
    finding.measures = [Measure(number: 1, text: "修订三项制度", span: span)]
    finding.responsible = ["办公室", "财务科"]
    notice.findings = [finding]
    notice.targets = [
      Target(
        indicator: "床位", comparator: .atLeast, value: 5, unit: "万张",
        normalized: Quantity(value: 50000, unit: "张"), due: "2025", span: span)
    ]
    return notice
  }

  @Test func `findings, measures and targets are laid out`() {
    let words = Words(language: .en)
    let text = Layout(width: nil, colours: false, words: words)
      .text(of: NoticePage(notice, words: words).blocks)
    #expect(
      text == """
        关于整改进展情况的通报
          ID: 7
        Kind: rectification-report
        File: a.txt (90 B, GB18030, text)

        Findings (1)
          ◐ 2. 制度不健全
             (1) 修订三项制度
             Responsible: 办公室、财务科

        Targets (1)
        No  Indicator  Value     Due   Action
         1  床位       >= 5万张  2025

        """)
  }

  @Test func `characters that the source has lost are shown as lost`() {
    var notice = notice
    notice.text = "河\u{FFFD}\u{FFFD}管护\n清\u{FFFD}"
    let words = Words(language: .en)
    let text = Layout(width: nil, colours: true, words: words)
      .text(of: NoticePage(notice, words: words).blocks)
    func lost(_ characters: String) -> String { "\u{1B}[1;31m\(characters)\u{1B}[0m" }
    #expect(text.hasSuffix("河\(lost("\u{FFFD}\u{FFFD}"))管护\n清\(lost("\u{FFFD}"))\n"))
    let plain = Layout(width: nil, colours: false, words: words)
      .text(of: NoticePage(notice, words: words).blocks)
    #expect(plain.hasSuffix("河\u{FFFD}\u{FFFD}管护\n清\u{FFFD}\n"))
  }

  @Test func `where numbers recur the place is shown`() {
    var notice = notice
    let span = Span(start: 0, end: 3)
    notice.findings.append(Finding(number: 2, title: "台账不全", span: span))
    notice.findings.append(Finding(number: 3, title: "培训不足", span: span))
    let words = Words(language: .zh)
    let text = Layout(width: nil, colours: false, words: words)
      .text(of: NoticePage(notice, words: words).blocks)
    #expect(text.contains("◐ 2. 制度不健全 [--place 1]\n"))
    #expect(text.contains("· 2. 台账不全 [--place 2]\n"))
    #expect(text.contains("· 3. 培训不足\n"))
  }

  @Test(arguments: [40, 80])
  func `nothing is wider than the terminal`(width: Int) {
    let words = Words(language: .zh)
    var notice = notice
    notice.findings[0].title = String(repeating: "制度不健全，", count: 30)
    let text = Layout(width: width, colours: false, words: words)
      .text(of: NoticePage(notice, words: words).blocks)
    // A closing mark may hang over the edge by its own width.
    #expect(text.split(separator: "\n").allSatisfy { String($0).width <= width + 2 })
  }
}
