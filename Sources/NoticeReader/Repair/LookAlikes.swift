// Characters that a scanner took for others of their shape: 己完成 is 已完成, 诀算 is 决算.

import NoticeRecord

/// Puts right what a scanned page misreads, where the character makes no word with those beside it.
enum LookAlikes {
  /// Finds the misread characters.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    var edits: [Edit] = []
    for offset in survey.offsets(of: .lookAlike) {
      let character = HanText.scalar(utf8, at: offset)
      let (last, next) = (
        HanText.scalar(utf8, before: offset),
        HanText.scalar(utf8, at: offset + HanText.length(of: utf8[offset]))
      )
      guard character != 0x95F4 || next == 0x9898 && !isTopic(utf8, at: offset + 3),
        character != 0x5DF1 || !mayBeName(utf8, offset),
        let misreading = misreadings.first(where: { $0.wrong == character && $0.fits(last, next) })
      else { continue }
      edits.append(
        Edit(
          range: offset..<offset + 3, replacement: HanText.utf8(misreading.right),
          kind: .variantCharacter, confidence: 0.9))
    }
    return Diagnosis(edits: edits)
  }

  /// 题库 of 校间题库: whether 题 begins another word behind 间, which is frequent and wrong only before it.
  private static func isTopic(_ utf8: [UInt8], at offset: Int) -> Bool {
    Unicode.Scalar(HanText.scalar(utf8, at: offset + 3))?.isOne(of: "材库词字名写诗刻型") ?? false
  }

  /// 己 of 局长周己建: whether a family name stands before 己, and before that a post, a mark or nothing. 建 or 全
  /// behind it ends a name as well as it begins a word.
  private static func mayBeName(_ utf8: [UInt8], _ offset: Int) -> Bool {
    guard [0x5EFA, 0x5168].contains(HanText.scalar(utf8, at: offset + 3)),
      let family = Unicode.Scalar(HanText.scalar(utf8, before: offset)),
      Surnames.isSurname(family)
    else { return false }
    let start = offset - 3
    return start <= 0 || !HanText.isHan(HanText.scalar(utf8, before: start))
      || Posts.word(utf8, endingAt: start, from: max(0, start - 30)) != nil
  }

  /// A character that was taken for another, and those beside which it is wrong.
  private struct Misreading {
    let wrong: UInt32
    let right: UInt32
    /// What must stand before it; anything where this is empty.
    let behind: StaticString
    let notBehind: StaticString
    /// What must stand behind it; anything where this is empty.
    let before: StaticString

    init(
      _ wrong: Unicode.Scalar, _ right: Unicode.Scalar, behind: StaticString = "",
      notBehind: StaticString = "", before: StaticString = ""
    ) {
      (self.wrong, self.right) = (wrong.value, right.value)
      (self.behind, self.notBehind, self.before) = (behind, notBehind, before)
    }

    /// Whether it is wrong between two characters.
    func fits(_ last: UInt32, _ next: UInt32) -> Bool {
      guard let last = Unicode.Scalar(last), let next = Unicode.Scalar(next) else { return false }
      return (before.utf8CodeUnitCount == 0 || next.isOne(of: before))
        && (behind.utf8CodeUnitCount == 0 || last.isOne(of: behind)) && !last.isOne(of: notBehind)
    }
  }

  /// The characters that may be wrong, and their traditional forms.
  static let characters = "巿淸末己诀訣簿帅帥汁徼卒间間木曰"

  private static let misreadings = [
    // 城巿 is 城市; only 徐巿, who sailed for the First Emperor, is written so.
    Misreading("巿", "市", notBehind: "徐"),
    // 督办淸单, though 淸 alone may be somebody's name.
    Misreading("淸", "清", before: "单理查退洁零算"),
    // 末完成 is 未完成, but not in 年末完成.
    Misreading(
      "末", "未", notBehind: "年月季周期旬本始岁学世纪代五”春夏秋冬粉煤锯茶药文篇页", before: "完结落整到及按建能转录兑"),
    Misreading("末", "未", behind: "尚"),
    // 己完成 is 已完成, but not in 自己完成.
    Misreading("己", "已", notBehind: "自知律利克为各异舍损安对由先屈戊", before: "完全整办建经落基销制解印"),
    // 决算, but not 口诀算.
    Misreading("诀", "决", notBehind: "口秘妙要心歌法", before: "算定策"),
    Misreading("诀", "决", behind: "解"),
    Misreading("簿", "薄", before: "弱"),
    Misreading("帅", "师", behind: "教医律"),
    Misreading("汁", "计", behind: "统会审"),
    Misreading("徼", "缴", behind: "追收上补应"),
    Misreading("徼", "缴", before: "纳费款"),
    // 合格卒达到95%.
    Misreading("卒", "率", notBehind: "士兵小无狱走暴病猝", before: "达下提不超"),
    // 基木完成
    Misreading("木", "本", behind: "基", before: "完到达建形"),
    // 发布曰期
    Misreading("曰", "日", before: "期"),
    // 存在间题, but not 时间题材 and 空间题.
    Misreading("间", "问", notBehind: "时中空民期区房夜瞬车坊晚年人世乡", before: "题"),
  ]
}
