// Dots for full stops: 更换公示牌8块.该问题已整改完成. is two sentences.

import NoticeRecord

/// Gives sentences 。 where their line ends all of them with the dot of Latin script, of half or full
/// width.
///
/// Such a line has no 。 of its own, and ends in a dot or in the colon of 通报如下：. No dot of a
/// number (一., （一）.), a decimal, an address or a name (阿不都.买买提) ends a sentence.
enum LatinStops {
  /// The fewest Chinese characters of the first sentence of a line, and of one behind it.
  private static let (shortest, shortestNext) = (6, 3)

  /// Finds the dots that end sentences.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    var edits: [Edit] = []
    var dots: [Range<Int>] = []
    var end = 0
    for offset in survey.offsets(of: .dot) where marks.contains(HanText.scalar(utf8, at: offset)) {
      if offset >= end {
        take(dots, in: utf8, to: end, into: &edits)
        dots.removeAll(keepingCapacity: true)
        end = utf8.lineEnd(from: offset, to: utf8.count)
      }
      let dot = offset..<offset + HanText.length(of: utf8[offset])
      if follows(utf8, dot), opens(utf8, behind: dot) { dots.append(dot) }
    }
    take(dots, in: utf8, to: end, into: &edits)
    return Diagnosis(edits: edits)
  }

  /// Adds the dots of the line that ends at an offset, where these are its stops.
  private static func take(
    _ dots: [Range<Int>], in utf8: [UInt8], to end: Int, into edits: inout [Edit]
  ) {
    guard let last = dots.last else { return }
    var sentence = utf8.lineStart(before: last.lowerBound)
    let line = utf8.trimmed(sentence..<end)
    guard last.upperBound == line.upperBound || announces(utf8, line, behind: last),
      !utf8.holds("。", in: line)
    else { return }
    var (least, count) = (shortest, 0)
    for dot in dots {
      count += utf8.hanCharacters(in: sentence..<dot.lowerBound)
      sentence = dot.upperBound
      guard count >= least else { continue }
      (count, least) = (0, shortestNext)
      edits.append(
        Edit(range: dot, replacement: stop, kind: .latinPunctuation, confidence: 0.9))
    }
  }

  /// Whether a sentence that opens with 现将 stands between the last dot of a line and its colon.
  private static func announces(
    _ utf8: [UInt8], _ line: Range<Int>, behind dot: Range<Int>
  ) -> Bool {
    colons.contains(HanText.scalar(utf8, before: line.upperBound))
      && utf8.says("现", at: dot.upperBound)
  }

  /// Whether a sentence may end before a dot.
  private static func follows(_ utf8: [UInt8], _ dot: Range<Int>) -> Bool {
    let before = HanText.scalar(utf8, before: dot.lowerBound)
    return HanText.isHan(before)
      || closers.contains(before) && !closesNumeral(utf8, dot.lowerBound)
  }

  /// （一）: no sentence ends behind the number of a heading.
  private static func closesNumeral(_ utf8: [UInt8], _ end: Int) -> Bool {
    guard let bracket = utf8.glyph(endingAt: end), bracket.scalar.isOne(of: ")）"),
      let last = utf8.glyph(endingAt: end - bracket.length)
    else { return false }
    return last.isDigit || last.scalar.isOne(of: "一二三四五六七八九十")
  }

  /// 阿不都.买买提|出席, 局长|库尔班.尼亚孜: whether the parts of a name stand around a dot.
  private static func joinsName(_ utf8: [UInt8], _ dot: Range<Int>) -> Bool {
    var (end, start) = (dot.upperBound, dot.lowerBound)
    for _ in 0..<longestPart {
      if end < utf8.count, utf8.glyph(at: end).isHan { end += utf8.glyph(at: end).length }
      if acts.hit(in: utf8, at: end, before: utf8.count) != nil { return true }
      if let glyph = utf8.glyph(endingAt: start), glyph.isHan { start -= glyph.length }
      if Posts.word(utf8, endingAt: start, from: 0) != nil { return true }
    }
    return false
  }

  /// Whether another may begin behind a dot, or nothing stands there.
  private static func opens(_ utf8: [UInt8], behind dot: Range<Int>) -> Bool {
    let after = HanText.scalar(utf8, at: dot.upperBound)
    guard HanText.isHan(after) else { return after <= 0x20 || openers.contains(after) }
    let before = HanText.scalar(utf8, before: dot.lowerBound)
    let isSpelt = SpeltName.characters.contains(before) && SpeltName.characters.contains(after)
    return !isSpelt && !joinsName(utf8, dot)
  }

  /// The most characters of a part of a name.
  private static let longestPart = 4
  /// What a person is called, or does, behind a name.
  private static let acts = PhraseTable([
    "同志", "主持", "出席", "参加", "讲话", "作了", "汇报", "强调", "指出", "带队", "陪同", "到会",
  ])
  private static let marks = ScalarSet(".．")
  private static let stop = Array("。".utf8)
  private static let colons = ScalarSet(":：")
  private static let closers = ScalarSet("”’》〉」』）)】〕％%")
  private static let openers = ScalarSet("“‘《〈「『（(【〔\u{A0}\u{3000}0123456789①②③④⑤⑥⑦⑧⑨")
}
