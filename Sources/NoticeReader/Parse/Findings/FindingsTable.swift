// Findings that stand in a table: a row a line with pipes, or pasted with one cell a line.

import NoticeRecord

/// Reads the findings of a table with the columns 问题, 整改措施, 责任单位, 整改状态.
struct FindingsTable {
  /// What a column holds.
  private enum Column: Equatable { case number, problem, measures, owner, status, other }

  private let text: MappedText
  private let lines: [Line]
  private var utf8: [UInt8] { text.utf8 }

  init(_ sheet: Sheet) {
    text = sheet.text
    lines = sheet.lines
  }

  /// The findings of the first such table, and where each row stands.
  func read() -> [(finding: Finding, range: Range<Int>)] {
    for index in lines.indices {
      let cells = cells(of: lines[index].range)
      if let columns = columns(cells), cells.count >= 3 {
        return rows(after: index, columns).enumerated().map { finding($1, columns, place: $0 + 1) }
      }
      let heads = lines[index...].prefix(8).map(\.range).prefix { column($0) != .other }
      if heads.count >= 3, let columns = columns(Array(heads)) {
        return pastedRows(after: index + heads.count, columns).enumerated()
          .map { finding($1, columns, place: $0 + 1) }
      }
    }
    return []
  }

  // MARK: Columns

  private func columns(_ cells: [Range<Int>]) -> [Column]? {
    let columns = cells.map { column($0) }
    return columns.contains(.problem) && (columns.contains(.measures) || columns.contains(.status))
      ? columns : nil
  }

  private func column(_ cell: Range<Int>) -> Column {
    guard utf8.characters(in: cell) <= 12,
      let hit = Self.heads.hit(in: utf8, endingAt: cell.upperBound, from: cell.lowerBound)
    else { return .other }
    return Self.headWords[hit.phrase].1
  }

  private static let headWords: [(String, Column)] = [
    ("序号", .number), ("编号", .number),
    ("问题", .problem), ("反馈意见", .problem), ("问题描述", .problem), ("问题清单", .problem),
    ("问题表现", .problem), ("反馈内容", .problem),
    ("整改措施", .measures), ("整改情况", .measures), ("整改进展", .measures),
    ("整改落实情况", .measures), ("整改成效", .measures), ("措施", .measures),
    ("整改进展情况", .measures), ("整改举措", .measures), ("落实情况", .measures),
    ("责任单位", .owner), ("责任人", .owner), ("责任领导", .owner), ("牵头单位", .owner),
    ("责任部门", .owner), ("责任科室", .owner), ("牵头领导", .owner), ("责任股室", .owner),
    ("整改状态", .status), ("完成情况", .status), ("整改结果", .status), ("状态", .status),
    ("完成状态", .status), ("是否完成", .status), ("整改完成情况", .status),
  ]
  private static let heads = PhraseTable(headWords.map(\.0))

  // MARK: Rows

  private func cells(of line: Range<Int>) -> [Range<Int>] {
    utf8.parts(of: line, between: "|".unicodeScalars).map { utf8.trimmed($0) }
      .filter { !$0.isEmpty }
  }

  private func rows(after head: Int, _ columns: [Column]) -> [[Range<Int>]] {
    lines[(head + 1)...].map { cells(of: $0.range) }.prefix { $0.count == columns.count }
      .map { Array($0) }
  }

  /// Rows of one cell a line; each begins with its number, and text that a cell continues on
  /// further lines belongs to its measures.
  private func pastedRows(after first: Int, _ columns: [Column]) -> [[Range<Int>]] {
    var rows: [[Range<Int>]] = []
    var index = first
    while index + columns.count <= lines.count, isRow(index, columns, number: rows.count + 1) {
      rows.append(lines[index..<index + columns.count].map(\.range))
      index += columns.count
    }
    return rows
  }

  private func isRow(_ index: Int, _ columns: [Column], number: Int) -> Bool {
    guard columns.first == .number else {
      guard let status = columns.firstIndex(of: .status) else { return false }
      return StatusWords.read(utf8, lines[index + status].range) != nil
    }
    let cell = lines[index].range
    guard let numeral = DateNumeral.read(utf8, at: cell.lowerBound, to: cell.upperBound) else {
      return false
    }
    return numeral.value == number && cell.upperBound - numeral.end <= 3
  }

  private func finding(
    _ cells: [Range<Int>], _ columns: [Column], place: Int
  ) -> (finding: Finding, range: Range<Int>) {
    let range = (cells.first?.lowerBound ?? 0)..<(cells.last?.upperBound ?? 0)
    func cell(_ column: Column) -> Range<Int>? {
      columns.firstIndex(of: column).map { cells[$0] }
    }
    var finding = Finding(
      number: place, title: cell(.problem).map { FindingTitle.clean(utf8, $0) } ?? "",
      span: text.span(range))
    if let status = cell(.status) {
      finding.status = StatusWords.read(utf8, status)
      finding.statusText = text.string(status)
    }
    if let owner = cell(.owner) {
      finding.responsible = utf8.parts(of: owner, between: "、，,；; ".unicodeScalars)
        .filter { !$0.isEmpty }.map { text.string($0) }
    }
    if let answer = cell(.measures) {
      let items = Series.items(utf8, answer)
      finding.measures = (items.isEmpty ? [answer] : items).enumerated().map {
        Measure(number: $0 + 1, text: text.string($1), span: text.span($1))
      }
    }
    return (finding, range)
  }
}
