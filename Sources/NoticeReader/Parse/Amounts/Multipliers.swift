// The 万亿 of 4.78万亿: numerals that multiply what stands before them and belong to the unit.

/// Up to sixteen numerals, in four bits each, the first in the lowest.
struct Multipliers: Equatable {
  private static let numerals: [Unicode.Scalar] = [
    "十", "拾", "百", "佰", "千", "仟", "万", "萬", "亿", "億",
  ]

  private var codes: UInt64 = 0

  /// No multiplier.
  init() {}

  /// One multiplier; none for what is no such numeral.
  init(_ numeral: Unicode.Scalar) {
    codes = UInt64((Self.numerals.firstIndex(of: numeral) ?? -1) + 1)
  }

  /// Whether there is none.
  var isEmpty: Bool { codes == 0 }

  /// The numerals as written.
  var words: String {
    var words = ""
    var rest = codes
    while rest > 0 {
      words.unicodeScalars.append(Self.numerals[Int(rest & 15) - 1])
      rest >>= 4
    }
    return words
  }

  /// These with another behind them.
  func followed(by other: Multipliers) -> Multipliers {
    var all = self
    all.codes |= other.codes << UInt64((67 - codes.leadingZeroBitCount) & ~3)
    return all
  }
}
