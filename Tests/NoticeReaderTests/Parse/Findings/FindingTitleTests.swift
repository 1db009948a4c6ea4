import Testing

@testable import NoticeReader

struct FindingTitleTests {
  @Test(arguments: [
    ("关于“学用结合不紧”的问题", "学用结合不紧"),
    ("关于学用结合不紧问题的整改", "学用结合不紧"),
    ("关于学用结合不紧问题的整改。", "学用结合不紧"),
    ("关于“‘三公’经费管理不严”问题的整改情况", "‘三公’经费管理不严"),
    ("学用结合不紧问题", "学用结合不紧"),
    ("针对“会风不实”的问题", "会风不实"), ("基建工程遗留问题", "基建工程遗留问题"), ("关于历史遗留问题的整改情况", "历史遗留问题"),
    ("巡察指 出“会风不 实”", "会风不实"), ("检查指出“会风不实”", "会风不实"),
    ("检查指出问题整改不彻底", "检查指出问题整改不彻底"), ("学风不实　会风不正", "学风不实　会风不正"),
    ("推广 APP 不力", "推广 APP 不力"),
    ("药房管理混乱（已完成）", "药房管理混乱"),
    ("落实“第一议题”制度不到位", "落实‘第一议题’制度不到位"),
  ])
  func `a heading is stripped down to its problem`(heading: String, problem: String) {
    let utf8 = Array(heading.utf8)
    #expect(FindingTitle.clean(utf8, 0..<utf8.count) == problem)
  }

  @Test func `a heading that is only a number names no problem`() {
    let utf8 = Array("（一）".utf8)
    #expect(FindingTitle.clean(utf8, utf8.count..<utf8.count) == "")
    #expect(FindingTitle.clean(Array("）".utf8), 0..<3) == "）")
  }
}
