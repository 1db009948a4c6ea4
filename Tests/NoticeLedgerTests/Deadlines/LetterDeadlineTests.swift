// The day that a letter of supervision sets.

import Testing

@testable import NoticeLedger

@Suite struct LetterDeadlineTests {
  private func due(_ words: String) throws -> String? {
    let day = try #require(Day(lastOf: "2025-05-09"))
    return LetterDeadline.read(in: words, from: DeadlineBase(notice: day))?.due?.iso
  }

  @Test(arguments: [
    ("请于6月30日前整改到位。", "2025-06-30"),
    ("请你单位高度重视，于2025年6月30日前完成整改，并于7月5日前将整改情况报送我办。", "2025-06-30"),
    ("现责令你单位立即停止违法行为，于2025年5月20日前改正完毕。", "2025-05-20"),
    ("按照省里要求，请于6月30日前将上述3项问题整改到位。", "2025-06-30"),
    // Where no other day is set, that by which it wants to hear of it.
    ("请立即整改，并于5月30日前报送整改情况。", "2025-05-30"),
    ("请于5月15日前报送整改方案，6月30日前完成整改。", "2025-06-30"),
    ("请于6月30日前完成整改。\n逾期未整改到位的，将于7月10日前约谈。", "2025-06-30"),
    ("请按照上述要求于2025年6月30日前整改到位。", "2025-06-30"),
    ("请于2025年第二季度末前整改到位。", "2025-06-30"),
    ("请于6月30日前完成整改。逾期仍未整改到位的，责令7月10日前整改到位。", "2025-06-30"),
    ("请于6月30日前完成整改。\n　　如未整改到位，限7月10日前整改完毕。", "2025-06-30"),
    ("请于6月30日前整改到位。务必于2025年6月30日前完成整改。", "2025-06-30"),
  ])
  func `a letter sets the day by which it wants things put right`(words: String, day: String) throws
  {
    #expect(try due(words) == day)
  }

  @Test(arguments: [
    // What another has set, and what was to be done long ago.
    "省督察组要求你县于6月底前完成整改。", "该问题应于2025年6月30日前完成整改，至今进展缓慢。",
    "请对照省督察组要求6月底前完成整改的任务抓紧推进。", "请按《整改方案》明确的2025年6月30日前整改到位的目标推进。",
    "请按省督察组要求于6月30日前完成整改。", "请将第2项于6月30日前整改到位。", "请将第三个问题于6月30日前整改到位。",
    "应于2025年3月31日前完成整改，请抓紧。", "你单位申请于6月30日前完成整改。",
    // A meeting, a list, a plan, a check.
    "请于6月10日前到县政府会议室参加整改情况汇报会。", "请于5月20日前报送参会人员名单。",
    "请于6月10日前报送整改方案。", "请于6月10日前完成自查整改。",
    // For some of the problems, or a day for each.
    "现责令你单位：第一项立即改正，第二、三项于6月30日前改正完毕，并于7月5日前将整改报告报我委。",
    "请逐项落实：垃圾清运问题须在5月20日前办结，渣土偷倒问题须在6月15日前办结。",
    "请于5月20日前完成垃圾整治，6月15日前完成渣土整治。",
    "请立即整改到位。", "请高度重视，认真整改。",
  ])
  func `other days are none`(words: String) throws {
    #expect(try due(words) == nil)
  }
}
