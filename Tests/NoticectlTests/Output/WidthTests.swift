// Cells, elision and wrapping.

import Testing

@testable import noticectl

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("整改", 4), ("，。", 4), ("a整b", 4), ("e\u{301}", 1), ("\u{200B}", 0),
    ("…", 1), ("“”", 2), ("ｱ", 1), ("Ａ", 2), ("🏥", 2), ("한", 2), ("〔2024〕", 8), ("𠮷", 2),
    ("ǐ", 1), ("ā", 1), ("①", 1),
  ])
  func `a text takes so many cells`(text: String, width: Int) {
    #expect(text.width == width)
  }

  @Test(arguments: [WidthRanges.wide, WidthRanges.none])
  func `the ranges are sorted and apart`(ranges: [UInt32]) {
    #expect(ranges.count % 2 == 0)
    for index in stride(from: 0, to: ranges.count, by: 2) {
      #expect(ranges[index] <= ranges[index + 1])
      if index > 0 { #expect(ranges[index - 1] < ranges[index]) }
    }
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "ab…ef"), ("abcdef", 4, "ab…f"), ("abcdef", 2, "a…"),
    ("abcdef", 1, "…"), ("abcdef", 0, ""), ("整改情况通报", 7, "整改…报"), ("整改情况通报", 12, "整改情况通报"),
    ("整改情况通报", 9, "整改…通报"),
  ])
  func `the middle of a long text is left out`(text: String, cells: Int, elided: String) {
    #expect(text.elided(to: cells) == elided)
    #expect(text.elided(to: cells).width <= cells)
  }

  @Test func `a long line of several meanings goes on below`() {
    let cells = [Cell("甲乙丙", .dim), Cell("丁戊己，庚", .match)]
    let lines = cells.flowing(within: 8, hanging: 2)
    #expect(lines.map { $0.map(\.text).joined() } == ["甲乙丙丁", "  戊己，", "  庚"])
    #expect(lines.flatMap { $0.filter { $0.meaning == .dim } }.map(\.text) == ["甲乙丙"])
    #expect(cells.flowing(within: nil, hanging: 2).count == 1)
  }

  @Test func `words stay whole in a line of several meanings`() {
    let cells = [
      Cell("限额: ", .strong), Cell("fileBytes 16 · ", .dim), Cell("readingSeconds 30", .dim),
    ]
    let lines = cells.flowing(within: 24, hanging: 2).map { $0.map(\.text).joined() }
    #expect(lines == ["限额: fileBytes 16 ·", "  readingSeconds 30"])
  }

  @Test func `a quotation keeps its lines, and those that are too long go on below`() {
    let cells = [Cell("甲乙\n\n丙", .dim), Cell("丁戊己。\n", .match), Cell("庚\t辛", .dim)]
    func text(_ width: Int?) -> String {
      Layout(width: width, colours: false, words: Words(language: .en))
        .text(of: [.quotation(cells)])
    }
    #expect(text(8) == "甲乙\n\n丙丁戊\n己。\n庚 辛\n")
    #expect(text(nil) == "甲乙\n\n丙丁戊己。\n庚\t辛\n")
  }

  @Test(arguments: [
    ("短", 10, ["短"]),
    ("一二三四五六", 6, ["一二三", "四五六"]),
    ("一二三，四五六", 6, ["一二", "三，四", "五六"]),
    ("达到了55%。把", 10, ["达到了", "55%。把"]), ("一二三。”四", 6, ["一二", "三。”", "四"]),
    ("甲乙（丙丁）戊", 6, ["甲乙", "（丙", "丁）戊"]), ("甲“乙丙”", 4, ["甲", "“乙", "丙”"]),
    ("abcdef。", 6, ["abcde", "f。"]),
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("abcdefghijkl", 5, ["abcde", "fghij", "kl"]),
    ("甲 the quick", 6, ["甲 the", "quick"]), ("  abcdefgh", 5, ["  abc", "defgh"]),
  ])
  func `a long text is broken into lines`(text: String, cells: Int, lines: [String]) {
    #expect(text.wrapped(to: cells) == lines)
  }

  @Test(arguments: 4...40)
  func `no line is wider than there is room`(cells: Int) {
    let text = "截至目前，全县公立医院“药占比”达到55%。（二）村卫生室 32 个、基本药物 1,200 种……已全部整改到位。"
    #expect(text.wrapped(to: cells).allSatisfy { $0.width <= cells })
    #expect(
      text.wrapped(to: cells).joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
