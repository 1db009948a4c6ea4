// Lines that are set wide are closed up.

import Testing

@testable import NoticeReader

@Suite struct SpacedLettersTests {
  @Test(arguments: [
    ("    一、工 作 目 标\n坚持预防为主。", "    一、工作目标\n坚持预防为主。"),
    ("(二) 重 点 任 务", "(二) 重点任务"),
    ("一 、 学 院 党 委 履 行 主 体 责 任 情 况", "一 、 学院党委履行主体责任情况"),
    ("兴 宾 区 召 开 集 中 整 治 推 进 会\n发布时间", "兴宾区召开集中整治推进会\n发布时间"),
    ("四 、严 禁 借 婚 丧 喜 庆 敛 财 。领导干部应当报告", "四 、严禁借婚丧喜庆敛财。领导干部应当报告"),
    ("整 改 情 况：（１）清 运 垃 圾２１６０吨，更 换 水 泵３台。", "整改情况：（１）清运垃圾２１６０吨，更换水泵３台。"),
    ("局 党 组 书 记、局 长 程 某 主 持 会 议，党 组 成 员 参 加。", "局党组书记、局长程某主持会议，党组成员参加。"),
    ("某区卫生健康局\n    2 0 2 3 年 3 月 2 7 日\n", "某区卫生健康局\n    2023年3月27日\n"),
  ])
  func `headings and days are closed up`(wide: String, close: String) {
    #expect(mended(wide) == close)
  }

  @Test(arguments: [
    "是 否 是 否", "1 2 3 4", "一、张 三", "优 良 中 差", "2023 年 3 月 27 日", "三、组  织  领  导", "二、名单：甲 乙 丙 丁",
    "是 是 是 否 是 是 是 是 是", "序 号 姓 名 单 位 职 务 电 话", "一、张 三 李 四 王 五", "1 年 2 月 3", "优 良 中 差 合格",
    "甲 乙 丙 丁 戊 张三", "东 街 道 3 个 西 街 道 4 个 5 6 个", "王 小 明 李 大 伟 赵 小 兰 1 2 3",
    "甲 乙 丙 丁 戊 己 庚 辛 壬 癸 1 2 3 4", "甲 镇 卫 生 院 5 乙 镇 卫 生 院 6",
    "清 运 垃 圾 、修 水 泵 ，换 灯 1 2 盏 。",
  ])
  func `cells and names stay`(text: String) {
    #expect(SpacedLetters.diagnose(Array(text.utf8)).edits.isEmpty)
  }
}
