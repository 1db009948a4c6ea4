import Testing

@testable import NoticeReader

struct CountedLinesTests {
  private static func numbers(_ text: String) throws -> [Int?] {
    Sheet(MappedText(unchanged: Array(text.utf8))).lines.map(\.marker?.number)
  }

  @Test func `numbers that count on are markers`() throws {
    #expect(try Self.numbers("2.1 修复古籍若干\n正文。\n2.2 延长开放时间") == [1, nil, 2])
    #expect(try Self.numbers("1 修复古籍若干\n2 延长开放时间\n3 增配值班人员") == [1, 2, 3])
    #expect(try Self.numbers("1 日常值班松散\n2 年度计划落空\n3 个别馆员缺勤") == [1, 2, 3])
  }

  @Test func `other numbers are none`() throws {
    #expect(try Self.numbers("1 月修复古籍\n2 月延长开放\n3 月增配人员") == [nil, nil, nil])
    #expect(try Self.numbers("1 个单位修复古籍\n2 个单位延长开放\n3 个单位增配") == [nil, nil, nil])
    #expect(try Self.numbers("2 名师傅来馆工作\n5 名师傅离馆") == [nil, nil])
    #expect(try Self.numbers("3.5万元用于修复古籍\n3.6万元用于购书") == [nil, nil])
  }

  @Test(arguments: [
    "壹　组织整改情况\n正文。\n贰　具体问题情况\n正文。\n叁　下步工作打算", "一 组织整改情况\n正文。\n二 具体问题情况\n正文。\n三 下步工作打算",
    "一\u{A0}\u{A0}组织整改情况\n正文。\n二\u{A0}\u{A0}具体问题情况\n正文。\n三\u{A0}\u{A0}下步工作打算",
  ])
  func `sections may be counted with a space alone`(text: String) throws {
    #expect(try Self.numbers(text) == [1, nil, 2, nil, 3])
  }

  @Test(arguments: [
    "壹　组织整改情况\n正文。\n贰　具体问题情况", "陆　军的事迹材料\n伍　某的事迹材料", "一 修复古籍 31册\n二 购置书架 5个\n三 增配馆员 3名",
    "一 旧档要修，夜间要开。\n二 旧档要修，夜间要开。\n三 旧档要修，夜间要开。", "一楼 古籍修复室\n二楼 夜间阅览室\n三楼 少儿阅览室",
    "一 季度检查古籍\n二 季度抽查古籍\n三 季度总结工作", "一 是修复古籍\n二 是延长开放\n三 是增配馆员",
    "壹　组织整改情况\n贰　具体问题情况\n三 是增配馆员",
  ])
  func `other words before a space count nothing`(text: String) throws {
    #expect(try Self.numbers(text).allSatisfy { $0 == nil })
  }
}
