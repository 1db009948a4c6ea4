// Numbers that others demand, that are past, or that only limit are no targets and no figures.

import NoticeRecord
import Testing

@testable import NoticeReader

struct AttributionTests {
  @Test(arguments: [
    "省上要求，各馆开放率不得低于90%。", "国家提出，到2030年覆盖率达到95%。", "2022年，全县开放率为71%，尚有3个馆未达标。",
    "去年全县开放率达到71%。", "考核得分低于60分的馆取消资格。", "对举报属实的给予最高不超过5万元的奖励。",
    "回顾2022年，全县开放率达到71%。", "1.省上要求，各馆开放率不得低于90%。", "（2）2022年，全县开放率为71%，尚有3个馆未达标。",
    "对查证属实的，按不低于200元的标准奖励举报人。", "近年来查办案件12件。", "我馆近年来新建分馆12个。", "近三年来新建分馆12个。",
    "过去一年，新建分馆12个。", "说明：2022年开放率为71%，没有达到75%的要求。", "至2022年末实际仅为48.2%。",
  ])
  func `what others demand, what was and what is a condition is no target`(words: String) throws {
    let plan = """
      某某县图书馆2023年工作计划
      发布时间：2023-02-01
      一、扩大开放
      \(words)
      二、充实馆藏
      新增图书4000册。

      """
    #expect(try record(of: plan).targets.map(\.value) == [4000])
  }

  @Test(arguments: [
    "去年共接种免疫规划疫苗2.8万剂次，报告异常反应12例。", "去年开放率达到71%。",
  ])
  func `what was is no target, whatever is named for a plan`(words: String) throws {
    let plan = """
      某某县疾控中心2023年工作计划
      发布时间：2023-02-01
      一、扩大接种
      \(words)
      二、充实馆藏
      新增图书4000册。

      """
    #expect(try record(of: plan).targets.map(\.value) == [4000])
  }

  @Test(arguments: [
    "去年开放率达到71%，今年要达到80%。", "2021年至2025年，开放率达到80%。",
    "2022年开放率为71%，将达到80%。", "近年来开放率达到71%，今年要达到80%。", "近年来开放率不断提高，力争达到80%。",
    "针对近年来反映强烈的问题，开放率达到80%。", "近年来读者增长，2023年开放率达到80%。", "近三年内开放率达到80%。", "总结近年来经验，年内开放率达到80%。",
  ])
  func `what a sentence that begins in the past looks ahead to is a target`(words: String) throws {
    let plan = """
      某某县图书馆2023年工作计划
      发布时间：2023-02-01
      一、扩大开放
      \(words)
      二、充实馆藏
      新增图书4000册。

      """
    #expect(try record(of: plan).targets.map(\.value).suffix(2) == [80, 4000])
  }

  @Test func `a list that a verb opens is one target, with all of its words`() throws {
    let plan = """
      某某县图书馆2023年工作计划
      发布时间：2023-02-01
      一、扩大开放
      新认证绿色图书馆、智慧图书馆12个，为农村学校配备阅读、留声设备240台套。涉及学校、街道30个。

      """
    let targets = try record(of: plan).targets
    #expect(targets.map(\.value) == [12, 240])
    #expect(targets.first?.indicator == "新认证绿色图书馆、智慧图书馆")
  }

  @Test func `a lead over another value is no target, and 至少 may stand before the verb`() throws {
    let plan = """
      某某县图书馆2023年工作计划
      发布时间：2023-02-01
      一、扩大开放
      开放率达到85%，较省定目标高5个百分点。县馆至少与6所学校建立结对关系。

      """
    let targets = try record(of: plan).targets
    #expect(targets.map(\.value) == [85, 6])
    #expect(targets.map(\.comparator) == [.atLeast, .atLeast])
  }

  @Test func `the number of a problem on a line of its own is no figure, but a count is`() throws {
    let report = """
      某某县图书馆党支部关于巡察整改进展情况的通报
      2024年6月17日至8月9日，县委第四巡察组对县图书馆党支部开展了巡察，9月12日反馈了意见。现将整改进展情况予以公布。
      反馈问题1
      开放不足
      延长开放3小时，清运废品54车，新建蓄水池22口。
      反馈问题2
      馆藏陈旧
      新增图书400册。

      """
    #expect(try record(of: report).figures.map(\.value) == [54, 22, 400])
  }

  @Test func `a rule is no figure, and a total that is said again is one`() throws {
    let report = """
      某某县图书馆党支部关于巡察整改进展情况的通报
      2024年6月17日至8月9日，县委第四巡察组对县图书馆党支部开展了巡察，9月12日反馈了意见。现将整改进展情况予以公布。
      反馈的12个问题细化为30条措施。12个问题已办结11个。
      1.关于开放不足的问题。一是国家规定的开放率为60%以上，我馆达到81%。
      2.关于馆藏陈旧的问题。如藏书达不到500册的标准，将合并分馆。
      3.关于经营违规的问题。逾期不改的，可处1万元以上3万元以下罚款。

      """
    #expect(try record(of: report).figures.map(\.value) == [12, 30, 11, 81])
  }

  @Test func `a number that tells which things are counted is no figure`() throws {
    let report = """
      某某县图书馆党支部关于巡察整改进展情况的通报
      2024年6月17日至8月9日，县委第四巡察组对县图书馆党支部开展了巡察，9月12日反馈了意见。现将整改进展情况予以公布。
      1.关于设备闲置的问题。盘点100万元以上设备29台，66人以上阅览室由37个减至5个。
      2.关于馆藏陈旧的问题。购书300册以上，投入20万元以上和人员4名。督查4次以上检查企业20家。

      """
    #expect(try record(of: report).figures.map(\.value) == [29, 37, 5, 300, 20, 4, 4, 20])
  }

  @Test func `problems of different bodies are counted apart, and what others give counts`() throws
  {
    let report = """
      某某县图书馆党支部关于巡察整改进展情况的通报
      2024年6月17日至8月9日，县委第四巡察组对县图书馆党支部开展了巡察，9月12日反馈了意见。现将整改进展情况予以公布。
      典藏部12个问题，流通部12个问题。
      1.关于经费不足的问题。一是省里明确支持购书资金500万元。
      2.关于馆藏陈旧的问题。购书300册。

      """
    #expect(try record(of: report).figures.map(\.value) == [12, 12, 500, 300])
  }
}
