// How long files took from their last change to their outcome, over the last thousand.

/// The times that the last outcomes took.
struct Latencies: Sendable {
  /// What a status shows of them, in milliseconds.
  struct Percentiles: Sendable, Equatable {
    /// Half took no longer.
    var p50: Double
    /// Ninety-nine of a hundred took no longer.
    var p99: Double
  }

  private static let kept = 1000
  private var nanoseconds: [Int64] = []
  private var next = 0

  /// Adds one.
  mutating func note(_ time: Int64) {
    if nanoseconds.count < Self.kept {
      nanoseconds.append(time)
    } else {
      nanoseconds[next] = time
      next = (next + 1) % Self.kept
    }
  }

  /// The median and the slowest hundredth; nil before the first.
  var percentiles: Percentiles? {
    guard !nanoseconds.isEmpty else { return nil }
    let sorted = nanoseconds.sorted()
    func at(_ share: Double) -> Double {
      Double(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]) / 1e6
    }
    return Percentiles(p50: at(0.5), p99: at(0.99))
  }
}
