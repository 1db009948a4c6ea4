// The words by which a report says how far a problem is solved.

import NoticeRecord

/// Reads statements of status.
enum StatusWords {
  /// The words, and what they say; the longest wins, so 基本完成 is no 完成.
  private static let words: [(String, Finding.Status)] = [
    // 已完成,长期坚持
    ("已完成", .done), ("完成", .done), ("已整改", .done), ("已整改到位", .done),
    ("已整改完成", .done), ("整改到位", .done), ("整改完成", .done), ("已完成整改", .done),
    ("完成整改", .done), ("全部完成", .done), ("已全部完成", .done), ("已办结", .done),
    ("已销号", .done), ("销号", .done), ("办结", .done), ("已解决", .done), ("已落实", .done),
    ("长期坚持", .done), ("已完成并长期坚持", .done), ("立行立改", .done), ("已立行立改", .done),
    ("已整改销号", .done), ("完成销号", .done), ("已完成销号", .done), ("整改到位并长期坚持", .done),
    ("已整改到位并长期坚持", .done), ("完成并长期坚持", .done), ("已整改并长期坚持", .done),
    ("已完成并持续坚持", .done), ("完成并持续坚持", .done), ("持续坚持", .done),
    ("完成整改并长期坚持", .done), ("已完成整改并长期坚持", .done), ("已全部整改到位", .done),
    ("全部整改到位", .done), ("已整改完毕", .done), ("整改完毕", .done), ("已完成，长期坚持", .done),
    // 基本完成, 取得阶段性成效
    ("基本完成", .partlyDone), ("已基本完成", .partlyDone), ("阶段性完成", .partlyDone),
    ("部分完成", .partlyDone), ("已部分完成", .partlyDone), ("阶段性完成并持续推进", .partlyDone),
    ("已阶段性完成", .partlyDone), ("取得阶段性成效", .partlyDone), ("基本整改到位", .partlyDone),
    ("已基本整改到位", .partlyDone), ("取得阶段性进展", .partlyDone), ("初步完成", .partlyDone),
    ("已取得阶段性成效", .partlyDone), ("基本完成并持续推进", .partlyDone),
    ("部分整改到位", .partlyDone), ("基本整改完成", .partlyDone),
    ("已取得阶段性成果", .partlyDone), ("阶段性整改完成", .partlyDone), ("部分整改", .partlyDone),
    ("部分已整改", .partlyDone), ("已部分整改", .partlyDone), ("基本整改", .partlyDone),
    ("基本解决", .partlyDone), ("阶段性整改到位", .partlyDone), ("已取得明显成效", .partlyDone),
    ("取得明显成效", .partlyDone),
    // 正在推进
    ("正在推进", .notDone), ("正在整改", .notDone), ("未完成", .notDone), ("尚未完成", .notDone),
    ("持续推进", .notDone), ("推进中", .notDone), ("整改中", .notDone), ("正在进行", .notDone),
    ("持续整改", .notDone), ("正在整改中", .notDone), ("正在推进中", .notDone),
    ("持续推进中", .notDone), ("持续整改中", .notDone), ("未整改", .notDone),
    ("未整改到位", .notDone), ("尚未整改到位", .notDone), ("正在落实", .notDone),
    ("长期推进", .notDone), ("正在办理", .notDone), ("未销号", .notDone), ("正在持续推进", .notDone),
    ("正在持续整改", .notDone), ("暂未完成", .notDone), ("进行中", .notDone),
  ]
  private static let table = PhraseTable(words.map(\.0))

  /// The labels before a status: 整改结果：已整改到位.
  static let labels = ColonTable([
    "整改状态", "整改结果", "完成情况", "整改完成情况", "整改进度", "当前状态", "目前状态",
    "销号情况", "是否完成", "进展状态", "整改评估", "办理结果", "完成状态", "状态",
    "整改落实状态", "整改成效", "整改类型", "完成进度", "进展情况", "整改进展", "整改进展情况",
    "季度状态", "本季度状态", "本月状态",
  ])

  /// Those of them that may lead to what was done, too.
  static let progress = ColonTable(["进展情况", "整改进展", "整改进展情况"])

  /// The status that a range states, when it says nothing else.
  static func read(_ utf8: [UInt8], _ range: Range<Int>) -> Finding.Status? {
    let words = utf8.trimmed(withoutPlan(utf8, range)) { isEdge($0) }
    guard words.count >= 6, words.count <= 90 else { return nil }
    var status: Finding.Status?
    var offset = words.lowerBound
    while offset < words.upperBound {
      if let hit = table.hit(in: utf8, at: offset, before: words.upperBound) {
        status = combined(status, Self.words[hit.phrase].1)
        offset = hit.range.upperBound
      } else if let hit = fillers.hit(in: utf8, at: offset, before: words.upperBound) {
        offset = hit.range.upperBound
      } else {
        let glyph = utf8.glyph(at: offset)
        guard isEdge(glyph) || glyph.scalar.isOne(of: "并且，,、；;") else {
          return nil
        }
        offset += glyph.length
      }
    }
    return status
  }

  /// 正在整改 of 正在整改，计划2024年6月底前完成.
  private static func withoutPlan(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard let comma = utf8.firstOffset(of: "，,；;（(", in: range) else {
      return range
    }
    let next = comma + utf8.glyph(at: comma).length
    return plans.contains { utf8.says($0, at: next) } ? range.lowerBound..<comma : range
  }

  private static let plans: [StaticString] = ["计划", "预计", "拟", "将", "力争", "确保", "预期"]

  /// 已完成,长期坚持 is done; 已完成,持续推进 too: the first statement counts.
  private static func combined(_ first: Finding.Status?, _ second: Finding.Status) -> Finding.Status
  {
    first ?? second
  }

  private static func isEdge(_ glyph: Glyph) -> Bool {
    glyph.isSpace || glyph.scalar.isOne(of: "。.；;，,（）()【】[]：:")
  }

  private static let fillers = PhraseTable([
    "已", "该问题", "此问题", "目前", "问题", "此项", "该项", "整改", "任务", "工作", "并", "的", "均",
  ])
}
