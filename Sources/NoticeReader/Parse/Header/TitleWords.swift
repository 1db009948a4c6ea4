// The words by which titles of notices are known.

/// Words of titles.
enum TitleWords {
  /// What titles end with: the sort of document, or what happened.
  static let endings = PhraseTable([
    // 关于……的通报
    "通报", "公告", "通知", "报告", "方案", "要点", "计划", "规划", "总结", "意见", "办法", "规定",
    "细则", "决定", "公示", "通告", "的函", "纪要", "情况", "说明", "批复", "条例", "制度", "工作安排",
    "清单", "标准", "指南", "规范", "解读", "答复", "简报", "公报", "一览表", "任务",
    "责任书", "承诺书", "风险提示", "预警提示", "倡议书", "公开信", "建议书", "分解表", "任务表", "责任表", "台账", "汇总表", "情况表",
    "进展表", "思路", "打算",
    // ……会议召开
    "召开", "举行", "会议", "座谈会", "推进会", "动员会", "反馈会", "调度会", "部署会", "培训会", "启动会", "总结会",
    "会商会", "专题会", "例会", "现场会", "观摩会", "交流会", "通气会", "发布会", "大会", "研讨会", "述职会", "党委会",
    "联席会", "视频会", "见面会", "约谈会", "讲评会", "反馈巡察意见", "反馈意见", "启动", "进展", "成效", "活动",
    "行为", "督查", "督导", "检查", "行动", "整改", "见效", "落实",
  ])

  /// The sorts of documents that a title may name alone: 局务会议纪要.
  static let documents = PhraseTable([
    "纪要", "公告", "通告", "通知", "公示", "通报", "报告", "要点", "计划", "总结", "方案", "决定", "简报", "公报",
  ])

  /// What the second line of a title begins with whose first names the body: 关于……, 对……的答复.
  static let continuations = PhraseTable(["关于", "转发", "印发", "对", "向", "召开", "反馈"])

  /// What they go on with right below the name: 某中心 | 巡察反馈问题清单.
  static let subjects = PhraseTable(["巡察", "巡视", "整改"])

  /// What leads on in the first line of a title: 向某局, 关于.
  static let leading = PhraseTable([
    "关于", "向", "对", "就", "赴", "为", "召开", "开展", "组织", "举行", "推进", "举办", "落实", "贯彻", "印发",
  ])

  /// What the first line of a title ends with that only the second says the sort of document of.
  static let deeds = PhraseTable(["整改", "反馈", "巡察", "巡视", "意见"])
  /// What such a second line begins with.
  static let rests = PhraseTable([
    "任务清单", "问题清单", "清单", "情况", "问题", "台账", "进展", "落实情况", "完成情况", "结果", "工作", "一览表",
  ])

  /// What titles begin with.
  static let opening = PhraseTable(["关于", "中共", "转发", "印发"])

  /// What titles of news tell.
  static let verbs = PhraseTable([
    "召开", "开展", "举行", "部署", "打击", "通报", "反馈", "发布", "推进", "督导", "组织", "整改",
    "巡察", "巡视", "整治", "检查", "调研", "印发", "约谈", "查处", "处罚", "处理", "传达", "学习",
    "启动", "落实", "强化", "加强", "筑牢", "赴", "到我", "研究", "听取", "审议", "执法", "督查",
    "进驻", "总结", "安排", "深化", "聚焦", "公布", "出台", "制定", "规范", "监督",
  ])

  /// What a line before the rest of a title ends with: ……关于印发.
  static let hanging = PhraseTable(["关于", "印发", "转发", "关于印发", "的", "关于做好", "关于开展"])

  /// What titles do not say, but mastheads and sites do.
  static let foreign = PhraseTable([
    "网站", "门户", "出版", "邮发", "刊号", "版面", "本版", "第一版", "总第", "浏览", "客户端",
    "公众号", "博览会", "有限公司", "版权", "热线",
  ])
}

/// The name of a periodical, which stands above the title of the piece.
enum Masthead {
  /// Whether a line is one with the number of the issue on the next: 某县疾控简报, （第7期）.
  static func stands(_ sheet: Sheet, at index: Int) -> Bool {
    let (utf8, lines) = (sheet.utf8, sheet.lines)
    guard index + 1 < lines.count else { return false }
    let line = lines[index].range
    let issue = utf8.trimmed(lines[index + 1].range) {
      $0.isSpace || $0.scalar.isOne(of: "（）()")
    }
    return line.count <= longest && issue.count <= longestIssue
      && utf8.says("期", endingAt: issue.upperBound) && utf8.holds("第", in: issue)
      && names.hit(in: utf8, endingAt: line.upperBound, from: line.lowerBound) != nil
  }

  /// In bytes.
  private static let longest = 42
  private static let longestIssue = 36
  private static let names = PhraseTable(["简报", "快报", "专报", "周报", "月报", "动态", "信息", "通讯"])
}
