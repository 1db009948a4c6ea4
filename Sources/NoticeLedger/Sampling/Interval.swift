// What a sample says of the whole: a share and the interval in which it lies.

/// A share of a sample with its interval of 95 %.
public struct Interval: Sendable, Equatable {
  /// The share in the sample, from 0 to 1.
  public let share: Double
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// The standard normal's 97.5 % point.
  private static let z = 1.959_963_984_540_054

  /// The interval for so many right ones among so many (Wilson 1927); nil for an empty sample.
  public init?(right: Int, of count: Int) {
    guard count > 0, (0...count).contains(right) else { return nil }
    let (n, z) = (Double(count), Self.z)
    let share = Double(right) / n
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    self.share = share
    low = max(0, middle - half)
    high = min(1, middle + half)
  }
}
