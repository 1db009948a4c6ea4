// Drawing without favour: every one of many is as likely as any other.

/// Random places among many.
public enum Draw {
  /// So many different places below `total`, in ascending order; all of them where there are no
  /// more.
  public static func places(
    _ count: Int, of total: Int, using generator: inout some RandomNumberGenerator
  ) -> [Int] {
    guard total > 0, count > 0 else { return [] }
    // Robert Floyd's algorithm: one random number for each place, whatever the total.
    var drawn: Set<Int> = []
    for last in max(0, total - count)..<total {
      let place = Int.random(in: 0...last, using: &generator)
      drawn.insert(drawn.contains(place) ? last : place)
    }
    return drawn.sorted()
  }
}
