import NoticeRecord
import Testing

@testable import NoticeReader

struct PageEdgesTests {
  private static let head =
    "一是修复馆藏古籍三千余册，建立修复台账和逐册登记制度，聘请老师傅驻馆带教，由典藏部按月核对进度并在全馆公开，接受读者"
  private static let tail = "监督评议，评议结果纳入年度考核，对连续落后的班组约谈负责人。"

  @Test(arguments: [
    "第 2 页 共 8 页", "第2页", "— 2 —", "- 12 -", "-2-", "第2页/共8页",
    "某县图书馆 内部资料 严禁外传\n— 2 —", "— 2 —\n某县图书馆 内部资料 严禁外传",
  ])
  func `a sentence that a page breaks goes on`(edge: String) {
    let other = "某县图书馆 内部资料 严禁外传\n— 1 —\n"
    let sheet = sheet(
      of: "某县图书馆整改报告\n" + other + Self.head + "\n\n" + edge + "\n\n" + Self.tail + "\n二是更换门锁。\n")
    let text = sheet.text.string(0..<sheet.utf8.count)
    #expect(text.contains(Self.head + Self.tail + "\n"))
    #expect(!text.contains("页") && !text.contains("—"))
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

  @Test func `a stamp over the page is no part of a sentence`() {
    let text = """
      仅供公示使用
      某县图书馆整改报告
      一是修复古籍31册，修复率由42%提高到仅供公示使用58%。
      仅供公示使用
      - 1 -
      二是更换门锁，装设警报。
      """
    let sheet = sheet(of: text)
    #expect(sheet.text.string(0..<sheet.utf8.count).contains("由42%提高到58%。\n二是更换"))
  }

  @Test(arguments: ["第三页讲", "第页", "- 会 -", "—— 2023", "第 页 共 页", "第2页的表格已更正"])
  func `other lines are no numbers of pages`(line: String) {
    let utf8 = Array(line.utf8)
    #expect(!PageEdges.isNumber(utf8, 0..<utf8.count))
  }
}
