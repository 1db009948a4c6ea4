// Which figure of later notices tells the result of a target: by the indicator's wording, the unit
// and the time that the figure covers.

public import NoticeRecord

/// A plan as far as its targets need it.
public struct PlanTime: Sendable {
  /// The day of the plan.
  public var on: Day
  /// The last day of the year or years that it is for.
  public var end: Day

  /// The time of a plan, by its day and title: without a year in the title, that of its day.
  public init(on: Day, title: String?) {
    self.on = on
    end =
      PlanYear.deadline(in: title)?.due
      ?? Day(year: on.parts.year, month: 12, day: 31) ?? on
  }

  /// By when a target is to be met: as it states itself, else by the end of the plan's time.
  public func due(_ target: Target) -> Day {
    target.due.flatMap(Day.init(lastOf:)) ?? end
  }
}

/// A figure as a candidate for results, ready to be compared.
public struct ResultCandidate: Sendable {
  /// The notice.
  let notice: Int64
  /// The figure's place among the notice's figures, from 1.
  let number: Int
  let figure: Figure
  let on: Day
  /// The year that the figure's words name, else the notice's title.
  let year: Int?
  /// The time that the figure's words name.
  let time: FigureTime
  let wording: Wording

  /// A figure of a notice of this day and title.
  public init(_ figure: Figure, number: Int, notice: Int64, on: Day, title: String?) {
    self.notice = notice
    self.number = number
    self.figure = figure
    self.on = on
    time = FigureTime(figure.subject)
    year = time.year ?? PlanYear.deadline(in: title)?.due?.parts.year
    wording = Wording(figure.subject)
  }
}

/// The search for results among figures.
public struct ResultSearch: Sendable {
  /// The least likeness of indicator and subject.
  static let leastLikeness = 0.75
  /// Likenesses that differ by less are equal: then the later figure counts.
  private static let equalLikeness = 0.1
  /// A report of the year's last days covers the year.
  private static let daysBeforeEnd = 31
  /// For so many days a notice that names no year may still speak of the year before.
  private static let daysAfterEnd = 90

  private let byUnit: [String: [ResultCandidate]]

  /// Searches among these figures.
  public init(_ candidates: [ResultCandidate]) {
    byUnit = Dictionary(grouping: candidates) { $0.figure.normalized.unit ?? "" }
  }

  /// Whether a target is met, and the figure that says so.
  public func result(of target: Target, in plan: PlanTime) -> (Attainment, TargetFigure?) {
    let due = plan.due(target)
    let wording = Wording(target.indicator)
    var found: [TargetFigure] = []
    for candidate in byUnit[target.normalized.unit ?? ""] ?? [] {
      guard let isFinal = Self.covers(candidate, plan.on, due) else { continue }
      let likeness = Likeness(wording, candidate.wording).score
      guard likeness >= Self.leastLikeness else { continue }
      found.append(TargetFigure(candidate, likeness: likeness, isFinal: isFinal))
    }
    if found.contains(where: \.isFinal) { found.removeAll { !$0.isFinal } }
    let likest = (found.map(\.likeness).max() ?? 0) - Self.equalLikeness
    guard let best = found.filter({ $0.likeness >= likest }).max(by: Self.isLess) else {
      return (.unknown, nil)
    }
    let attainment = Attainment.of(best.figure, against: target)
    // A notice that says two things in the same words does not say which is the result.
    let isDisputed = found.contains {
      $0.notice == best.notice && $0.figure.subject == best.figure.subject
        && $0.isExact == best.isExact && Attainment.of($0.figure, against: target) != attainment
    }
    guard !isDisputed else { return (.unknown, best) }
    // Before the time is over a count may still rise to the target, or beyond a limit.
    let counts = best.isFinal || (attainment == .met && target.comparator.isUpwards)
    return (counts ? attainment : .unknown, best)
  }

  /// Later ones are better, then exact ones, likelier ones, and those that stand first.
  private static func isLess(_ left: TargetFigure, _ right: TargetFigure) -> Bool {
    (left.on, left.isExact ? 1 : 0, left.likeness, right.number)
      < (right.on, right.isExact ? 1 : 0, right.likeness, left.number)
  }

  /// Whether a figure covers a target's whole time; nil where it speaks of another time.
  private static func covers(_ candidate: ResultCandidate, _ begin: Day, _ due: Day) -> Bool? {
    guard candidate.on >= begin, !candidate.time.isPlanned else { return nil }
    let isLate = candidate.on + daysBeforeEnd >= due && !candidate.time.isPart
    let year = due.parts.year
    if let stated = candidate.year {
      guard (begin.parts.year...max(begin.parts.year, year)).contains(stated) else { return nil }
      return stated == year && isLate
    }
    return candidate.on <= due + daysAfterEnd ? isLate : nil
  }
}

extension TargetFigure {
  /// Whether it is a number and no limit, as what is planned often is: 46%以内.
  fileprivate var isExact: Bool {
    guard let qualifier = figure.qualifier else { return true }
    return !["内", "以上", "以下", "不"].contains { qualifier.contains($0) }
  }

  fileprivate init(_ candidate: ResultCandidate, likeness: Double, isFinal: Bool) {
    self.init(
      notice: candidate.notice, number: candidate.number, on: candidate.on.iso,
      figure: candidate.figure, likeness: likeness, isFinal: isFinal)
  }
}
