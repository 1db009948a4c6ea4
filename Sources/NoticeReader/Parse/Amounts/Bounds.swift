// The words around a number that say how exactly it is meant: 约, 不少于, 以上, 左右.

import NoticeRecord

/// How a number limits what it is said of.
struct Bound: Sendable, Equatable {
  /// The words.
  var words: String
  /// The comparison that they make; nil where the number is only rounded (约, 左右).
  var comparator: Target.Comparator?
}

/// The words that limit a number.
enum Bounds {
  /// A word and the comparison that it makes.
  private struct Entry: Sendable {
    let word: StaticString
    let comparator: Target.Comparator?
    /// Characters that make another word of it when they stand before: 节约, B超.
    let notAfter: StaticString

    init(_ word: StaticString, _ comparator: Target.Comparator?, notAfter: StaticString = "") {
      self.word = word
      self.comparator = comparator
      self.notAfter = notAfter
    }

    /// Whether the character before makes another word of it.
    func isPart(ofWordAfter before: Glyph) -> Bool {
      notAfter.contains(before.scalar) || (notAfter.contains("B") && before.isLatin)
    }
  }

  /// The bound that ends right before a number, and where it begins.
  static func before(_ offset: Int, in utf8: [UInt8], from start: Int) -> (Bound, Int)? {
    let index = leadingWords.firstIndex(in: utf8, endingAt: offset) {
      let begin = offset - leading[$0].word.utf8CodeUnitCount
      guard begin >= start else { return false }
      guard begin > start, let glyph = utf8.glyph(endingAt: begin) else { return true }
      return !leading[$0].isPart(ofWordAfter: glyph)
    }
    return index.map { index in
      let entry = leading[index]
      return (
        Bound(words: entry.word.description, comparator: entry.comparator),
        offset - entry.word.utf8CodeUnitCount
      )
    }
  }

  /// The bound that begins right after a unit, and where it ends.
  static func after(_ offset: Int, in utf8: [UInt8], to end: Int) -> (Bound, Int)? {
    let index = trailingWords.firstIndex(in: utf8, at: offset) {
      offset + trailing[$0].word.utf8CodeUnitCount <= end
    }
    return index.map { index in
      let entry = trailing[index]
      return (
        Bound(words: entry.word.description, comparator: entry.comparator),
        offset + entry.word.utf8CodeUnitCount
      )
    }
  }

  /// The comparison of the last 不低于 or 不超过 in the words before a share, where only the whole stands
  /// behind it: not in 在不高于上年的前提下提高至总额.
  static func whole(_ utf8: [UInt8], _ words: Range<Int>) -> Target.Comparator? {
    guard let word = denied.hits(in: utf8, words).last,
      !utf8.holdsOne(of: "的且并将和及、", in: word.range.upperBound..<words.upperBound)
    else { return nil }
    return word.phrase < firstOfMost ? .atLeast : .atMost
  }

  private static let firstOfMost = 3
  private static let denied = PhraseTable(["不低于", "不少于", "不小于", "不高于", "不超过", "不大于"])

  private static let leadingWords = WordList(leading.map(\.word))
  private static let trailingWords = WordList(trailing.map(\.word))

  /// 不少于800张: the longer word of two that end alike comes first.
  private static let leading: [Entry] = [
    Entry("最高不得超过", .atMost),
    Entry("最多不得超过", .atMost),
    Entry("最高不超过", .atMost),
    Entry("最多不超过", .atMost),
    Entry("最长不超过", .atMost),
    Entry("最低不低于", .atLeast),
    Entry("最低不少于", .atLeast),
    Entry("最少不少于", .atLeast),
    Entry("不得超过", .atMost),
    Entry("不得高于", .atMost),
    Entry("不得大于", .atMost),
    Entry("不得多于", .atMost),
    Entry("不得突破", .atMost),
    Entry("不得少于", .atLeast),
    Entry("不得低于", .atLeast),
    Entry("不得小于", .atLeast),
    Entry("不应超过", .atMost),
    Entry("不应低于", .atLeast),
    Entry("不应少于", .atLeast),
    Entry("不能超过", .atMost),
    Entry("不能低于", .atLeast),
    Entry("不能少于", .atLeast),
    Entry("大于等于", .atLeast),
    Entry("小于等于", .atMost),
    Entry("不低于", .atLeast),
    Entry("不小于", .atLeast),
    Entry("不少于", .atLeast),
    Entry("不大于", .atMost),
    Entry("不多于", .atMost),
    Entry("不超过", .atMost),
    Entry("不超出", .atMost),
    Entry("不高于", .atMost),
    Entry("低于", .less),
    Entry("大于", .greater),
    Entry("小于", .less),
    Entry("少于", .less),
    Entry("多于", .greater),
    Entry("高于", .greater),
    Entry("优于", .greater),
    Entry("超过", .greater),
    Entry("超出", .greater),
    Entry("突破", .greater),
    Entry("至少", .atLeast),
    Entry("最少", .atLeast),
    Entry("至多", .atMost),
    Entry("最多", .atMost),
    Entry("不足", .less),
    Entry("不到", .less),
    Entry("大约", nil),
    Entry("将近", nil),
    Entry("接近", nil),
    Entry("超", .greater, notAfter: "B彩赶"),
    Entry("逾", .greater),
    Entry("约", nil, notAfter: "节签预违履公合条制履解邀特"),
    Entry("近", nil, notAfter: "最附靠邻临就"),
    Entry("≥", .atLeast),
    Entry("≧", .atLeast),
    Entry("≤", .atMost),
    Entry("≦", .atMost),
    Entry(">", .greater),
    Entry("＞", .greater),
    Entry("<", .less),
    Entry("＜", .less),
  ]

  /// 5000人以上.
  private static let trailing: [Entry] = [
    Entry("及以上", .atLeast),
    Entry("及其以上", .atLeast),
    Entry("(含)以上", .atLeast),
    Entry("（含）以上", .atLeast),
    Entry("以上", .atLeast),
    Entry("及以下", .atMost),
    Entry("以下", .atMost),
    Entry("以内", .atMost),
    Entry("之内", .atMost),
    Entry("左右", nil),
    Entry("上下", nil),
    Entry("有余", nil),
  ]
}
