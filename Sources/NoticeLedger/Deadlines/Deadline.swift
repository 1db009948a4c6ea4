// By when something is to be done: the words that say so, and the day that they mean.

/// A deadline as a text states it.
public struct Deadline: Sendable, Equatable {
  /// The last day; nil where the words fix none: 每季度, 长期坚持, 近期.
  public var due: Day?
  /// The words: `2024年9月底前`.
  public var words: String

  /// A deadline.
  public init(due: Day?, words: String) {
    self.due = due
    self.words = words
  }
}

extension [Deadline] {
  /// The one with the last day; where none has a day, the first.
  public var latest: Deadline? {
    let dated = compactMap { deadline in deadline.due.map { (due: $0, deadline: deadline) } }
    return dated.max { $0.due < $1.due }?.deadline ?? first
  }
}

/// What a text's deadlines are counted from.
public struct DeadlineBase: Sendable {
  /// The day of the notice: 年底前 is the end of its year.
  public var notice: Day
  /// The day that 反馈之日起两个月内 is counted from; nil where the notice does not state it.
  public var feedback: Day?
  /// Whether the notice states its day: otherwise 年底前 is the end of an unknown year, and fixes no
  /// day.
  public var isStated: Bool

  /// Counts from the day of a notice and of the feedback that it answers.
  public init(notice: Day, feedback: Day? = nil, isStated: Bool = true) {
    self.notice = notice
    self.feedback = feedback
    self.isStated = isStated
  }
}
