// noticectl due

import ArgumentParser
import Glibc
import NoticeControl
import NoticeRecord

struct DueVerb: LedgerListVerb {
  static let configuration = CommandConfiguration(
    verb: "due", "List unsolved problems by their day, late ones first.",
    more: "Problems for which no notice states a day are not listed.", examples: "due --within 30d")
  static let verb = QueryInterface.problems

  @Option(
    help: ArgumentHelp(
      "Only what is due within so many days: 30, 30d or 4w.", valueName: "days"))
  var within: DayCount?

  @OptionGroup(title: "Filter") var filter: LedgerOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Matter>] {
    Column<Matter>.ofMatter(words: words)
  }

  func narrow(_ filter: inout LedgerFilter) {
    filter.dueBy = DueVerb.day(in: within?.days ?? 36_500)
  }

  /// The day so many days from now, by the reader's calendar.
  private static func day(in days: Int) -> String {
    var seconds = time(nil) + days * 86_400
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "9999-12-31" }
    func pad(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(pad(parts.tm_mon + 1))-\(pad(parts.tm_mday))"
  }
}

/// A number of days: `30`, `30d` or `4w`.
struct DayCount: ExpressibleByArgument {
  let days: Int

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number <= 36_500 else { return nil }
    switch argument.dropFirst(digits.count) {
    case "", "d": days = number
    case "w": days = 7 * number
    default: return nil
    }
  }
}
