// The problem itself in a heading such as 3.关于“察民情不够全面”的问题的整改情况.

import NoticeRecord

/// Strips a heading down to the problem that it names.
enum FindingTitle {
  /// The problem, with its quotation marks turned to ‘ ’.
  static func clean(_ utf8: [UInt8], _ title: Range<Int>) -> String {
    var range = utf8.trimmed(title, where: isEdge)
    if utf8.holdsSpace(range) {
      let letters = utf8.lettersWithoutSpaces(in: range)
      if letters.count < range.count { return clean(letters, 0..<letters.count) }
    }
    if let status = StatusBracket.opening(utf8, range), status.upperBound < range.upperBound {
      range = utf8.trimmed(status.upperBound..<range.upperBound, where: isEdge)
    }
    if let status = StatusBracket.closing(utf8, range, orDash: true),
      status.lowerBound > range.lowerBound
    {
      range = utf8.trimmed(range.lowerBound..<status.lowerBound) { isEdge($0) || $0.scalar == "—" }
    }
    if let note = note(utf8, range) {
      range = utf8.trimmed(range.lowerBound..<note.lowerBound) {
        isEdge($0) || $0.scalar.isOne(of: "(（【[")
      }
    }
    if let sort = trailingBracket(utf8, range), utf8.says("问题", endingAt: sort.upperBound),
      sort.lowerBound > range.lowerBound + 9, utf8.characters(in: sort) <= 8
    {
      range = utf8.trimmed(range.lowerBound..<sort.lowerBound) {
        isEdge($0) || $0.scalar.isOne(of: "(（【[")
      }
    }
    var changed = true
    while changed {
      changed = false
      if let opening = openings.hit(in: utf8, at: range.lowerBound, before: range.upperBound),
        opening.range.upperBound < range.upperBound
      {
        let quote = utf8.says("“", endingAt: opening.range.upperBound) ? 3 : 0
        range = opening.range.upperBound - quote..<range.upperBound
        changed = true
      }
      if let ending = endings.hit(in: utf8, endingAt: range.upperBound, from: range.lowerBound),
        ending.range.lowerBound > range.lowerBound, !isPartOfProblem(utf8, ending.range, range)
      {
        range = range.lowerBound..<ending.range.lowerBound
        // 的|问题整改情况
        if utf8.says("问题", at: ending.range.lowerBound), utf8.says("的", endingAt: range.upperBound)
        {
          range = range.lowerBound..<range.upperBound - 3
        }
        changed = true
      }
      range = utf8.trimmed(range, where: isEdge)
    }
    return inner(utf8, unquoted(utf8, range))
  }

  /// Whether a heading names a problem outright: 关于……的问题, 问题1.
  static func namesProblem(_ utf8: [UInt8], _ title: Range<Int>) -> Bool {
    let about = utf8.range(of: "关于", in: title)
    guard let problem = utf8.range(of: "问题", in: title) else { return false }
    return about.map { $0.upperBound < problem.lowerBound } ?? false
      || utf8.trimmed(title, where: isEdge).upperBound == problem.upperBound
  }

  /// Whether a heading sounds like a problem: 不够, 薄弱, 有差距.
  static func soundsLikeProblem(_ utf8: [UInt8], _ title: Range<Int>) -> Bool {
    weaknesses.occurs(in: utf8, title)
  }

  /// Whether a heading only says what came of a problem: 已完成. 尚未完成 may begin the words of one.
  static func isOutcome(_ utf8: [UInt8], _ title: Range<Int>) -> Bool {
    let status = StatusWords.read(utf8, title)
    return status == .done || status == .partlyDone
  }

  /// What stands in a bracket behind the problem under a label: （责任单位：办公室）.
  static func note(_ utf8: [UInt8], _ title: Range<Int>) -> Range<Int>? {
    let range = utf8.trimmed(title, where: isEdge)
    guard let note = trailingBracket(utf8, range), note.lowerBound > range.lowerBound + 9,
      ColonTable.colon(in: utf8, note) != nil,
      let label = FieldLabel.opening(utf8, note), label.sort != .problem
    else { return nil }
    return note
  }

  private static func isEdge(_ glyph: Glyph) -> Bool {
    glyph.isSpace || glyph.scalar.isOne(of: "。.；;，,：:、|")
  }

