// The words with which a notice takes its leave: 欢迎监督, 联系方式, 公示期间.

/// Finds where a notice stops telling and turns to its readers.
enum Closing {
  /// The start of the first of the last lines that turns to the readers and opens no table.
  static func start(_ utf8: [UInt8], _ lines: ArraySlice<Line>) -> Int? {
    let lines = Array(lines.suffix(longest))
    for (index, line) in lines.enumerated() {
      let isOpening = opens(utf8, at: line.words.lowerBound, before: line.range.upperBound)
      let next = index + 1 < lines.count ? lines[index + 1].range : 0..<0
      if isOpening, !utf8.holds("|", in: next) { return line.range.lowerBound }
    }
    return nil
  }

  /// Whether the words at an offset turn to the readers.
  static func opens(_ utf8: [UInt8], at start: Int, before end: Int) -> Bool {
    openings.hit(in: utf8, at: start, before: end) != nil
  }

  /// The start of an appendix after the given line: 附：统计表.
  static func appendix(_ utf8: [UInt8], _ lines: ArraySlice<Line>) -> Int? {
    lines.first {
      utf8.says("附：", at: $0.range.lowerBound) || utf8.says("附:", at: $0.range.lowerBound)
    }?
    .range.lowerBound
  }

  /// The most lines that a leave takes.
  private static let longest = 12

  private static let openings = PhraseTable([
    "欢迎广大", "欢迎社会", "欢迎监督", "欢迎干部", "欢迎各界", "公示期间", "公示时间", "公示期", "公告期", "公开期",
    "如有意见", "联系方式", "监督方式", "监督电话", "联系电话", "反映方式", "受理方式", "联系人",
    "特此通报", "特此报告", "特此通知", "特此公告", "反馈方式", "意见反馈", "干部群众对巡",
    "社会各界如", "群众如", "如有建议", "联系地址", "通讯地址", "通信地址", "电子邮箱", "邮政信箱",
    "附：", "附:", "附件",
  ])
}
