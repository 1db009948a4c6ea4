import NoticeLedger
import Testing

@Suite struct IntervalTests {
  @Test(arguments: [
    (right: 20, count: 20, low: 0.8389, high: 1.0), (right: 0, count: 20, low: 0, high: 0.1611),
    (right: 48, count: 50, low: 0.8654, high: 0.9890),
  ])
  func `the interval is Wilson's`(right: Int, count: Int, low: Double, high: Double) throws {
    let interval = try #require(Interval(right: right, of: count))
    #expect(abs(interval.low - low) < 0.0005)
    #expect(abs(interval.high - high) < 0.0005)
  }

  @Test func `an empty sample says nothing`() {
    #expect(Interval(right: 0, of: 0) == nil)
    #expect(Interval(right: 3, of: 2) == nil)
  }
}
