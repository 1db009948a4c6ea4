// Whether a plan's target was met: a figure of a later notice that speaks of the same indicator.

public import NoticeRecord

extension Attainment {
  /// Whether a figure keeps what a target promises.
  ///
  /// A plan that sets out 12 clinics has kept its word with 13: `=` asks for at least as much. 近
  /// and 约 say too little where the value lies within a tenth of the target.
  public static func of(_ figure: Figure, against target: Target) -> Attainment {
    let (value, bound) = (figure.normalized.value, target.normalized.value)
    let isMet =
      switch target.comparator {
      case .less: value < bound
      case .atMost: value <= bound
      case .equal, .atLeast: value >= bound
      case .greater: value > bound
      }
    guard let qualifier = figure.qualifier else { return isMet ? .met : .missed }
    // 超 and 余 are at least the number: enough where the target asks for as much.
    if target.comparator.isUpwards, isMet, "超余多".contains(qualifier) { return .met }
    return abs(value - bound) > abs(bound) / 10 ? (isMet ? .met : .missed) : .unknown
  }
}

extension Target.Comparator {
  /// Whether more is better.
  var isUpwards: Bool {
    switch self {
    case .equal, .atLeast, .greater: true
    case .less, .atMost: false
    }
  }
}
