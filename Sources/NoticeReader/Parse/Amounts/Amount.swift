// A number with its unit, as it stands in a sentence.

import NoticeRecord

/// A number, its unit and the words that limit it.
struct Amount: Sendable, Equatable {
  /// The ends of a span.
  enum SpanEnd: Sendable { case lower, upper }

  /// The value as written: 5 of 5万张.
  var value: Double
  /// The unit as written, multiplier included: 万张; nil where none is written.
  var unit: String?
  /// What is measured; nil where no unit is written.
  var kind: MeasureWord.Kind?
  /// The value in its base unit: 50000 张.
  var normalized: Quantity
  /// 余, 约, 不少于, 以上 and the like.
  var bound: Bound?
  /// Whether the number is written with Chinese numerals only.
  var isChinese: Bool
  /// Which end of a span such as 5—10 it is; nil where it is none.
  var spanEnd: SpanEnd?
  /// Where number and unit stand.
  var range: Range<Int>
  /// Where they stand with the words that limit them.
  var outer: Range<Int>

  /// Whether people or households are counted.
  var countsPeople: Bool {
    ["名", "人", "户", "人次", "位"].contains(normalized.unit)
  }
}

extension Quantity {
  /// A number in the base unit: 2.22‰ is 0.222%.
  init(_ number: WrittenNumber, in unit: String?) {
    guard unit?.utf8.first == 0xE2 else {
      self.init(value: number.total, unit: unit)
      return
    }
    switch unit {
    case "‰": self.init(value: Self.divided(number.total, by: 10), unit: "%")
    case "‱": self.init(value: Self.divided(number.total, by: 100), unit: "%")
    default: self.init(value: number.total, unit: unit)
    }
  }

  /// The quotient as people write it: 2.22 by 10 is 0.222, not 0.22200000000000003.
  private static func divided(_ value: Double, by divisor: Double) -> Double {
    (value / divisor * 1e9).rounded() / 1e9
  }
}
