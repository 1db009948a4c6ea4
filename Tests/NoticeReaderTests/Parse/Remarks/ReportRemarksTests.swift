// What a careful reader points out about a whole report.

import NoticeRecord
import Testing

@testable import NoticeReader

struct ReportRemarksTests {
  private func codes(_ body: String) throws -> [String] {
    let top = "某县民政局党组关于巡察整改进展情况的通报\n县委第四巡察组巡察了局党组。现将整改进展情况予以公布。\n"
    return try record(of: top + body).remarks.map(\.code)
  }

  @Test(arguments: [
    ("1.关于学习不深的问题\n开工建设项目1800个，其中竣工1338个，施工462个。\n", 0),
    ("1.关于学习不深的问题\n开工建设项目1800个，其中竣工1338个，施工562个。\n", 1),
    ("1.关于进度慢的问题\n建设项目1819个，竣工1338个，竣工率74%。\n", 0),
    ("1.关于进度慢的问题\n建设项目1819个，竣工1338个，竣工率84%。\n", 1),
  ])
  func `figures that contradict each other are pointed out`(body: String, count: Int) throws {
    #expect(try codes(body).count { $0 == "contradiction" } == count)
  }

  @Test(arguments: [
    ("1.关于学习不深的问题\n已学。\n2.关于管理不严的问题\n已管。\n", 0),
    ("1.关于学习不深的问题\n已学。\n3.关于管理不严的问题\n已管。\n", 1),
  ])
  func `a number that the numbering jumps over is pointed out`(body: String, count: Int) throws {
    #expect(try codes(body).count { $0 == "numbering-jump" } == count)
  }

  @Test(arguments: [
    ("反馈的2个问题，已完成1个，正在推进1个。\n", 0),
    ("反馈的5个问题，已完成3个，正在推进1个。\n", 1),
    ("反馈的3个问题，已完成2个，正在推进1个。\n", 1),
  ])
  func `counts of status that do not add up are pointed out`(lead: String, count: Int) throws {
    let items = "1.关于学习不深的问题\n整改状态：已完成\n2.关于管理不严的问题\n整改状态：正在推进\n"
    #expect(try codes(lead + items).count { $0 == "status-count" } == count)
  }
}
