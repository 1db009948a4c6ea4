// Labels without a colon: the heads of a table that the copy flattened, 索引号 | 0123/2024-00187 or one
// cell a line, and 发布时间 2024-03-01 where only a space is left.

/// Finds labels that no colon follows.
enum BareLabels {
  /// The fields of a line, the value of the last one empty where it must stand on the next line.
  static func fields(
    _ utf8: [UInt8], _ line: Range<Int>
  ) -> [(label: Label, start: Int, value: Range<Int>)] {
    let cells = utf8.parts(of: line, between: "|\t").map { utf8.trimmed($0) }
      .filter { !$0.isEmpty }
    let found = pairs(utf8, cells, isLabel: { tableHead(utf8, $0) })
    return found.isEmpty && cells.count == 1 ? spaced(utf8, line) : found
  }

  /// Each label with what stands between it and the next.
  private static func pairs(
    _ utf8: [UInt8], _ cells: [Range<Int>], isLabel: (Range<Int>) -> Label?
  ) -> [(label: Label, start: Int, value: Range<Int>)] {
    var found: [(label: Label, start: Int, value: Range<Int>)] = []
    var isOpen = false
    for cell in cells {
      if let label = isLabel(cell) {
        found.append((label, cell.lowerBound, cell.upperBound..<cell.upperBound))
        isOpen = true
      } else if isOpen, let last = found.indices.last {
        let start = found[last].value.isEmpty ? cell.lowerBound : found[last].value.lowerBound
        found[last].value = start..<cell.upperBound
        isOpen = utf8.firstOffset(of: "|\t", in: cell) == nil
      }
    }
    return found
  }

  /// 发布时间 2024-03-01 来源 某县卫生健康局: words apart, each value of the sort that its label wants.
  private static func spaced(
    _ utf8: [UInt8], _ line: Range<Int>
  ) -> [(label: Label, start: Int, value: Range<Int>)] {
    guard line.count <= 240 else { return [] }
    let words = joined(
      utf8,
      utf8.parts(of: line, between: " \u{A0}\u{3000}\t").filter { !$0.isEmpty })
    guard words.count >= 2 else { return [] }
    var found = pairs(
      utf8, words, isLabel: { label(in: all, of: Labels.words, utf8, $0) ?? tableHead(utf8, $0) })
    let isSure = words.contains { tableHead(utf8, $0).map { $0 != .other } ?? false }
    let isWhole = found.allSatisfy {
      $0.label == .other || HeaderZone.canBeValue(utf8, $0.value, of: $0.label)
    }
    guard isWhole, isSure || found.count >= 2 else { return [] }
    // 编审 某某 2021年9月17日 星期五: a day that no label names.
    if !found.contains(where: { $0.label == .published }),
      let day = words.first(where: { isDay(utf8, $0) })
    {
      found.append((.published, day.lowerBound, day))
    }
    return found
  }

  private static func isDay(_ utf8: [UInt8], _ word: Range<Int>) -> Bool {
    let dates = WrittenDates.scan(utf8, in: word)
    return dates.count == 1 && dates[0].isCalendarDay && dates[0].range == word
  }

  /// Whether the last word of a range is such a label.
  static func endsWithLabel(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    tableHeads.hit(in: utf8, endingAt: range.upperBound, from: range.lowerBound) != nil
  }

  /// The words, 索 引 号 as one.
  private static func joined(_ utf8: [UInt8], _ words: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    var index = 0
    while index < words.count {
      let run = words[index...].prefix(4).prefix { utf8.characters(in: $0) == 1 }
      let whole = run.indices.reversed().map { words[index].lowerBound..<words[$0].upperBound }
        .first { tableHead(utf8, $0) != nil }
      joined.append(whole ?? words[index])
      index +=
        whole.map { whole in words[index...].prefix { $0.upperBound <= whole.upperBound }.count }
        ?? 1
    }
    return joined
  }

  /// The label that a cell is, spaces between its characters aside: 文　号.
  private static func tableHead(_ utf8: [UInt8], _ cell: Range<Int>) -> Label? {
    guard cell.count <= 36 else { return nil }
    if utf8.pastHan(from: cell.lowerBound, to: cell.upperBound) == cell.upperBound {
      return label(in: tableHeads, of: sure, utf8, cell)
    }
    let word = Array(utf8.string(cell).filter { !$0.isWhitespace }.utf8)
    return label(in: tableHeads, of: sure, word, 0..<word.count)
  }

  private static func label(
    in table: PhraseTable, of words: [(String, Label)], _ utf8: [UInt8], _ range: Range<Int>
  ) -> Label? {
    guard let hit = table.hit(in: utf8, at: range.lowerBound, before: range.upperBound),
      hit.range == range
    else { return nil }
    return words[hit.phrase].1
  }

  private static let all = PhraseTable(Labels.words.map(\.0))
  /// The labels that cannot be anything else: 来源 or 日期 alone on a line may be words.
  private static let sure = Labels.words.filter { !loose.contains($0.0) }
  private static let tableHeads = PhraseTable(sure.map(\.0))

  private static let loose: Set<String> = [
    "来源", "发布", "时间", "日期", "标题", "名称", "点击", "阅读", "作者", "编辑", "审核", "记者", "摄影", "分类",
    "浏览", "打印", "分享", "分享到", "字体", "索引", "字号", "校对", "审稿", "责任人", "供稿", "通讯员", "责任部门",
    "主办部门", "主办单位",
  ]
}
