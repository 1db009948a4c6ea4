// The year that a plan is for: what it sets out is due by its end.

/// The year in a plan's title.
public enum PlanYear {
  /// The end of the year of `2025年卫生健康工作要点`, with the words that name it; nil where the title
  /// names no single year, as 2024-2026年 does not.
  public static func deadline(in title: String?) -> Deadline? {
    guard let title else { return nil }
    let utf8 = Array(title.utf8)
    var found: Int?
    for place in utf8.indices.dropLast(4) {
      guard let year = year(at: place, of: utf8), (1990...2100).contains(year),
        utf8[place + 4] == UInt8(ascii: "-") || utf8.has(yearWord, at: place + 4)
      else { continue }
      if let found, found != year { return nil }
      found = year
    }
    guard let year = found, !periods.contains(where: { utf8.firstOffset(ofWord: $0) != nil })
    else { return nil }
    return Deadline(due: Day(year: year, month: 12, day: 31), words: "\(year)年")
  }

  private static let yearWord = Array("年".utf8)
  /// What names more than one year.
  private static let periods = ["十四五", "三年", "五年"].map { Array($0.utf8) }

  /// The number of four digits at a place.
  private static func year(at place: Int, of utf8: [UInt8]) -> Int? {
    var year = 0
    for offset in 0..<4 {
      let byte = utf8[place + offset]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      year = year * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return year
  }
}
