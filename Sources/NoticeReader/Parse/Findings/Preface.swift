// What a report says of a problem before it lists what was done: the problem once more, or 采取以下措施：.

/// Tells the words that only lead to the measures.
enum Preface {
  /// Whether what stands before a list of measures is none itself: it leads to them with a colon,
  /// sounds like the problem, or tells of no deed.
  static func isOne(_ text: IndexedText, _ range: Range<Int>) -> Bool {
    let utf8 = text.utf8
    guard Series.items(text, range).isEmpty, StatusBracket.opening(utf8, range) == nil,
      StatusWords.closing(utf8, range) == nil
    else { return false }
    return leadsOn(utf8, range) || FindingTitle.soundsLikeProblem(utf8, range)
      || !tellsDeed(utf8, range)
  }

  private static func leadsOn(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    utf8.glyph(endingAt: range.upperBound)?.scalar.isOne(of: "：:") ?? false
  }

  /// Whether a clause begins with a deed, or says of one that it is done.
  static func tellsDeed(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    done.occurs(in: utf8, range)
      || utf8.parts(of: range, between: "。，；,;\n").contains { clause in
        let start = utf8.trimmed(clause).lowerBound
        return deeds.hit(in: utf8, at: start, before: clause.upperBound) != nil
      }
  }

  private static let done = PhraseTable(["了", "已"])

  /// 修订制度5项
  private static let deeds = PhraseTable([
    "修订", "制定", "制订", "印发", "出台", "建立", "完善", "健全", "召开", "组织", "开展", "举办", "培训", "学习",
    "追回", "追缴", "清退", "退还", "退回", "收回", "约谈", "处理", "处分", "问责", "查处", "立案", "购置", "采购",
    "聘请", "招聘", "增设", "增加", "增配", "新增", "新建", "改造", "修复", "维修", "安装", "更换", "拆除", "清理",
    "清运", "清查", "盘点", "核查", "排查", "补办", "补签", "补缴", "发放", "公开", "公示", "调整", "取消", "停用",
    "签订", "投入", "配备", "完成", "落实", "督促", "走访", "延长",
  ])
}
