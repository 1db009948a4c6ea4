// Tests of ClockWatch.swift.

import Testing

@testable import noticed

@Suite struct `The age of a file` {
  private let start = ContinuousClock.now
  private let wall: Int64 = 1_700_000_000_000_000_000
  private let day: Int64 = 86_400_000_000_000

  /// The system's clock some seconds after the start, set forward or back by something.
  private func wall(after seconds: Int64, set: Int64 = 0) -> Int64 {
    wall + seconds * 1_000_000_000 + set
  }

  @Test func `is what the system's clock says while nobody sets it`() {
    var watch = ClockWatch(wall: wall, now: start)
    let age = watch.trustedAge(
      since: wall - day, wall: wall(after: 5), now: start + .seconds(5))
    #expect(age == .seconds(86_405))
  }

  @Test func `is negative for a stamp from the future`() {
    var watch = ClockWatch(wall: wall, now: start)
    #expect(watch.trustedAge(since: wall + day, wall: wall, now: start) == .seconds(-86_400))
  }

  @Test(arguments: [Int64(1), -1])
  func `is not believed beyond the moment at which the clock was set`(direction: Int64) {
    var watch = ClockWatch(wall: wall, now: start)
    let set = direction * day
    // Stamped a second before the clock was set, and looked at a second after.
    let stamp = wall(after: 9)
    let first = watch.trustedAge(
      since: stamp, wall: wall(after: 11, set: set), now: start + .seconds(11))
    #expect(first <= .zero)
    let later = watch.trustedAge(
      since: stamp, wall: wall(after: 20, set: set), now: start + .seconds(20))
    #expect(later <= .seconds(9))
    let new = watch.trustedAge(
      since: wall(after: 21, set: set), wall: wall(after: 25, set: set), now: start + .seconds(25))
    #expect(new == .seconds(4))
  }

  @Test func `is believed while the clock is slewed`() {
    var watch = ClockWatch(wall: wall, now: start)
    var age = Duration.zero
    for minute in 1...600 as ClosedRange<Int64> {
      // adjtimex(2) slews by 500 ppm at most: 30 ms a minute.
      age = watch.trustedAge(
        since: wall - day, wall: wall(after: minute * 60, set: minute * 30_000_000),
        now: start + .seconds(minute * 60))
    }
    #expect(age > .seconds(86_400))
  }
}
