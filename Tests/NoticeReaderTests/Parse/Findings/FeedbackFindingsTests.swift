// The problems that a feedback names, in prose and under headings.

import NoticeRecord
import Testing

@testable import NoticeReader

struct FeedbackFindingsTests {
  private static let lead = "县委第四巡察组向县卫健局党组反馈巡察情况\n10月17日，县委第四巡察组向县卫健局党组反馈了巡察情况。"

  private func titles(_ text: String) throws -> [String] {
    let notice = try record(of: Self.lead + text)
    #expect(notice.kind == .inspectionFeedback)
    return notice.findings.map(\.title)
  }

  @Test(arguments: [
    "巡察指出，存在的问题主要是：学习不够深入；采购监管不严；账目混乱。\n局长作表态发言。\n",
    "巡察发现以下问题：一是学习不够深入。二是采购监管不严。三是账目混乱。\n局长作表态发言。\n",
    "巡察发现的问题主要是：学习不够深入；采购监管不严；账目混乱。\n局长作表态发言。\n",
    "巡察也看到一些问题，主要是：学习不够深入；采购监管不严；账目混乱。\n局长作表态发言。\n",
    "巡察组同时指出了不足,集中表现在:学习不够深入；采购监管不严；账目混乱。\n局长作表态发言。\n",
    "巡察发现的问题主要有：学习不够深入；采购监管不严；账目混乱。\n局长作表态发言。\n",
    "反映的主要问题：一是学习不够深入，二是采购监管不严，三是账目混乱。\n局长作表态发言。\n",
    "巡察发现的主要问题：\n一是学习不够深入。有人只抄笔记。\n二是采购监管不严。\n三是账目混乱。\n\n一是要提高站位。\n二是要整改。\n",
    "存在的主要问题表现在以下方面：\n　　一是学习不够深入。\n　　有人只抄笔记。\n\n　　二是采购监管不严。\n　　三是账目混乱。\n局长表态。\n",
    "问题主要表现为：\n一、学习不够深入。有人只抄笔记。\n二、采购监管不严。\n三、账目混乱。\n局长作表态发言。\n",
  ])
  func `problems are listed in prose, in a series or under headings`(text: String) throws {
    #expect(try titles(text) == ["学习不够深入", "采购监管不严", "账目混乱"])
  }

  @Test func `what is to be done is no problem`() throws {
    let text = "\n一、主要问题\n（一）学习不够深入。\n（二）采购监管不严。\n二、整改建议\n（一）解决监管薄弱。\n（二）补齐短板。\n"
    #expect(try titles(text) == ["学习不够深入", "采购监管不严"])
  }

  @Test func `each finding lies where it stands`() throws {
    let text = Self.lead + "问题主要是：学习不够深入；采购监管不严。局长作表态发言。\n"
    for finding in try record(of: text).findings {
      let bytes = Array(text.utf8)[finding.span.start..<finding.span.end]
      #expect(String(decoding: bytes, as: UTF8.self) == finding.title)
    }
  }
}
