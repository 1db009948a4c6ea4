// How long files took from their last change to their outcome.

/// The times that outcomes took: the last thousand one by one, and all since the start by steps.
struct Latencies: Sendable, Equatable {
  /// What a status shows of the last ones, in milliseconds.
  struct Percentiles: Sendable, Equatable {
    /// Half took no longer.
    var p50: Double
    /// Nine of ten took no longer.
    var p90: Double
    /// Ninety-nine of a hundred took no longer.
    var p99: Double
    /// The slowest.
    var slowest: Double
  }

  /// The steps of the histogram, in milliseconds; what took longer than the last is only in `count`.
  static let steps = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000]

  private static let kept = 1000
  private var times: [Duration] = []
  private var next = 0

  /// How many outcomes were noted since the start.
  private(set) var count = 0
  /// How long they took together; files may have stood in a folder for years before the start.
  private(set) var sum = Duration.zero
  /// How many of them took no longer than each step.
  private(set) var withinSteps = steps.map { _ in 0 }

  /// Adds one; where the clock was set back meanwhile it took no time.
  mutating func note(_ measured: Duration) {
    let time = max(.zero, measured)
    count += 1
    sum += time
    for (index, step) in Self.steps.enumerated() where time <= .milliseconds(step) {
      withinSteps[index] += 1
    }
    if times.count < Self.kept {
      times.append(time)
    } else {
      times[next] = time
      next = (next + 1) % Self.kept
    }
  }

  /// The median, the slowest tenth and hundredth and the slowest; nil before the first.
  var percentiles: Percentiles? {
    guard !times.isEmpty else { return nil }
    let sorted = times.sorted()
    func at(_ share: Double) -> Double {
      sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] / .milliseconds(1)
    }
    return Percentiles(p50: at(0.5), p90: at(0.9), p99: at(0.99), slowest: at(1))
  }
}
