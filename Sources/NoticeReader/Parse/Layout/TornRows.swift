// Rows of a table whose cells a copy has broken over lines: 1 ⇥ 药品积压 ⇥ 清理11 | 7种 ⇥ 药剂科.

/// Finds the breaks within the rows of tables that tabs part.
enum TornRows {
  /// The most lines that a row takes.
  private static let mostLines = 20

  /// The lines that go on in the next, of tables whose rows are counted and have as many tabs, put
  /// together, as the heads above them.
  static func find(_ utf8: [UInt8], _ lines: [Range<Int>]) -> [Int] {
    guard utf8.firstOffset(ofByte: 0x09, from: 0, to: utf8.count) != nil else { return [] }
    var torn: [Int] = []
    var index = 0
    while index + 1 < lines.count {
      let tabs = tabs(utf8, lines[index])
      guard tabs >= 2, opensRow(utf8, lines[index + 1], 1) else {
        index += 1
        continue
      }
      index += 1
      var (breaks, number) = ([Int](), 1)
      while index < lines.count, opensRow(utf8, lines[index], number),
        let end = rowEnd(utf8, lines, from: index, tabs: tabs)
      {
        breaks += index..<end
        index = end + 1
        number += 1
      }
      // One row says nothing of the others.
      if number > 2 { torn += breaks }
    }
    return torn
  }

  /// The last line of the row that begins at a line; nil where none ends with as many tabs.
  private static func rowEnd(
    _ utf8: [UInt8], _ lines: [Range<Int>], from start: Int, tabs: Int
  ) -> Int? {
    var sum = 0
    for index in start..<min(lines.count, start + mostLines) {
      // A cell that ends with its line, or an empty one: what a tab parts is no torn word.
      if index > start {
        guard !utf8.trimmed(lines[index]).isEmpty, utf8[lines[index].lowerBound] != 0x09,
          utf8[lines[index - 1].upperBound - 1] != 0x09,
          !sums.stands(in: utf8, at: lines[index].lowerBound)
        else { return nil }
      }
      sum += self.tabs(utf8, lines[index])
      guard sum < tabs else { return sum == tabs ? index : nil }
    }
    return nil
  }

  /// What begins a row of its own below the numbered ones.
  private static let sums: WordList = ["合计", "总计", "小计", "备注"]

  private static func tabs(_ utf8: [UInt8], _ line: Range<Int>) -> Int {
    utf8[line].count { $0 == 0x09 }
  }

  /// Whether the first cell of a line is a number.
  private static func opensRow(_ utf8: [UInt8], _ line: Range<Int>, _ number: Int) -> Bool {
    guard let tab = utf8.firstOffset(ofByte: 0x09, from: line.lowerBound, to: line.upperBound),
      let numeral = DateNumeral.read(utf8, at: line.lowerBound, to: tab)
    else { return false }
    return numeral.value == number && utf8.trimmed(numeral.end..<tab).isEmpty
  }
}
