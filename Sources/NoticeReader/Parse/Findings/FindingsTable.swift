// Findings that stand in a table: a row a line with pipes, or pasted with one cell a line.

import NoticeRecord

/// Reads the findings of a table with the columns 问题, 整改措施, 责任单位, 整改状态.
struct FindingsTable {
  /// What a column holds.
  private enum Column: Equatable {
    case number, problem, measures, owner, status, passedOver, other
  }

  private let text: IndexedText
  private let table: CellTable<Column>?
  private var utf8: [UInt8] { text.utf8 }

  init(_ sheet: Sheet) {
    text = sheet.text
    table = CellTable(sheet.utf8, sheet.lines, heads: Self.heads)
  }

  /// The findings of the first such table, and where each row stands.
  func read() -> [(finding: Finding, range: Range<Int>)] {
    guard let table else { return [] }
    let status = statusColumn(table)
    return table.rows.enumerated().map { finding($1, table, status: status, place: $0 + 1) }
  }

  /// The column that states how far each problem is solved; 整改情况 or 进展 may head it, too.
  private func statusColumn(_ table: CellTable<Column>) -> Int? {
    table.columns.firstIndex(of: .status)
      ?? table.columns.indices.last { index in
        guard table.columns[index] != .problem else { return false }
        let open = table.rows.count { Self.status(utf8, $0[index]) == nil }
        return open < table.rows.count
          && (open == 0
            || table.rows.allSatisfy {
              Self.status(utf8, $0[index]) != nil || isOnCourse($0[index])
            })
      }
  }

  /// 达到序时进度, 按序时进度推进: a cell that says how it goes, but not how far.
  private func isOnCourse(_ cell: Range<Int>) -> Bool {
    cell.count <= Self.longestCourse && utf8.holds("序时", in: cell)
  }

  /// The most bytes of such a cell.
  private static let longestCourse = 60

  /// The status that a cell states, as a whole or in its first clause: 未完成，因资金未到位.
  private static func status(_ utf8: [UInt8], _ cell: Range<Int>) -> Finding.Status? {
    if let status = StatusWords.readAnswer(utf8, cell) { return status }
    guard let stop = utf8.firstOffset(of: "，,。；;（(\n", in: cell) else { return nil }
    return StatusWords.readAnswer(utf8, cell.lowerBound..<stop)
  }

  private static let heads = CellTable<Column>.Heads(
    words: headWords, other: .other, number: .number,
    mark: (.status, { status($0, $1) != nil }), tall: [.measures, .problem],
    isTable: { $0.contains(.problem) && ($0.contains(.measures) || $0.contains(.status)) })

  private static let headWords: [(String, Column)] = [
    ("序号", .number), ("编号", .number),
    ("问题", .problem), ("反馈意见", .problem), ("问题描述", .problem), ("问题清单", .problem),
    ("问题表现", .problem), ("反馈内容", .problem), ("问题事项", .problem), ("问题内容", .problem),
    ("反馈事项", .problem), ("隐患", .problem),
    ("措施", .measures), ("举措", .measures), ("做法", .measures), ("整改情况", .measures),
    ("进展", .measures), ("整改落实", .measures), ("成效", .measures), ("效果", .measures),
    ("进展情况", .measures), ("落实情况", .measures), ("措施及完成情况", .measures),
    ("责任单位", .owner), ("责任人", .owner), ("责任领导", .owner), ("牵头单位", .owner),
    ("责任部门", .owner), ("责任科室", .owner), ("牵头领导", .owner), ("责任股室", .owner),
    ("责任处室", .owner), ("牵头部门", .owner), ("牵头科室", .owner), ("牵头股室", .owner),
    ("承办科室", .owner), ("承办单位", .owner), ("承办部门", .owner), ("整改单位", .owner),
    ("责任主体", .owner), ("分管领导", .owner), ("负责人", .owner), ("包案领导", .owner),
    ("类别", .passedOver), ("类型", .passedOver), ("时限", .passedOver), ("时间", .passedOver),
    ("目标", .passedOver), ("备注", .passedOver), ("期限", .passedOver), ("来源", .passedOver),
    ("状态", .status), ("完成情况", .status), ("结果", .status), ("结论", .status), ("进度", .status),
    ("是否完成", .status), ("销号情况", .status), ("办结情况", .status), ("是否销号", .status),
    ("是否到位", .status), ("是否整改到位", .status), ("是否完成整改", .status), ("是否办结", .status),
  ]

  private func finding(
    _ cells: [Range<Int>], _ table: CellTable<Column>, status column: Int?, place: Int
  ) -> (finding: Finding, range: Range<Int>) {
    let range = (cells.first?.lowerBound ?? 0)..<(cells.last?.upperBound ?? 0)
    func cell(_ column: Column) -> Range<Int>? { table.cell(column, of: cells) }
    var finding = Finding(
      number: place, title: cell(.problem).map { FindingTitle.clean(utf8, $0) } ?? "",
      span: text.span(range))
    if let status = column.map({ cells[$0] }) {
      finding.status = Self.status(utf8, status)
      finding.statusText = text.string(status)
    }
    // 责任领导 and 责任科室 beside each other.
    for column in table.columns.indices where table.columns[column] == .owner {
      for name in Owners.split(text, cells[column]) where !finding.responsible.contains(name) {
        finding.responsible.append(name)
      }
    }
    if let answer = cell(.measures) {
      let items = Series.items(text, answer)
      finding.measures = (items.isEmpty ? [answer] : items).enumerated().map {
        Measure(number: $0 + 1, text: text.string($1), span: text.span($1))
      }
    }
    // 2 | 县中医医院: the number of a row counts nothing.
    let isCounted = table.columns.first == .number && cells.count > 1
    return (finding, isCounted ? cells[1].lowerBound..<range.upperBound : range)
  }
}
