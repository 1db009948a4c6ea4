import NoticeRecord
import Testing

@testable import NoticeReader

struct PageEdgesTests {
  private static let head =
    "一是修复馆藏古籍三千余册，建立修复台账和逐册登记制度，聘请老师傅驻馆带教，由典藏部按月核对进度并在全馆公开，接受读者"
  private static let tail = "监督评议，评议结果纳入年度考核，对连续落后的班组约谈负责人。"

  @Test(arguments: [
    "第 2 页 共 8 页", "第2页", "— 2 —", "- 12 -", "第2页/共8页", "-2-", "第３页", "第 三 页", "— ３ —",
    "某县图书馆 内部资料 严禁外传\n— 2 —", "— 2 —\n仅供公示使用",
  ])
  func `a sentence that a page breaks goes on`(edge: String) {
    let sheet = sheet(
      of: "某县图书馆整改报告\n" + Self.head + "\n\n" + edge + "\n\n" + Self.tail + "\n二是更换门锁。\n")
    let text = sheet.text.string(0..<sheet.utf8.count)
    #expect(text.contains(Self.head + Self.tail + "\n"))
    #expect(!text.contains("页") && !text.contains("—"))
    #expect(sheet.repairs.map(\.repaired) == [""])
  }

  @Test(arguments: [
    "一、整改情况\n— 2 —\n馆内召开会议，落实责任。", "更换门锁，修复水管。\n— 2 —\n馆内召开会议，落实责任。",
    "整改状态\n整改基本到位\n— 2 —\n整改状态\n整改基本到位\n— 2 —\n更换门锁。",
    "更换门锁，修复水管\n— 2 —\n二、馆内召开会议，落实责任。",
  ])
  func `what ends with its page ends with its line`(text: String) {
    let lines = text.split(separator: "\n").filter { $0 != "— 2 —" }.map(String.init)
    let sheet = sheet(of: text)
    #expect(sheet.lines.map { sheet.text.string($0.range) } == lines)
  }

  @Test(arguments: [
    "| 2 | 制度不健全、不完善 | 完善制度3项，加强检查 | 已完成 |\n— 1 —\n| 3 | 作风不实、不严 | 开展检查4次，约谈2人。 |  |",
    "组织全馆职工开展业务学习5次，交流心得\n— 1 —\n整改责任人：张伟，职务：馆长。",
    "组织全馆职工开展业务学习5次，交流心得\n— 1 —\n整改进展，已完成。",
    "馆内设举报箱，值班人员接听电话6231234\n— 1 —\n某县图书馆，某县财政局。",
    "总体要求、基本原则、主要目标、工作步骤\n第1页\n重点任务、分工。",
    "（1）组织职工学习，召开座谈会，征求意见\n— 1 —\n加强检查，约谈2人",
  ])
  func `rows, fields and items go on in nothing`(text: String) {
    let lines = text.split(separator: "\n")
    let sheet = sheet(of: text)
    #expect(sheet.repairs.map(\.repaired) == ["\n"])
    #expect(sheet.whole.string(0..<sheet.whole.utf8.count) == lines[0] + "\n" + lines[2])
  }

  @Test(arguments: ["持续整改", "某县图书馆", "严禁公款吃喝"])
  func `what stands beside the numbers of pages stays`(line: String) {
    let text = "更换门锁。\n\(line)\n— 1 —\n重申\(line)规定。\n\(line)\n— 2 —\n修复水管。"
    let sheet = sheet(of: text)
    let kept = text.split(separator: "\n").filter { !$0.hasPrefix("—") }.map(String.init)
    #expect(sheet.lines.map { sheet.text.string($0.range) } == kept)
  }

  @Test(arguments: ["第三页讲", "第页", "- 会 -", "—— 2023", "第 页 共 页", "第2页的表格已更正"])
  func `other lines are no numbers of pages`(line: String) {
    let utf8 = Array(line.utf8)
    #expect(!PageEdges.isNumber(utf8, 0..<utf8.count))
  }

  @Test func `a page of fixed width stays one where a number parts a sentence`() {
    let full = String(repeating: "馆内逐册登记古籍，", count: 3)
    let text = "\(full)\n\(full)\n\(full)\n— 1 —\n登记册公开。\n\(full)\n\(full)\n\(full)\n完毕。\n"
    #expect(sheet(of: text).lines.count == 2)
  }
}
