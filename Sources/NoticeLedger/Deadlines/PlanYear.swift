// The year that a plan is for: what it sets out is due by its end.

/// The year in a plan's title.
public enum PlanYear {
  /// The end of the year of `2025年卫生健康工作要点`, with the words that name it; nil where the title
  /// names no single year, as 2024-2026年 does not.
  public static func deadline(in title: String?) -> Deadline? {
    guard let title else { return nil }
    let scalars = Array(title.unicodeScalars)
    var found: Set<Int> = []
    var place = 0
    while place + 4 < scalars.count {
      let digits = scalars[place..<place + 4]
      let year = Int(String(String.UnicodeScalarView(digits))) ?? 0
      if (1990...2100).contains(year), scalars[place + 4] == "年" || scalars[place + 4] == "-" {
        found.insert(year)
        place += 4
      }
      place += 1
    }
    guard found.count == 1, let year = found.first, !title.contains("十四五"),
      !title.contains("三年"), !title.contains("五年")
    else { return nil }
    return Deadline(due: Day(year: year, month: 12, day: 31), words: "\(year)年")
  }
}
