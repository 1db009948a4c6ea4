// Understands `figure>1000`, `figure>=5万张` and `target=90%`.

import NoticeRecord

extension NumberTest {
  /// What the numerals' multipliers stand for.
  private static let multipliers: [Unicode.Scalar: Double] = [
    "十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8, "萬": 1e4, "億": 1e8,
  ]
  private static let comparators: [(String, Target.Comparator)] = [
    (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast), ("≤", .atMost), (">", .greater),
    ("<", .less), ("=", .equal), ("＞", .greater), ("＜", .less), ("＝", .equal),
  ]

  /// The comparison that a word states; nil for a word that states none.
  ///
  /// - Throws: `QueryError` where what follows the comparator is no number.
  init?(_ lexeme: QueryLexeme) throws(QueryError) {
    for facts in Facts.allCases where lexeme.text.hasPrefix(facts.rawValue) {
      let rest = lexeme.text.dropFirst(facts.rawValue.count)
      guard let (sign, comparator) = Self.comparators.first(where: { rest.hasPrefix($0.0) }) else {
        continue
      }
      let text = String(rest.dropFirst(sign.count))
      let column = lexeme.column + facts.rawValue.count + sign.count
      guard let quantity = Self.quantity(text) else {
        throw QueryError(reason: .badNumber(text), column: column)
      }
      self.init(facts: facts, comparator: comparator, quantity: quantity)
      return
    }
    return nil
  }

  /// `5万张` as 50000 张.
  private static func quantity(_ text: String) -> Quantity? {
    var rest = Substring(text).unicodeScalars
    let digits = rest.prefix { $0.properties.numericType == .decimal || $0 == "." || $0 == "-" }
    guard var value = Double(String(digits)), value.isFinite else { return nil }
    rest = rest.dropFirst(digits.count)
    while let scalar = rest.first, let multiplier = multipliers[scalar] {
      value *= multiplier
      rest = rest.dropFirst()
    }
    let unit = String(rest)
    return Quantity(value: value, unit: unit.isEmpty ? nil : unit == "％" ? "%" : unit)
  }
}
