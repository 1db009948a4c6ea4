// Which time the words of a figure say that it is of: 上半年培训教师 is no result of a year, and
// 计划新增学位 is none at all.

/// The time that a figure's subject names.
struct FigureTime {
  /// Its year; nil where it names none.
  private(set) var year: Int?
  /// Whether it is less than a year: 上半年, 1-6月.
  private(set) var isPart = false
  /// Whether it is still to come: 计划, 预计.
  private(set) var isPlanned = false

  /// Reads the words that a subject begins with.
  init(_ subject: String) {
    let text = [UInt32](scalarsOf: subject)
    var cursor = ScalarCursor(text, at: 0)
    isPlanned = takePlan(&cursor)
    _ = cursor.take(Self.limits)
    takeYear(&cursor)
    if !isPlanned { isPlanned = takePlan(&cursor) }
    _ = cursor.take(Self.limits)
    if let part = cursor.takePartOfYear(), !cursor.sees(Self.ages) {
      isPart = part.month < 12 || Self.parts.contains(part.words)
    }
  }

  private mutating func takeYear(_ cursor: inout ScalarCursor) {
    if cursor.take(DeadlineWords.thisYear) { return }
    var ahead = cursor
    guard let number = ahead.takeNumber(), PlanYear.years.contains(number),
      ahead.take(DeadlineWords.namedYear)
    else { return }
    (year, cursor) = (number, ahead)
  }

  private func takePlan(_ cursor: inout ScalarCursor) -> Bool {
    !cursor.sees(Self.noPlans) && cursor.take(Self.plans)
  }

  private static let plans: CursorWords = ["计划", "拟", "将", "力争", "预计", "争取", "明年"]
  /// What is called so is no plan.
  private static let noPlans: CursorWords = ["计划生育", "计划免疫", "计划内", "计划外", "将军"]
  private static let limits: CursorWords = ["截至", "截止"]
  /// 6月龄 is no time.
  private static let ages: CursorWords = ["龄", "以"]
  /// What ends with the year and is less than one.
  private static let parts: Set<String> = ["下半年", "四季度", "第四季度", "4季度", "第4季度"]
}
