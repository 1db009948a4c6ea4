import NoticeRecord
import Testing

@testable import NoticeReader

struct StatusWordsTests {
  @Test(arguments: [
    ("已完成。", Finding.Status.done), ("分阶段整改，预计2025年6月底前完成", .partlyDone), ("已完成，长期坚持", .done),
    ("已整改到位并长期坚持", .done),
    ("基本完成", .partlyDone), ("阶段性完成", .partlyDone), ("取得阶段性成效", .partlyDone),
    ("正在推进", .notDone), ("正在整改", .notDone), ("尚未完成", .notDone), ("（持续推进）", .notDone),
    ("整改基本到位", .partlyDone), ("未整改到位", .notDone), ("取得阶段性成果", .partlyDone),
    ("已办结，持续优化", .done), ("已完成，常态长效推进", .done), ("部分整改", .partlyDone),
    ("目前，该问题尚未完成整改。", .notDone), ("已销号，长期坚持。", .done), ("整改中", .notDone),
    ("初步完成，持续推进", .partlyDone), ("立行立改、已全部整改完毕", .done),
    ("已达标", .done), ("基本达标", .partlyDone), ("未达标", .notDone),
    ("该问题已整改到位。", .done), ("正在整改，计划2024年6月底前完成。", .notDone),
    ("该项整改工作已全部完成。持续巩固整改成果。", .done), ("实施完毕", .done), ("已全面完成", .done),
    ("整改完成中", .notDone), ("按期完成整改中", .notDone), ("已落实部分", .partlyDone),
    ("长期坚持，未完成", .notDone), ("已落实，未完成", .notDone), ("部分完成，未全部完成", .partlyDone),
    ("长期坚持抓好落实", .done), ("均已整改", .done),
    ("长期坚持，持续推进", .notDone), ("已完成并长期坚持，持续推进", .done),
    ("已办结，转入常态化", .done), ("该项任务已经完成，并转入常态管理", .done), ("仍在推进", .notDone),
    ("完成了阶段性目标，将持续推进", .partlyDone), ("取得阶段性成效，剩余事项年底前完成", .partlyDone),
    ("目前，正在整改，计划2024年6月底前完成", .notDone), ("已完成，剩余2户正在搬迁", .partlyDone), ("正在办理，其余年底前办结", .notDone),
    ("已完成整改，将持续推进，剩余2户正在搬迁", .partlyDone),
    ("已完成整改并通过验收销号", .done), ("未通过验收", .notDone), ("基本完成，待验收", .partlyDone),
    ("阶段性完成，2025年底前全部完成", .partlyDone), ("已整改，已验收", .done), ("已完成验收", .done),
    ("基本完成，尚未验收", .partlyDone),
    ("正在整改，达到序时进度", .notDone), ("未达序时进度，正在整改", .notDone), ("尚在推进", .notDone),
    ("因产权资料缺失，尚未完成", .notDone), ("正在推进，因诉讼程序没有走完", .notDone),
    ("由于3户不肯搬迁，该问题正在推进，预计明年6月完成", .notDone),
    ("因年代久远，该问题基本完成整改，剩余部分年底前处置到位", .partlyDone),
    ("取得阶段性成效，需要继续推进", .partlyDone),
    ("该问 题已基本 整改到 位", .partlyDone), ("仍需推进", .notDone),
    ("正在整改(诉讼未结)", .notDone), ("正在推进（等待省级批复）。", .notDone), ("基本完成（产权证待办）", .partlyDone),
    ("未完成(资金缺口)", .notDone), ("已整改到位（见附件2）", .done), ("已完成（2024年9月通过复查）", .done),
    ("阶段性完成（剩余2处已立项）", .partlyDone),
    ("需长期坚持", .notDone), ("该问题需要长期坚持，持续整改", .notDone), ("已完成，仍需长期坚持", .done),
    ("需长期坚持，已整改到位", .done), ("基本整改，需长期坚持", .partlyDone),
    ("反弹，继续整改", .notDone), ("已反弹，正在整改", .notDone), ("虽已完成整改，但近期又出现反弹", .notDone),
    ("已完成整改，未出现反弹", .done), ("已重新列入整改，2026年11月底前完成", .notDone),
    ("整改完成率100%", .done), ("整改完成率已达100％。", .done),
    ("再整改后已完成", .done), ("正在再整改", .notDone), ("现在这一问题已经整改到位", .done),
    ("这个问题已经整改到位，今后长期坚持", .done), ("今后长期坚持", .notDone),
    ("这一问题尚未完成整改，我们力争在2024年12月31日前启动加固", .notDone), ("已完成（完成率100%）", .done), ("已完成（全部退回）", .done),
    ("已整改（资金全部清退到位）", .done),
    ("仍需攻坚", .notDone), ("基本见效", .partlyDone), ("已完成并坚持下去", .done), ("已销号，并纳入日常监管。", .done),
    ("部分改到位", .partlyDone), ("没有改到位", .notDone),
  ])
  func `a statement of status is read`(words: String, status: Finding.Status) {
    let utf8 = Array(words.utf8)
    #expect(StatusWords.read(utf8, 0..<utf8.count) == status)
  }

