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
}
