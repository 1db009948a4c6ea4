// How long the periods are over which work is reported.

/// Progress is pushed by week, reported by month and dispatched by quarter: 周推进、月报告、季调度.
public enum PeriodLength: String, Sendable, Codable, CaseIterable {
  /// From Monday to Sunday.
  case week
  /// A month of the calendar.
  case month
  /// Three months, the first of which is January, April, July or October.
  case quarter
}
