// The words with which a notice takes its leave: 欢迎监督, 联系方式, 公示期间.

/// Finds where a notice stops telling and turns to its readers.
enum Closing {
  /// The start of the first line, after the given line, that turns to the readers.
  static func start(_ utf8: [UInt8], _ lines: ArraySlice<Line>) -> Int? {
    let lines = lines.suffix(longest)
    return lines.first {
      openings.hit(in: utf8, at: $0.words.lowerBound, before: $0.range.upperBound) != nil
    }?.range.lowerBound
  }

  /// The most lines that a leave takes.
  private static let longest = 12

  private static let openings = PhraseTable([
    "欢迎广大", "欢迎社会", "欢迎监督", "欢迎干部", "欢迎各界", "公示期间", "公示时间", "公示期",
    "如有意见", "联系方式", "监督方式", "监督电话", "联系电话", "反映方式", "受理方式", "联系人",
    "特此通报", "特此报告", "特此通知", "特此公告", "反馈方式", "意见反馈", "干部群众对巡",
    "社会各界如", "群众如", "如有建议", "联系地址", "通讯地址", "通信地址", "电子邮箱", "邮政信箱",
    "附：", "附:", "附件",
  ])
}
