// Lines set wide, with a space behind each character: 一、工 作 目 标, 2 0 2 3 年 3 月 2 7 日.

import NoticeRecord

/// Takes the spaces out of headings, titles and days that are set wide.
///
/// Short ones count where they are a line, with a number before them or a day: the cells of a table
/// stand so, too.
enum SpacedLetters {
  /// The fewest characters of a line with a number, or a day.
  private static let fewest = 4
  /// The fewest characters that are no cells of a table, whatever stands before or behind them.
  private static let plenty = 8

  /// Finds the spaces to take out.
  static func diagnose(_ utf8: [UInt8]) -> Diagnosis {
    var edits: [Edit] = []
    var end = 0
    var place = 0
    while let space = utf8.firstOffset(ofByte: 0x20, from: place, to: utf8.count) {
      place = space + 1
      guard isWide(utf8, at: space) else { continue }
      let start = utf8.lineStart(before: space, from: end)
      end = utf8.lineEnd(from: place, to: utf8.count)
      place = end
      edits += gaps(utf8, in: utf8.trimmed(start..<end)).map {
        Edit(range: $0, replacement: [], kind: .lineStructure, confidence: 0.9)
      }
    }
    return Diagnosis(edits: edits)
  }

  /// Whether two characters stand behind a space with just one space between them.
  private static func isWide(_ utf8: [UInt8], at space: Int) -> Bool {
    let first = space + 1
    guard first < utf8.count, utf8[first] > 0x20 else { return false }
    let next = first + HanText.length(of: utf8[first])
    guard next + 1 < utf8.count, utf8[next] == 0x20, utf8[next + 1] > 0x20 else { return false }
    return next + 1 + HanText.length(of: utf8[next + 1]) <= utf8.count
  }

  private static func gaps(_ utf8: [UInt8], in line: Range<Int>) -> [Range<Int>] {
    let marker = Marker.read(utf8, at: line.lowerBound, to: line.upperBound)
    let start = marker?.range.upperBound ?? line.lowerBound
    let run = Run(utf8, start..<line.upperBound)
    guard run.gaps.count >= fewest - 1, run.isProse || !holdsCells(utf8, start..<run.end) else {
      return []
    }
    // Whether it is the line, and none of its numbers is written as usual.
    let isWide = run.end == line.upperBound && !run.holdsNumber
    if run.holdsDigit, isWide, isDay(utf8, start..<run.end) { return run.gaps }
    let holdsCounts = run.partsDigits || run.holdsDigit && !run.isProse
    let isSure = run.letters >= plenty || isWide && marker != nil
    return isSure && !holdsCounts ? run.gaps : []
  }

  /// 是 是 是 否, 序 号 姓 名, 张 三 李 四: whether the characters are the cells of a row, or names.
  private static func holdsCells(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let letters = HanText.scalars(utf8[range]).filter { HanText.isHan($0) }
    let scalars = letters.compactMap { Unicode.Scalar($0) }
    let firsts = stride(from: 0, to: scalars.count, by: 2).map { scalars[$0] }
    let text = String(String.UnicodeScalarView(scalars))
    return !letters.isEmpty && Set(letters).count * 2 <= letters.count
      || heads.count { text.contains($0) } > 1
      || firsts.count > 1 && firsts.allSatisfy { Surnames.isSurname($0) }
  }

  /// The heads of columns.
  private static let heads = ["序号", "姓名", "性别", "单位", "职务", "电话", "备注", "科室", "部门"]

  private static func isDay(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
    utf8.says("日", endingAt: line.upperBound) && utf8.holds("年", in: line)
      && utf8.holds("月", in: line)
  }

  /// Characters with one space between any two; a mark or a digit may stand without.
  private struct Run {
    /// How many Chinese characters stand apart, the first of all taken in.
    private(set) var letters = 0
    private(set) var gaps: [Range<Int>] = []
    private(set) var holdsDigit = false
    /// Whether two digits stand close: a number is no cell.
    private(set) var holdsNumber = false
    /// Whether two digits stand apart, which may be two numbers.
    private(set) var partsDigits = false
    /// Whether clauses and sentences end in it.
    private(set) var isProse = false
    private(set) var end: Int

    init(_ utf8: [UInt8], _ range: Range<Int>) {
      end = range.lowerBound
      var last: Sort?
      while end < range.upperBound {
        let gap = utf8.glyph(at: end)
        let start = gap.isSpace ? end + gap.length : end
        guard start < range.upperBound else { return }
        let glyph = utf8.glyph(at: start)
        let isClose = start == end
        guard let sort = Sort(glyph), !isClose || last != .letter || sort != .letter else {
          withoutLast(utf8)
          return
        }
        if !isClose { gaps.append(end..<start) }
        letters += sort == .letter && (!isClose || last == nil) ? 1 : 0
        holdsDigit = holdsDigit || sort == .digit
        if sort == .digit, last == .digit {
          holdsNumber = holdsNumber || isClose
          partsDigits = partsDigits || !isClose
        }
        isProse = isProse || glyph.scalar.isOne(of: "，。")
        last = sort
        end = start + glyph.length
      }
    }

    private enum Sort {
      case letter, digit, mark

      init?(_ glyph: Glyph) {
        if glyph.isHan {
          self = .letter
        } else if glyph.isDigit {
          self = .digit
        } else {
          guard glyph.scalar.isOne(of: "、，。；：（）“”‘’《》！？.．%％") else { return nil }
          self = .mark
        }
      }
    }

    /// Gives back the character that turned out to begin a word of those that are set close.
    private mutating func withoutLast(_ utf8: [UInt8]) {
      guard let last = gaps.last, letters > 0, let glyph = utf8.glyph(endingAt: end), glyph.isHan,
        last.upperBound == end - glyph.length
      else { return }
      gaps.removeLast()
      letters -= 1
      end = last.lowerBound
    }
  }
}
