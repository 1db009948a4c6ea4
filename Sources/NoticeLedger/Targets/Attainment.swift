// Whether a plan's target was met: the figures of later notices that speak of the same indicator.

public import NoticeRecord

/// What a figure says of a target.
public enum Attainment: String, Sendable, Codable, CaseIterable {
  case met, missed
  /// No figure is known, or none that can be compared.
  case unknown

  /// The least likeness of indicator and subject.
  public static let leastLikeness = 0.75

  /// How alike a target's indicator and a figure's subject are, from 0 to 1; 0 where the units differ.
  public static func likeness(_ target: Target, _ figure: Figure) -> Double {
    guard target.normalized.unit == figure.normalized.unit else { return 0 }
    return Likeness(Wording(target.indicator), Wording(figure.subject)).score
  }

  /// Whether a figure keeps what a target promises.
  ///
  /// 近 and 约 say too little where the value lies within a tenth of the target.
  public static func of(_ figure: Figure, against target: Target) -> Attainment {
    let (value, bound) = (figure.normalized.value, target.normalized.value)
    let isMet =
      switch target.comparator {
      case .less: value < bound
      case .atMost: value <= bound
      case .equal: value == bound
      case .atLeast: value >= bound
      case .greater: value > bound
      }
    guard let qualifier = figure.qualifier else { return isMet ? .met : .missed }
    let isUpwards = target.comparator == .atLeast || target.comparator == .greater
    // 超 and 余 are at least the number: enough where the target asks for as much.
    if isUpwards, isMet, "超余多".contains(qualifier) { return .met }
    return abs(value - bound) > abs(bound) / 10 ? (isMet ? .met : .missed) : .unknown
  }
}
