import NoticeLedger
import Testing

@Suite struct DrawTests {
  /// The same numbers in every run (splitmix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64 = 7

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  @Test(arguments: [(3, 10, 3), (10, 10, 10), (20, 10, 10), (5, 0, 0), (0, 5, 0), (1, 1, 1)])
  func `as many different places are drawn as there are`(count: Int, total: Int, drawn: Int) {
    var generator = Generator()
    let places = Draw.places(count, of: total, using: &generator)
    #expect(places.count == drawn)
    #expect(Set(places).count == drawn)
    #expect(places == places.sorted())
    #expect(places.allSatisfy { (0..<total).contains($0) })
  }

  @Test func `every place is as likely as any other`() {
    var generator = Generator()
    var counts = Array(repeating: 0, count: 20)
    for _ in 0..<20_000 {
      for place in Draw.places(5, of: 20, using: &generator) { counts[place] += 1 }
    }
    // 5,000 expected of each; the standard deviation is 61.
    #expect(counts.allSatisfy { abs($0 - 5000) < 300 }, "\(counts)")
  }
}
