// What reports claim, and what each number counts.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct FiguresTests {
  private func find(_ sentence: String) -> [String] {
    let text = IndexedText(sentence)
    return Figures.find(in: text, 0..<text.utf8.count, finding: 4).map { figure in
      "\(figure.subject) \(figure.value) \(figure.unit ?? "-")"
    }
  }

  @Test(arguments: [
    ("一是巡查诊所212家，立案18件。", ["巡查诊所 212.0 家", "立案 18.0 件"]),
    ("全年共新增床位1.5万张。", ["新增床位 1.5 万张"]),
    ("截至2024年6月底，累计办结信访件77件。", ["办结信访件 77.0 件"]),
    ("按要求新建4个发热诊室。", ["按要求新建发热诊室 4.0 个"]),
    ("印发《分级诊疗办法》等6个文件", ["文件 6.0 个"]),
    ("护理人员由36人增加到58人。", ["护理人员 36.0 人", "护理人员 58.0 人"]),
    ("门诊量、住院量分别增长6%、9%", ["门诊量 6.0 %", "住院量 9.0 %"]),
    ("查办案件140件，比上年增长10.6%。", ["查办案件 140.0 件", "查办案件比上年增长 10.6 %"]),
    ("候诊时间由45分钟缩短到20分钟。", ["候诊时间 45.0 分钟", "候诊时间 20.0 分钟"]),
    ("购置64排CT1台、彩超2台。", ["购置64排CT 1.0 台", "彩超 2.0 台"]),
    ("平均手续由60分钟缩到3分钟左右。", ["平均手续 60.0 分钟", "平均手续 3.0 分钟"]),
    ("合格率由去年的81%提高到97.5%。", ["合格率 81.0 %", "合格率 97.5 %"]),
    ("挽回损失0.95万元。", ["挽回损失 0.95 万元"]),
    ("盘点设备3215台件、卷宗74卷。", ["盘点设备 3215.0 台件", "卷宗 74.0 卷"]),
    ("12个问题已整改完成10个。", ["问题 12.0 个", "问题已整改完成 10.0 个"]),
    ("比上年下降3.1个十万分点。", ["比上年下降 3.1 个十万分点"]),
    (
      "类别 | 上半年 | 三季度\n追缴费用 | 3.2万元 | 1.8万元",
      [
        "追缴费用（上半年） 3.2 万元", "追缴费用（三季度） 1.8 万元",
      ]
    ),
    ("25个泵站已改造20个。", ["泵站 25.0 个", "泵站已改造 20.0 个"]),
    (
      "反馈的2个方面9个问题细化为30项任务。",
      ["反馈的方面 2.0 个", "问题 9.0 个", "任务 30.0 项"]
    ),
    (
      "清理往来款19笔、涉及2家，其余3笔正与有关单位核对。",
      ["清理往来款 19.0 笔", "涉及 2.0 家", "其余清理往来款 3.0 笔"]
    ),
    ("招聘教师46名（其中音乐教师12名）。", ["招聘教师 46.0 名", "音乐教师 12.0 名"]),
    ("剩余6个项目计划于2024年10月底前完成审计。", ["剩余项目 6.0 个"]),
    ("人均约105元。", ["人均 105.0 元"]),
    ("现场检测泳池水278份。", ["现场检测泳池水 278.0 份"]),
    ("并发症发生率为2%。", ["并发症发生率 2.0 %"]),
    ("应急粮油储备达到20天用量。", ["应急粮油储备用量 20.0 天"]),
    ("家庭医生签约2000人。", ["家庭医生签约 2000.0 人"]),
    ("接种13价肺炎疫苗40剂。", ["接种13价肺炎疫苗 40.0 剂"]),
    ("目前20名医师到岗。", ["医师到岗 20.0 名"]),
    ("整改完成率达到100%的有12个单位", ["整改完成率达到100%的单位 12.0 个"]),
  ])
  func `a number is named by its clause`(sentence: String, expected: [String]) {
    #expect(find(sentence) == expected)
  }

  @Test(arguments: ["对销售额前20名的药店逐一核查。", "综合排名第3名。", "位列前10位。"])
  func `how far down a list something stands is no count`(sentence: String) {
    #expect(find(sentence) == [])
  }

  @Test(arguments: ["经过3个月整改，取得成效。", "为65岁以上老年人服务", "用3天时间开展督查"])
  func `lengths of time and ages state nothing`(sentence: String) {
    #expect(find(sentence) == [])
  }

  @Test func `a figure knows its finding and its place`() {
    let text = IndexedText(MappedText(unchanged: Array("约谈约30人次".utf8), from: 100))
    let figure = Figures.find(in: text, 0..<text.utf8.count, finding: 4).first
    #expect(figure?.finding == 4)
    #expect(figure?.qualifier == "约")
    #expect(figure?.span.start == 106)
    #expect(figure?.span.end == 117)
  }
}
