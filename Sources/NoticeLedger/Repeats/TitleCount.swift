// What the title of a notice counts, when notices of one wording come out again and again: the report
// of April, the second quarter's, the third issue, that of 3 January.

/// A unit by which the notices of a series are told apart.
public enum TitleCount: Sendable {
  /// 4月, 4月份.
  case month
  /// 第二季度.
  case quarter
  /// 上半年 is the first, 下半年 the second.
  case half
  /// 第3期.
  case issue
  /// 第二批.
  case batch
  /// 第五轮.
  case round
  /// 第三次.
  case time
  /// 第12周.
  case week
  /// 1月3日, and both of 1月3日至9日; a day tells what a notice is of only behind its month.
  case day

  private static let units: [(words: CursorWords, unit: TitleCount)] = [
    (["月"], .month), (["季度"], .quarter), (["期"], .issue), (["批"], .batch), (["轮"], .round),
    (["次"], .time), (["周"], .week), (["日", "号"], .day),
  ]
  /// Before a day: its month, or what joins it to the day before.
  private static let beforeDays = ScalarSet("月-－—–~～至到、")
  /// A day before these is that of the page: 1月3日讯.
  private static let ofPages: CursorWords = [
    "日讯", "日电", "日发布", "日更新", "日转载", "日内", "号讯", "号发布", "号更新",
  ]

  /// The numbers before each unit in a title. A full date in brackets at its end is that of the page,
  /// 整改通报（2025年1月3日）, unless the title names a series: 每日通报（2025-01-03）.
  static func all(in title: [UInt32]) -> [TitleCount: Set<Int>] {
    guard let end = TitleDate(endOf: title) else { return numbers(in: title) }
    var counted = numbers(in: Array(title[..<end.start]))
    let isOfSeries =
      counted[.issue] != nil || series.occurs(in: title, at: title.indices)
    if isOfSeries {
      counted[.month, default: []].insert(end.month)
      counted[.day, default: []].insert(end.day)
    } else if !end.isBracketed {
      return numbers(in: title)
    }
    return counted
  }

  private static let series: CursorWords = ["每日", "日报", "周报", "每周"]

  private static func numbers(in title: [UInt32]) -> [TitleCount: Set<Int>] {
    var counted: [TitleCount: Set<Int>] = [:]
    ScalarCursor.walk(title) { cursor in
      let place = cursor.place
      if cursor.take(DeadlineWords.firstHalf) {
        counted[.half, default: []].insert(1)
      } else if cursor.take(DeadlineWords.secondHalf) {
        counted[.half, default: []].insert(2)
      } else if !cursor.followsNumeral, let number = cursor.takeNumber() {
        let unit = units.first { cursor.sees($0.words) }?.unit
        // 20264月 has lost its 年, and so has 202612月, of which no more than 20261 is a number.
        let counts =
          switch unit {
          case .month: (1...12).contains(number)
          case .day:
            (1...31).contains(number) && place > 0 && beforeDays.contains(title[place - 1])
              && !cursor.sees(ofPages)
          default: true
          }
        if let unit, counts { counted[unit, default: []].insert(number) }
      }
    }
    return counted
  }
}
