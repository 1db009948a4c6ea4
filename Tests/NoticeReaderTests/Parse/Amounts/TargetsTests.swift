// What plans promise.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct TargetsTests {
  private func find(_ sentence: String) -> [String] {
    let text = MappedText(unchanged: Array(sentence.utf8))
    return Targets.find(in: text, 0..<text.utf8.count, action: 2, year: 2025).map { target in
      "\(target.indicator) \(target.comparator.rawValue) \(target.value) \(target.unit ?? "-")"
    }
  }

  @Test(arguments: [
    ("建档率达90%以上。", ["建档率 >= 90.0 %"]),
    ("人均期望寿命超81岁。", ["人均期望寿命 > 81.0 岁"]),
    ("死亡率控制在3‰以下。", ["死亡率 <= 3.0 ‰"]),
    ("平均候诊时间不超过15分钟。", ["平均候诊时间 <= 15.0 分钟"]),
    ("婴儿死亡率低于2‰。", ["婴儿死亡率 < 2.0 ‰"]),
    ("新建口腔门诊6家。", ["新建口腔门诊 = 6.0 家"]),
    ("举办3期骨干培训班。", ["举办骨干培训班 = 3.0 期"]),
    ("开展督查不少于4次。", ["开展督查 >= 4.0 次"]),
    (
      "规范管理率和随访率达85%。",
      ["规范管理率 >= 85.0 %", "随访率 >= 85.0 %"]
    ),
    (
      "肺结核患者规则服药率和2型糖尿病管理率均不低于70%。",
      ["肺结核患者规则服药率 >= 70.0 %", "2型糖尿病管理率 >= 70.0 %"]
    ),
    (
      "3岁以下儿童管理率、甲型H1N1流感接种率均达到60%。",
      ["3岁以下儿童管理率 >= 60.0 %", "甲型H1N1流感接种率 >= 60.0 %"]
    ),
    (
      "手术占比、微创占比分别达30%、20%以上。",
      ["手术占比 >= 30.0 %", "微创占比 >= 20.0 %"]
    ),
    ("为5万名居民接种疫苗。", ["居民接种疫苗 = 5.0 万名"]),
    ("1.70岁以上老人体检率达90%。", ["70岁以上老人体检率 >= 90.0 %"]),
    ("完成5所卫生院标准化建设。", ["完成卫生院标准化建设 = 5.0 所"]),
    ("每个乡镇至少配备1名医师。", ["每个乡镇至少配备医师 >= 1.0 名"]),
    ("实现产妇零死亡。", ["产妇死亡 = 0.0 -"]),
    ("急诊留观时间不得超过72小时。", ["急诊留观时间 <= 72.0 小时"]),
    ("夜间暗访不得少于4次。", ["夜间暗访 >= 4.0 次"]),
    ("哨点医院增加到9家。", ["哨点医院 = 9.0 家"]),
    ("筛查率由38%提升至45%以上。", ["筛查率 >= 45.0 %"]),
    ("检测能力不低于每日1.5万管。", ["检测能力 >= 1.5 万管"]),
    ("免费婚前检查800对。", ["免费婚前检查 = 800.0 对"]),
    ("为5万名居民测血压、查血糖。", ["居民测血压 = 5.0 万名"]),
    ("（2）为60个村卫生室配备一体机。", ["村卫生室配备一体机 = 60.0 个"]),
  ])
  func `a promise is read with its comparison`(sentence: String, expected: [String]) {
    #expect(find(sentence) == expected)
  }

  @Test(arguments: [
    "深入实施健康城市26项行动。", "落实医疗质量18项核心制度。", "为65岁以上老年人体检。",
    "服务零距离，办事零跑腿。", "3年行动计划", "要点涉及6大类35个要点，请执行。",
  ])
  func `what only describes the plan is no promise`(sentence: String) {
    #expect(find(sentence) == [])
  }

  @Test func `the deadline stands in the same sentence`() {
    let text = MappedText(unchanged: Array("6月底前，建成诊室2个。新增床位30张。".utf8))
    let targets = Targets.find(in: text, 0..<text.utf8.count, action: nil, year: 2025)
    #expect(targets.map(\.due) == ["2025-06-late", nil])
  }
}