  /// 整改不到位问题 keeps 问题 where nothing else is left, and 工程遗留问题 as a part of its noun.
  private static func isPartOfProblem(
    _ utf8: [UInt8], _ ending: Range<Int>, _ range: Range<Int>
  ) -> Bool {
    utf8.characters(in: range.lowerBound..<ending.lowerBound) < 3
      || utf8.says("遗留", endingAt: ending.lowerBound) && utf8.says("问题", at: ending.lowerBound)
  }

  private static func trailingBracket(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, let last = utf8.glyph(endingAt: range.upperBound),
      last.scalar.isOne(of: ")）】]"),
      let open = utf8.parts(of: range, between: "(（【[").last
    else { return nil }
    return open.lowerBound..<range.upperBound - last.length
  }

  /// The range without the quotes that enclose the whole of it.
  private static func unquoted(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard utf8.says("“", at: range.lowerBound), utf8.says("”", endingAt: range.upperBound),
      range.count > 6
    else { return range }
    let inside = range.lowerBound + 3..<range.upperBound - 3
    guard let close = utf8.range(of: "”", in: inside) else { return inside }
    let open = utf8.range(of: "“", in: inside)
    return open.map { $0.lowerBound < close.lowerBound } ?? false ? inside : range
  }

  private static func inner(_ utf8: [UInt8], _ range: Range<Int>) -> String {
    guard utf8.firstOffset(of: "“”\n", in: range) != nil else { return utf8.string(range) }
    var words: [UInt8] = []
    words.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let glyph = utf8.glyph(at: offset)
      switch glyph.scalar {
      case "“": words += "‘".utf8
      case "”": words += "’".utf8
      case "\n": break
      default: words += utf8[offset..<offset + glyph.length]
      }
      offset += glyph.length
    }
    return words.string(0..<words.count)
  }

  private static let openings = PhraseTable([
    "关于", "针对", "对于", "围绕", "反馈指出", "反馈的", "巡察指出", "巡视指出", "巡察反馈的", "巡视反馈的",
    "反馈指出的", "巡察指出的", "巡视指出的", "检查指出的", "巡察发现的", "审计指出的", "审计发现的",
    "对“", "就“", "检查指出“", "审计指出“", "督查指出“", "督察指出“",
  ])

  private static let endings = PhraseTable([
    "的问题", "问题", "方面的问题", "等问题", "的整改", "的整改情况", "整改情况", "的整改落实情况",
    "整改落实情况", "的整改进展情况", "整改进展情况", "的整改进展", "整改进展", "问题的整改",
    "问题整改情况", "的整改措施", "的具体问题", "的情况",
  ])

  private static let weaknesses = PhraseTable([
    "不够", "不足", "不到位", "不严", "不力", "不高", "不强", "不实", "不深", "不细", "不好", "不全",
    "不广", "不佳", "不优", "不规范", "不及时", "不完善", "不健全", "不扎实", "不平衡", "不均衡",
    "不精准", "不理想", "不充分", "不明显", "不彻底", "不紧", "不畅", "不清", "不顺", "不符",
    "薄弱", "滞后", "缺失", "缺位", "差距", "短板", "弱化", "淡化", "虚化", "偏高", "偏低", "偏差",
    "漏洞", "乏力", "混乱", "乱象", "盲区", "迟缓", "缓慢", "艰难", "堪忧", "匮乏", "欠缺", "突出",
    "超期", "重复收费", "走过场", "走形式", "形式主义", "流于形式", "宽松软", "松懈", "欠规范", "风险",
    "隐患", "违规", "缺乏", "过度", "不担当", "不作为", "进度慢", "推进慢", "较慢", "较弱", "不多",
    "瓶颈", "力度不大", "质量不高", "意识不强", "不相称", "脱节", "疏漏", "缺口", "困难", "浪费",
    "悬空", "空转", "虚设", "闲置", "打折扣", "走样", "走偏", "敷衍", "应付", "失管", "失察", "失真",
    "不主动", "不经常", "不透明", "不合理", "不深入", "不全面", "不严格", "不严谨", "不精细", "不得力",
    "随意", "老化", "断层", "断档", "空缺", "拖延", "拖沓", "挤占", "挪用", "虚报", "违反", "超标准",
    "粗放", "僵化", "死角", "堵点", "痛点", "不严肃", "不突出", "不牢", "不硬", "不久", "不聚焦", "层层递减",
    "上热下冷", "重形式", "有待", "亟待", "亟需", "尚未", "没有", "未按", "未严格", "未落实", "未及时",
    "未建立", "未开展", "未能", "未有效", "未充分", "失之于", "宽松", "过于", "不愿", "不敢", "不会", "不想",
  ])
}
