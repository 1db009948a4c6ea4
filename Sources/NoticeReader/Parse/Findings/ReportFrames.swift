// The parts of a report that frame its problems: who led the work, and what is to come.

/// Tells the parts of a report that hold no findings.
enum ReportFrames {
  /// Whether neither a heading nor one above it is about organisation or the future.
  static func isAnswering(_ index: Int, _ utf8: [UInt8], _ outline: Outline) -> Bool {
    !isFrame(utf8, outline.headings[index].title)
      && !outline.ancestors(of: index).contains { isFrame(utf8, outline.headings[$0].title) }
  }

  /// Whether a heading is about organisation or the future; a problem may speak of both, too.
  static func isFrame(_ utf8: [UInt8], _ title: Range<Int>) -> Bool {
    isOutlook(utf8, title)
      || words.occurs(in: utf8, title) && !FindingTitle.namesProblem(utf8, title)
        && !FindingTitle.soundsLikeProblem(utf8, title)
  }

  /// Whether a heading is about the future.
  static func isOutlook(_ utf8: [UInt8], _ title: Range<Int>) -> Bool {
    guard outlooks.occurs(in: utf8, title) else { return false }
    let end = StatusBracket.closing(utf8, title)?.lowerBound ?? title.upperBound
    return outlooks.occurs(in: utf8, title.lowerBound..<end)
      && !FindingTitle.namesProblem(utf8, title)
  }

  private static let outlooks = PhraseTable([
    "下一步", "下步", "下一阶段", "工作打算", "整改打算", "后续整改", "后续安排", "今后", "持续整改",
    "工作安排", "需长期整改",
  ])
  private static let words = PhraseTable([
    "组织领导", "组织开展", "组织情况", "组织落实", "整改工作组织", "总体情况", "主体责任落实", "联系方式",
    "基本情况", "履行第一责任人", "提高站位", "提高政治站位", "强化政治担当", "主要做法", "经验做法",
    "意见建议", "加强领导", "主要负责人",
  ])
}
