// Actions that stand in a table: 重点任务 | 考核指标 | 完成时限 | 责任科室.

import NoticeRecord

/// Reads the actions of a plan that is a table.
struct ActionsTable {
  /// What a column holds.
  private enum Column: Equatable { case number, task, sort, goal, measures, due, other }

  let sheet: Sheet

  /// The actions of the first such table, counted from 1, where each row stands, and where it says
  /// by when.
  func read() -> [(action: Action, range: Range<Int>, due: Range<Int>?)] {
    guard let table = CellTable(sheet.utf8, sheet.lines, heads: Self.heads) else { return [] }
    return table.rows.enumerated().compactMap { place, row in
      // 教育惠民 | 新建幼儿园3所: where nothing else names what is done, its sort does.
      guard let first = row.first, let last = row.last,
        let task = table.cell(.task, of: row) ?? table.cell(.sort, of: row)
      else { return nil }
      let range = first.lowerBound..<last.upperBound
      var action = Action(
        number: place + 1, title: sheet.text.string(task), span: sheet.text.span(range))
      action.goal = table.cell(.goal, of: row).map { sheet.text.string($0) }
      action.measures = table.cell(.measures, of: row).map { measures($0) } ?? []
      return (action, range, table.cell(.due, of: row))
    }
  }

  private func measures(_ cell: Range<Int>) -> [Measure] {
    let items = Series.items(sheet.text, cell)
    return (items.isEmpty ? [cell] : items).enumerated().map {
      Measure(number: $0 + 1, text: sheet.text.string($1), span: sheet.text.span($1))
    }
  }

  private static let heads = CellTable<Column>.Heads(
    words: [
      ("序号", .number), ("编号", .number),
      ("重点任务", .task), ("工作任务", .task), ("主要任务", .task), ("任务名称", .task), ("任务", .task),
      ("重点工作", .task), ("工作事项", .task), ("事项", .task), ("项目名称", .task), ("工作项目", .task),
      ("实事项目", .task), ("项目类别", .sort), ("任务类别", .sort),
      ("考核指标", .goal), ("工作目标", .goal), ("目标", .goal), ("目标要求", .goal), ("指标", .goal),
      ("目标值", .goal), ("预期目标", .goal), ("完成标准", .goal),
      ("工作措施", .measures), ("主要措施", .measures), ("具体措施", .measures), ("工作内容", .measures),
      ("具体内容", .measures), ("工作举措", .measures), ("工作要求", .measures), ("具体举措", .measures),
      ("建设内容", .measures), ("实施内容", .measures), ("项目内容", .measures), ("建设任务", .measures),
      ("目标与措施", .measures), ("目标及措施", .measures), ("任务与措施", .measures), ("任务及措施", .measures),
      ("完成时限", .due), ("完成时间", .due), ("时限要求", .due), ("时间节点", .due), ("时限", .due),
      ("时间安排", .due), ("完成日期", .due), ("办结时限", .due), ("完成期限", .due), ("办结期限", .due),
    ], other: .other, number: .number, tall: [.measures, .goal],
    isTable: {
      ($0.contains(.task) || $0.contains(.sort)) && ($0.contains(.goal) || $0.contains(.measures))
    })
}
