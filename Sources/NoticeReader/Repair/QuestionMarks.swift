// Question marks for spaces and dots: 记者?张三 is 记者 张三, 阿不都?买买提 is 阿不都·买买提.

import NoticeRecord

/// Copies turn the no-break space and the dot inside names into ? where their encoding lacks them.
///
/// Only places where no sentence has its question mark are sure: the beginning of a line, around
/// the label of a field, between what somebody does and the name, behind the title of a document,
/// and between the parts of a name that is written by its sound.
enum QuestionMarks {
  /// Finds the question marks that were something else.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    var edits: [Edit] = []
    var end = 0
    for offset in survey.offsets(of: [.lost, .wideQuestion]) where offset >= end {
      end = Self.end(of: offset, in: utf8)
      if end > offset, let replacement = replacement(for: offset..<end, in: utf8) {
        edits.append(
          Edit(
            range: offset..<end, replacement: replacement, kind: .lostCharacter, confidence: 0.9))
      }
    }
    return Diagnosis(edits: edits)
  }

  /// Where the run of ? or ？ that begins at an offset ends; the offset itself where there is none.
  @inline(__always)
  private static func end(of start: Int, in utf8: [UInt8]) -> Int {
    if utf8[start] == 0x3F { return utf8[start...].firstIndex { $0 != 0x3F } ?? utf8.count }
    guard utf8[start] == 0xEF else { return start }
    var end = start
    while HanText.has(fullWidth, in: utf8, at: end) { end += fullWidth.count }
    return end
  }

  private static let fullWidth = Array("？".utf8)

  /// What some marks were; nil where they may well be meant.
  private static func replacement(for marks: Range<Int>, in utf8: [UInt8]) -> [UInt8]? {
    let isPlain = utf8[marks.lowerBound] == 0x3F
    let count = isPlain ? marks.count : marks.count / fullWidth.count
    let spaces = [UInt8](repeating: 0x20, count: count)
    if isIndent(utf8, marks) { return spaces }
    guard isPlain else { return nil }
    if count == 1, isNameDot(utf8, marks) { return Array("·".utf8) }
    if isBesideLabel(utf8, marks) || count == 1 && isByline(utf8, marks)
      || count == 1 && endsTitle(utf8, marks)
    {
      return spaces
    }
    return nil
  }

  /// Whether nothing but spaces stands in front of the marks, and Chinese or a number behind them.
  private static func isIndent(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, isSpace(HanText.scalar(utf8, before: start)) {
      start = HanText.start(utf8, before: start)
    }
    guard start == 0 || utf8[start - 1] == 0x0A else { return false }
    var end = range.upperBound
    while end < utf8.count, isSpace(HanText.scalar(utf8, at: end)) {
      end += HanText.length(of: utf8[end])
    }
    let next = HanText.scalar(utf8, at: end)
    // （ in front of 一）.
    let opensNumber = next == 0xFF08 && HanText.isHan(HanText.scalar(utf8, at: end + 3))
    // A page marks its indents by two or more; ?? 1.关于, ?? (1) and ?? 2020年 are sure with them.
    let opensText = (0x30...0x39).contains(next) || [0x28, 0x201C, 0x300A].contains(next)
    return HanText.isHan(next) || opensNumber || opensText && range.count >= 2
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x3000
  }

  private static func isByline(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    HanText.isHan(HanText.scalar(utf8, at: range.upperBound))
      && ends(utf8, at: range.lowerBound, withOneOf: trades)
  }

  private static let trades = [
    "记者", "通讯员", "作者", "编辑", "摄影", "供稿", "撰稿", "审核", "校对", "实习生",
  ].map { Array($0.utf8) }

  /// Whether the marks stand behind the colon of a label, or in front of another label.
  private static func isBesideLabel(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let colon = HanText.start(utf8, before: range.lowerBound)
    if isColon(HanText.scalar(utf8, at: colon)), ends(utf8, at: colon, withOneOf: labels) {
      return true
    }
    return labels.contains { label in
      HanText.has(label, in: utf8, at: range.upperBound)
        && isColon(HanText.scalar(utf8, at: range.upperBound + label.count))
    }
  }

  private static func isColon(_ scalar: UInt32) -> Bool { scalar == 0x3A || scalar == 0xFF1A }

  /// The labels of the fields that sites put above and below a notice.
  private static let labels = [
    "来源", "时间", "日期", "索引号", "文号", "作者", "编辑", "机构", "单位", "机关", "次数", "浏览量", "点击数",
    "字体", "字号", "分享", "电话", "传真", "邮编", "邮箱", "地址", "联系人", "发布时间", "发布日期", "信息来源", "发布机构",
    "发布单位", "发文机关", "成文日期", "公开日期", "浏览次数", "主题分类", "责任编辑", "联系电话", "邮政编码", "电子邮箱",
  ].map { Array($0.utf8) }

  /// Whether the line is the title of a document and the mark its last character.
  private static func endsTitle(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.upperBound == utf8.count || utf8[range.upperBound] == 0x0A,
      ends(utf8, at: range.lowerBound, withOneOf: documents)
    else { return false }
    let start = utf8.lineStart(before: range.lowerBound, from: max(0, range.lowerBound - 300))
    let line = start..<range.lowerBound
    return !Marks.find([Marks.about], in: utf8, line).isEmpty
  }

  private static let documents = [
    "的通知", "的通报", "的公告", "的通告", "的意见", "的决定", "的批复", "的函", "的报告",
  ].map { Array($0.utf8) }

  /// Whether the two characters on either side all are such as names are written with by sound.
  private static func isNameDot(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    for _ in 0..<2 {
      let before = HanText.scalar(utf8, before: start)
      let after = HanText.scalar(utf8, at: end)
      guard sounds.contains(before), sounds.contains(after) else { return false }
      start = HanText.start(utf8, before: start)
      end += HanText.length(of: utf8[end])
    }
    return true
  }

  /// Uyghur, Kazakh, Mongol and Tibetan names are written with these.
  private static let sounds = ScalarSet(
    "阿艾买提古丽力克孜都不吾尔依布拉木吐逊努白热合肉斯卡迪玛库万江别肯哈里帕夏吉什沙巴加那米亚萨赛森麦伊司马义亥提雪来扎乌铁")

  private static func ends(_ utf8: [UInt8], at offset: Int, withOneOf words: [[UInt8]]) -> Bool {
    words.contains { HanText.has($0, in: utf8, at: offset - $0.count) }
  }
}
