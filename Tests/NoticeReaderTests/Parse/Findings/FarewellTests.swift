// Where the last finding ends, and what heads the findings behind another.

import Testing

@testable import NoticeReader

@Suite struct FarewellTests {
  /// What is left of the last body behind others.
  private func cut(_ last: String, after others: [String] = ["\n已整改。"], isLoose: Bool = false)
    -> String
  {
    let utf8 = Array((others.joined() + last).utf8)
    var bodies: [Range<Int>] = []
    for words in others {
      let start = bodies.last?.upperBound ?? 0
      bodies.append(start..<start + words.utf8.count)
    }
    let start = bodies.last?.upperBound ?? 0
    return utf8.string(
      Farewell.cut(utf8, start..<utf8.count, after: bodies, isLoose: isLoose))
  }

  @Test(arguments: [
    "\n整改结果：未完成。\n我院将以此次督查为契机，持续改进工作。", "\n整改结果：未完成。\n下一步，党支部将持续用力。",
    "\n整改结果：未完成。\n局党组将坚持标本兼治。\n巩固成果。", "\n整改结果：未完成。\n以上6个问题均已整改到位。",
  ])
  func `the last finding ends before the outlook`(last: String) {
    #expect(cut(last) == "\n整改结果：未完成。\n")
  }

  @Test(arguments: [
    // On the line of the heading.
    "我院将于6月底前完成改造。", "\n已报我院将方案备案。", "\n整改结果：我院将于6月底前完成。",
    "\n我院将于2024年6月底前完成维修。\n正在整改。\n责任单位：总务科", "\n我院将加强管理。\n正在整改。",
    "\n正在整改。\n我院将于6月底前完成维修。",
  ])
  func `what a body will do about the problem stays`(last: String) {
    #expect(cut(last) == last)
  }

  @Test func `an outlook that each finding has belongs to them`() {
    let last = "\n已整改。\n下一步，我局将抓好落实。"
    #expect(cut(last, after: ["\n已整改。\n下一步，我局将加强管理。"]) == last)
    #expect(cut("\n正在整改。\n我局将抓好落实。", after: ["\n我局将加强管理。"]) == "\n正在整改。\n我局将抓好落实。")
  }

  @Test func `nothing stands behind the last outcome where nothing does behind others`() {
    let closed = "\n整改措施：修订制度。\n整改状态：已完成"
    let last = "\n整改措施：培训2期。\n整改状态：已完成\n其余任务由市里统一公开。"
    #expect(cut(last, after: [closed, closed]) == "\n整改措施：培训2期。\n整改状态：已完成")
    #expect(cut(last, after: [closed, closed + "\n责任单位：办公室"]) == last)
    let told = "\n整改举措：修订制度。\n落实情况：整改到位。"
    #expect(cut(told + "\n需要说明的是，食堂一事不在反馈之列。", after: [told, told]) == told)
  }

  @Test(arguments: [
    "\n整改状态：推进中\n整改措施：加强管理，修订规则3项。\n责任单位：办公室",
    "\n整改进展：一是开展检查。\n二是修订规则3项。\n三是目前已完成。", "\n整改状态：推进中\n（2）修订规则3项。",
  ])
  func `what is told of the last behind its status stays`(last: String) {
    let closed = "\n整改措施：修订制度。\n整改状态：已完成"
    #expect(cut(last, after: [closed, closed]) == last)
  }

  @Test func `findings without numbers have no more lines than the longest before`() {
    let last = "\n已整改。\n完成。\n社会各界可以监督。"
    #expect(cut(last, after: ["\n已整改。\n完成。"], isLoose: true) == "\n已整改。\n完成。\n")
    #expect(cut(last, after: ["\n已整改。\n完成。"]) == last)
  }

  @Test(arguments: [
    ("\n已修订制度。\n聚焦队伍建设方面", "\n已修订制度。\n"), ("\n【成效】已整改\n聚焦队伍建设方面", "\n【成效】已整改\n"),
    ("\n已修订制度。\n责任单位：办公室", nil), ("\n已修订制度。\n已完成", nil), ("\n已修订制度。\n（二）聚焦队伍建设方面", nil),
    ("\n修订制度\n聚焦队伍建设方面", nil),
  ])
  func `a bare line behind a sentence heads the next findings`(body: String, rest: String?) {
    let utf8 = Array(body.utf8)
    #expect(utf8.string(Farewell.withoutSection(utf8, 0..<utf8.count)) == rest ?? body)
  }
}