  @Test(arguments: [
    "已整改（尚有3户未搬）", "已完成（除南街外）", "加强管理（诉讼未结）", "已完成培训（12期）", "整改完成率（%）", "（诉讼未结）", "已完成（待复核）",
    "已完成整改（80%）", "已完成整改（不含诉讼案件）", "已完成（部分退回）", "已完成（大部分退回）", "已完成（未全部退回）",
    "分阶段整改。", "分阶段推进", "已完成，其余均已整改", "已完成，剩余资金已清退", "已转入常态化推进", "36个问题已全部解决", "已完成培训12期", "加快完成改造",
    "持续推进医共体建设", "",
    "已整改，待验收", "已整改，尚未验收", "整改完成，仍需验收", "已整改，正在验收", "正在验收", "尚未验收", "阶段性完成，2025年增加3户", "因年代久远，已完成",
    "未反弹", "整改问题反弹", "反弹问题", "解决反弹回潮问题", "坚决防止反弹", "整改完成率60%", "整改完成率100%以上", "整改率",
    "因资料缺失", "已验收", "待验收", "达到序时进度", "整改落实情况", "整改完成情况",
    "基本情况", "巩固提升", "整改",
    "需要整改", "已完 成培训", "全面落实整改", "全面加强整改工作", "全面抓好整改落实", "全面整改", "按时落实", "按期办理",
    "攻坚克难", "纳入日常监管台账", "见效快", "已纳入整改台账",
  ])
  func `a sentence that says more is no statement of status`(words: String) {
    let utf8 = Array(words.utf8)
    #expect(StatusWords.read(utf8, 0..<utf8.count) == nil)
  }

  @Test(arguments: [
    ("改造小区9个；尚有2个正在招标，该问题基本整改到位。", "该问题基本整改到位。"),
    ("经核查，该问题属实。", nil), ("对该问题未整改到位的，约谈其负责人。", nil),
    ("修订规则2项。该项整改工作已全部完成。持续巩固整改成果。", "该项整改工作已全部完成。"),
    ("修订规则2项。推进工作落实到位。", nil), ("修订规则2项。持续提升整改成效。", nil),
    ("修订规则2项。该问题整改到位。", "该问题整改到位。"), ("尚有3笔正在核销。部分整改。", "部分整改。"),
    ("入库项目93个。目前，该项任务仍在推进。", "目前，该项任务仍在推进。"),
    ("修订规则2项。因3户不肯搬迁，该问题正在推进。", "该问题正在推进"),
    ("修订规则2项。但办法尚未出台，该问题尚未完成。", "该问题尚未完成。"),
    ("修订规则2项。该问题涉及面广，需分批消化，目前正在推进。", "目前正在推进。"),
    ("修订规则2项。该问题线索已移交，目前已办结。", nil), ("修订规则2项。3个项目已开工，目前正在推进。", nil),
    ("开展专项检查。基本完成。", "基本完成。"), ("开展专项检查。阶段性完成。", "阶段性完成。"),
    ("开展专项检查。整改到位。", "整改到位。"), ("开展专项检查。整改完成率100%。", "整改完成率100%。"),
    ("开展专项检查。取得明显成效。", nil),
    ("复核任务41项。目前，该项任务取得阶段性成效，剩余事项年底前完成。", "目前，该项任务取得阶段性成效，剩余事项年底前完成。"),
  ])
  func `prose closes with a status only where it says so`(prose: String, statement: String?) {
    let utf8 = Array(prose.utf8)
    #expect(StatusWords.closing(utf8, 0..<utf8.count).map { utf8.string($0) } == statement)
  }

  @Test(arguments: [
    ("资产负债率降至72.5%,尚未降至70%以下,未完成。", "未完成。"),
    ("今年再次出现停水,已重新列入整改,2026年11月底前完成。", "已重新列入整改,2026年11月底前完成。"),
    ("修订规则2项,近期又出现反弹。", "近期又出现反弹。"), ("建立台账，2项已落实，3项未完成。", nil),
    ("对逾期不报，未完成的。", nil), ("对反弹的，重新列入整改。", nil), ("加强巡查，防止反弹。", nil),
    ("如再次停水，已重新列入整改。", nil),
    ("剩余消防验收正在办理，取得阶段性成效。", "取得阶段性成效。"), ("还有2户正在协商，取得阶段性成效。", "取得阶段性成效。"),
    ("修订制度3项，还有效提升了水平，取得阶段性成效。", nil), ("对仍有差距的科室约谈，取得阶段性成效。", nil),
    ("退回3万元，其余各科室对照检查，取得阶段性成效。", nil), ("开展集中整治，取得阶段性成效。", nil), ("其余2户已搬迁，取得成效。", nil),
  ])
  func `a sentence of measures ends with what is open`(sentence: String, statement: String?) {
    let utf8 = Array(sentence.utf8)
    #expect(StatusEnds.open(utf8, 0..<utf8.count).map { utf8.string($0) } == statement)
  }

  @Test(arguments: [
    ("是", Finding.Status.done), ("否", .notDone), ("√", .done), ("×", .notDone),
    ("基本完成", .partlyDone), ("100%", .done), ("80%", nil),
  ])
  func `an answer to whether it is done is read`(words: String, status: Finding.Status?) {
    let utf8 = Array(words.utf8)
    #expect(StatusWords.readAnswer(utf8, 0..<utf8.count) == status)
  }
}
