// Splits a text into the items of a list that runs within it: 一是…二是…, ①…②…, (1)…(2)….

/// A list within a text.
enum Series {
  /// The items of the outermost list in a range; empty where there is none.
  ///
  /// An item goes from behind its number to the next number. What stands before the first item
  /// belongs to none of them.
  static func items(_ text: IndexedText, _ range: Range<Int>) -> [Range<Int>] {
    let utf8 = text.utf8
    let lists = [
      spoken(text, range), ordinal(utf8, range), ordinal(utf8, range, opening: "其"),
      adverbial(text, range), numbered(text, range), stems(utf8, range), sides(utf8, range),
    ]
    .filter { $0.count >= 2 }
    let outermost = lists.min { $0[0].lowerBound < $1[0].lowerBound }
    guard let starts = outermost else { return [] }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1].lowerBound : range.upperBound
      return utf8.trimmed(starts[index].upperBound..<max(starts[index].upperBound, end))
    }
  }

  // MARK: 一是, 二是

  /// The places of 第一，第二， and so on; also 其一，其二，.
  static func ordinal(
    _ utf8: [UInt8], _ range: Range<Int>, opening: StaticString = "第"
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while let word = utf8.range(of: opening, in: offset..<range.upperBound) {
      offset = word.upperBound
      guard opensClause(utf8, word.lowerBound, range),
        let numeral = DateNumeral.read(utf8, at: word.upperBound, to: range.upperBound),
        numeral.isChinese, numeral.value == found.count + 1, numeral.end < range.upperBound
      else { continue }
      let mark = utf8.glyph(at: numeral.end)
      guard mark.scalar.isOne(of: "，,、：:") else { continue }
      found.append(word.lowerBound..<numeral.end + mark.length)
    }
    return found
  }

  /// Where the 一是 or 二是 ends with which a range begins; nil where it begins with none.
  static func afterSpoken(_ utf8: [UInt8], _ range: Range<Int>) -> Int? {
    guard
      let numeral = DateNumeral.read(utf8, at: range.lowerBound, to: range.upperBound),
      numeral.digits == 0, numeral.value > 0, numeral.end + 3 <= range.upperBound,
      utf8.says("是", at: numeral.end)
    else { return nil }
    return numeral.end + 3
  }

  /// The places of 一是, 二是 and so on; also 一要, 二要.
  private static func spoken(_ text: IndexedText, _ range: Range<Int>) -> [Range<Int>] {
    let utf8 = text.utf8
    var found: (is: [Range<Int>], shall: [Range<Int>]) = ([], [])
    var offset = range.lowerBound
    while let place = text.first(.spokenItem, from: offset, before: range.upperBound) {
      let end = place + utf8.glyph(at: place).length
      offset = end
      guard end + 3 <= range.upperBound else { break }
      if utf8.says("是", at: end) {
        addSpoken(utf8, range, numeralEnd: end, to: &found.is)
      } else if utf8.says("要", at: end) {
        addSpoken(utf8, range, numeralEnd: end, to: &found.shall)
      }
    }
    return found.shall.count > found.is.count ? found.shall : found.is
  }

  /// Adds the place of a numeral and the 是 or 要 behind it, where it counts on.
  private static func addSpoken(
    _ utf8: [UInt8], _ range: Range<Int>, numeralEnd end: Int, to found: inout [Range<Int>]
  ) {
    guard let start = numeralStart(utf8, before: end, from: range.lowerBound),
      let numeral = DateNumeral.read(utf8, at: start, to: end),
      numeral.end == end, numeral.value == found.count + 1,
      numeral.value > 1 || opensClause(utf8, start, range)
    else { return }
    found.append(start..<end + 3)
  }

  /// The places of 首先, 其次, 再次 and 最后 at the beginning of clauses, in that order.
  private static func adverbial(_ text: IndexedText, _ range: Range<Int>) -> [Range<Int>] {
    let utf8 = text.utf8
    var found: [Range<Int>] = []
    var rank = 0
    for hit in adverbs.hits(.adverb, in: text, range) {
      let isNext = found.isEmpty ? hit.phrase == 0 : hit.phrase > rank
      guard isNext, opensClause(utf8, hit.range.lowerBound, range) else { continue }
      rank = hit.phrase
      found.append(hit.range.lowerBound..<afterComma(utf8, hit.range.upperBound, range))
    }
    return found
  }

  static let adverbs = PhraseTable(["首先", "其次", "再次", "最后"])

  private static func afterComma(_ utf8: [UInt8], _ offset: Int, _ range: Range<Int>) -> Int {
    guard offset < range.upperBound else { return offset }
    let glyph = utf8.glyph(at: offset)
    return glyph.scalar.isOne(of: "，,：:") ? offset + glyph.length : offset
  }

  private static func numeralStart(_ utf8: [UInt8], before end: Int, from start: Int) -> Int? {
    var offset = end
    while offset > start, end - offset < 9, let glyph = utf8.glyph(endingAt: offset),
      glyph.scalar.isOne(of: "一二三四五六七八九十")
    {
      offset -= glyph.length
    }
    return offset == end ? nil : offset
  }

  private static func opensClause(_ utf8: [UInt8], _ offset: Int, _ range: Range<Int>) -> Bool {
    guard offset > range.lowerBound, let before = utf8.glyph(endingAt: offset) else { return true }
    return before.isSpace
      || before.scalar.isOne(of: "。，,；;：:、！\n)）|”")
  }

  // MARK: 甲、乙、 and 一方面, 另一方面

  /// The places of 甲、, 乙、 and so on.
  private static func stems(_ utf8: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    let marked: [StaticString] = ["甲、", "乙、", "丙、", "丁、", "戊、", "己、", "庚、", "辛、"]
    return counted(utf8, range, unlessBefore: stemWords) { place in
      place < marked.count ? [marked[place]] : []
    }
  }

  /// The places of 一方面, 另一方面 and 再一方面.
  private static func sides(_ utf8: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    counted(utf8, range, unlessBefore: sidedWords) { place in
      place == 0 ? ["一方面"] : place == 1 ? ["另一方面"] : ["再一方面", "还有一方面"]
    }.map { $0.lowerBound..<afterComma(utf8, $0.upperBound, range) }
  }

  private static let stemWords: WordList = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]
  private static let sidedWords: WordList = ["问题", "的", "原因", "工作", "情况", "内容"]

  /// The places of words that count, one behind the other: the first at the beginning of a clause,
  /// each other behind a stop or a semicolon, since 甲、乙、丙三家 is no list of measures, and a single
  /// one may have two sides. None stands before the words of `names`: 乙、丙类传染病, 一方面问题.
  private static func counted(
    _ utf8: [UInt8], _ range: Range<Int>, unlessBefore names: WordList,
    _ words: (Int) -> [StaticString]
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while let next = words(found.count)
      .compactMap({ utf8.range(of: $0, in: offset..<range.upperBound) })
      .min(by: { $0.lowerBound < $1.lowerBound })
    {
      let before = utf8.glyph(endingAt: next.lowerBound)?.scalar
      let opens =
        found.isEmpty
        ? opensClause(utf8, next.lowerBound, range) : before?.isOne(of: "。；;\n") ?? false
      if opens, !names.stands(in: utf8, at: next.upperBound) {
        found.append(next)
      }
      offset = next.upperBound
    }
    return found
  }

  // MARK: ① and (1)

  /// The places of the numbers of one style that count up from 1, each at the start of a clause.
  private static func numbered(_ text: IndexedText, _ range: Range<Int>) -> [Range<Int>] {
    let utf8 = text.utf8
    var found: [Marker.Style: [Range<Int>]] = [:]
    var order: [Marker.Style] = []
    var offset = range.lowerBound
    while let place = text.first(.item, from: offset, before: range.upperBound) {
      offset = place
      let glyph = utf8.glyph(at: offset)
      guard canOpenMarker(glyph), glyph.digit.map({ $0 <= 1 || !order.isEmpty }) ?? true,
        opensClause(utf8, offset, range)
          || glyph.scalar.value >= 0x2460
            && glyph.scalar.value <= 0x2487,
        let marker = Marker.read(utf8, at: offset, to: range.upperBound),
        marker.number == (found[marker.style]?.count ?? 0) + 1
      else {
        offset += glyph.length
        continue
      }
      if found[marker.style] == nil { order.append(marker.style) }
      found[marker.style, default: []].append(marker.range)
      offset = marker.range.upperBound
    }
    let whole = order.filter { found[$0]?.count ?? 0 >= 2 }
    return whole.first.flatMap { found[$0] } ?? []
  }

  private static func canOpenMarker(_ glyph: Glyph) -> Bool {
    glyph.isDigit || glyph.scalar.isOne(of: "(（")
      || (0x2460...0x2487).contains(glyph.scalar.value)
  }
}
