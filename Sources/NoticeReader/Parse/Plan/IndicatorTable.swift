// The targets of a table of indicators: 指标名称 | 2020年 | 2025年.

import NoticeRecord

/// Reads tables of indicators in plans.
struct IndicatorTable {
  /// What a column holds.
  private enum Column: Equatable { case number, indicator, unit, target, year, due, other }

  let sheet: Sheet
  /// The dates of the notice, with their years.
  let calendar: Calendar
  private var utf8: [UInt8] { sheet.utf8 }

  /// The targets of the first such table, and the rows that they stand in.
  func read() -> (targets: [Target], rows: [Range<Int>]) {
    guard let table = CellTable(utf8, sheet.lines, heads: Self.heads),
      let name = table.columns.firstIndex(of: .indicator),
      let last = table.columns.lastIndex(of: .target) ?? table.columns.lastIndex(of: .year)
    else { return ([], []) }
    let unit = table.columns.firstIndex(of: .unit)
    let due = table.columns.firstIndex(of: .due)
    let values = table.columns.indices.filter { table.columns[$0] == table.columns[last] }
    let years = values.map { year(of: table.heads[$0]) }
    let targets = table.rows.flatMap { row in
      zip(values, years).compactMap { column, year -> Target? in
        // What stood in an earlier year without a bound is where it began.
        guard column == last || isBounded(row[column]) else { return nil }
        let day = column == last ? due.flatMap { self.day(in: row[$0], of: year) } : nil
        return target(
          indicator: row[name], value: row[column], unit: unit.map { row[$0] }, due: day ?? year)
      }
    }
    let rows = table.rows.compactMap { row in
      row.first.flatMap { first in row.last.map { first.lowerBound..<$0.upperBound } }
    }
    return (targets, rows)
  }

  /// The day of a cell by which a target is due, in the year of its column where that has one.
  private func day(in cell: Range<Int>, of year: String?) -> String? {
    guard let date = calendar.dates(in: cell).last, let day = date.iso,
      Deadlines.mayBeDue(date, in: utf8)
    else { return nil }
    return year.map { day.hasPrefix($0) } ?? true ? day : nil
  }

  /// 2025 of 2025年 and 2025年目标.
  private func year(of head: Range<Int>) -> String? {
    WrittenDates.first(utf8, in: head)?.year.map { String($0) }
  }

  /// ≥90, 9.5以下: whether a cell says how its number limits what is to be.
  private func isBounded(_ cell: Range<Int>) -> Bool {
    Self.bounds.occurs(in: utf8, cell)
  }

  private static let bounds: WordList = [
    "≥", "≧", "≤", "≦", ">", "＞", "<", "＜", "以上", "以下", "以内", "不低于", "不少于", "不高于", "不超过", "达到",
  ]

  /// 孕产妇死亡率（1/10万） with ≤9.5; the unit may have a column of its own.
  private func target(
    indicator cell: Range<Int>, value: Range<Int>, unit column: Range<Int>?, due: String?
  ) -> Target? {
    guard let start = value.first(where: { (0x30...0x39).contains(utf8[$0]) }),
      let number = WrittenNumber.read(utf8, at: start, to: value.upperBound)
    else { return nil }
    let own = MeasureWord.find(utf8, at: number.end, to: value.upperBound)?.word
    let unitEnd = number.end + (own?.utf8CodeUnitCount ?? 0)
    let bound =
      Bounds.before(start, in: utf8, from: value.lowerBound)?.0.comparator
      ?? Bounds.after(unitEnd, in: utf8, to: value.upperBound)?.0.comparator
    let (name, bracket) = nameAndUnit(cell)
    let beside = column.map { sheet.text.string(utf8.trimmed($0)) }.flatMap(Self.unit)
    let unit = own?.description ?? bracket ?? beside
    let written = number.multiplierWords + (unit ?? "")
    return Target(
      indicator: sheet.text.string(name), comparator: bound ?? .equal, value: number.value,
      unit: written.isEmpty ? nil : written, normalized: Quantity(number, in: unit), due: due,
      span: sheet.text.span(value))
  }

  /// The indicator without the bracket at its end, and the unit that stands there.
  private func nameAndUnit(_ cell: Range<Int>) -> (name: Range<Int>, unit: String?) {
    guard let last = utf8.glyph(endingAt: cell.upperBound),
      last.scalar.isOne(of: ")）"),
      let inside = utf8.parts(of: cell, between: "(（").last,
      inside.lowerBound > cell.lowerBound + 3
    else { return (cell, nil) }
    let open = utf8.glyph(endingAt: inside.lowerBound)?.length ?? 3
    let unit = sheet.text.string(inside.lowerBound..<inside.upperBound - last.length)
    return (cell.lowerBound..<inside.lowerBound - open, Self.unit(unit))
  }

  /// /10万 for 1/10万; nil for a cell that holds none.
  private static func unit(_ words: String) -> String? {
    if words.unicodeScalars.allSatisfy({ "-—–/".unicodeScalars.contains($0) }) { return nil }
    return words.hasPrefix("1/") ? String(words.dropFirst()) : words
  }

  private static let heads = CellTable<Column>.Heads(
    words: [
      ("序号", .number), ("指标", .indicator), ("指标名称", .indicator), ("主要指标", .indicator),
      ("单位", .unit), ("计量单位", .unit),
      // Bodies, which are no units: heads are known by their ends.
      ("责任单位", .other), ("牵头单位", .other), ("主管单位", .other), ("配合单位", .other),
      ("实施单位", .other), ("完成单位", .other), ("考核单位", .other), ("承办单位", .other),
      ("主责单位", .other), ("参与单位", .other), ("协同单位", .other), ("落实单位", .other),
      ("完成时限", .due), ("完成时间", .due), ("时限要求", .due), ("时间节点", .due), ("时限", .due),
      ("目标值", .target), ("目标", .target), ("年", .year), ("年目标", .target), ("年度目标", .target),
    ], other: .other, number: .number,
    isTable: { $0.contains(.indicator) && ($0.contains(.target) || $0.contains(.year)) })
}
