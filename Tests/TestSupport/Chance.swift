// Chance that tests and benchmarks can repeat.

/// The same numbers in every run: SplitMix64.
public struct Chance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Chance of its own for each seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 on.
  public mutating func number(below bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &self)
  }

  /// One of some values.
  public mutating func one<Value>(of values: [Value]) -> Value {
    values[number(below: values.count)]
  }
}
