// The words of which expressions of time are made, for `DeadlinePhrase`.

/// Words around years, months and durations.
enum DeadlineWords {
  /// Behind these an expression tells what has been: 近三年, 过去两年.
  static let ofThePast: CursorWords = ["近", "过去", "连续", "最近", "历", "往", "去", "上", "每"]
  /// Behind these a number is a part of a longer one, or a month of a year that was read already.
  static let beforeNumbers: CursorWords = [
    "年", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
  ]
  /// Without an end.
  static let unending: CursorWords = ["长期坚持", "持续推进", "持续坚持", "立行立改", "立整立改", "适时", "近期"]
  /// Again and again.
  static let repeated: CursorWords = [
    "每季度末前", "每季度", "每半年", "每月底前", "每月", "每年底前", "每年", "每周",
  ]

  static let thisYear: CursorWords = ["今年", "本年度", "本年", "当年"]
  static let nextYear: CursorWords = ["明年", "次年"]
  static let namedYear: CursorWords = ["年度", "年"]
  static let year: CursorWords = ["年"]
  static let inside: CursorWords = ["内"]
  static let until: CursorWords = ["到"]
  /// 达到2025年 and the like set no time.
  static let notUntil: CursorWords = ["达到", "收到", "得到", "回到"]
  /// 几年, 数年, 多年.
  static let vagueNumbers: CursorWords = ["几", "数", "多"]
  static let endOfYear: CursorWords = ["底之前", "底以前", "底前", "末前", "终前", "底", "末", "内"]

  /// Where a span goes on to it.
  static let yearEnd: CursorWords = ["年底前", "年底", "年末", "年终"]
  /// From then on: no end.
  static let onwards: CursorWords = ["起", "以来", "开始"]
  static let bounds: CursorWords = ["前", "底", "末", "终", "内", "止"]
  /// What may stand behind a time that is whole.
  static let marks = ScalarSet("。，,；;：:、()（）[]【】| \u{3000}\t\r\n")
  static let afterTimes: CursorWords = [
    "前", "完成", "建成", "竣工", "实现", "达到", "完工", "全年", "全面", "全部", "整改", "办结", "销号", "到位", "落实", "解决",
    "交付", "实施", "并", "持续", "长期",
  ]

  static let month: CursorWords = ["月份", "月"]
  static let endOfMonth: CursorWords = ["底之前", "底以前", "底前", "末前", "底", "末"]
  static let before: CursorWords = ["前"]
  /// The thirds of a month with their last days.
  static let thirds: [(words: CursorWords, day: Int)] = [
    (["上旬"], 10), (["中旬"], 20), (["下旬"], 31),
  ]
  static let beforeThen: CursorWords = ["之前", "以前", "前"]
  static let day: CursorWords = ["日", "号"]
  static let byThatDay: CursorWords = ["之前", "以前", "前", "止"]

  static let firstHalf: CursorWords = ["上半年"]
  static let secondHalf: CursorWords = ["下半年"]
  static let ordinal: CursorWords = ["第", "前"]
  static let quarter: CursorWords = ["季度"]
  static let endOfPart: CursorWords = ["末前", "底前", "结束前", "前", "末", "底", "内"]

  static let half: CursorWords = ["半"]
  static let workingDays: CursorWords = ["个工作日", "工作日"]
  static let months: CursorWords = ["个月", "月"]
  static let weeks: CursorWords = ["周", "个星期"]
  static let days: CursorWords = ["日", "天"]
  static let within: CursorWords = ["之内", "以内", "内"]
  /// A duration behind these is counted from the feedback.
  static let feedback: CursorWords = ["反馈后", "反馈之日起", "反馈意见后", "收到反馈后", "反馈之后", "反馈起"]

  /// 有的年内可以竣工: what only a part is due by.
  static let parts: CursorWords = ["有的", "其中", "部分"]

  /// At the beginning of a clause these say what else is done if it comes so.
  static let conditions: CursorWords = ["如", "若", "倘", "一旦"]
  static let notConditions: CursorWords = ["如期", "如实", "如数", "如下", "如何", "如约", "若干"]
  /// What cannot be by a day is not due by it.
  static let denials: CursorWords = ["无法", "不能", "难以", "未能", "不具备"]
  static let at: CursorWords = ["在", "于"]
  /// 就医无法报销的问题: what is to be solved.
  static let namesOfProblems: CursorWords = ["的", "问题", "困难", "现象"]
  /// What the outcome of a time that is told of begins with.
  static let outcomes: CursorWords = ["实际", "均已", "都已", "全部已"]
  static let plans: CursorWords = ["计划", "拟", "将", "力争", "争取", "预计", "确保", "要"]

  /// What may stand before the words that follow.
  static let fully: CursorWords = ["前", "正式", "全面", "全部"]
  /// Others look then at what was finished before.
  static let reviews: CursorWords = ["复查", "复核", "复验", "复评", "组织复查", "开展复查", "“回头看”", "回头看"]
  /// Something is then finished.
  static let completion: CursorWords = [
    "完成", "建成", "竣工", "投用", "投入使用", "启用", "实现", "达到", "完工",
  ]

  static let limits: CursorWords = ["时限", "期限"]
  /// Behind these a time is a deadline without 前 or 底.
  static let labels: CursorWords = ["时限:", "时限：", "期限:", "期限：", "完成时间:", "完成时间："]
  /// Behind these a time says what has been done by then.
  static let backward: CursorWords = ["截至", "截止", "自"]

  /// Behind these a duration is what something takes at most, each time.
  static let limitsOfQuantities: CursorWords = [
    "控制在", "控制到", "控制至", "不超过", "不高于", "低于", "少于", "缩短", "压缩", "压减", "降至", "降到", "降为", "平均",
  ]
  /// As directly behind these: 接到投诉后3日内答复.
  static let occasions: CursorWords = [
    "接到后", "接报后", "接诉后", "受理后", "投诉后", "举报后", "申请后", "咨询后", "受理之日起", "申请之日起", "投诉之日起",
  ]
  /// And directly before these.
  static let services: CursorWords = ["送达", "到货", "响应", "到场", "到达"]
  /// Behind these the digits are those of a fraction.
  static let points: CursorWords = [".", "．"]
}
