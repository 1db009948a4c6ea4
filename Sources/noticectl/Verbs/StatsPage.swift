// The store in numbers, as a page of charts.

import NoticeControl
import NoticeRecord
import TextForms

/// Lays statistics out.
struct StatsPage {
  private static let issuersShown = 10

  private let statistics: Statistics
  private let monthsShown: Int
  private let words: Words

  init(_ statistics: Statistics, months: Int, words: Words) {
    self.statistics = statistics
    monthsShown = months
    self.words = words
  }

  /// The page from top to bottom.
  var blocks: [Block] {
    totals + chart(.outcomes, translated(statistics.outcomes)) + months
      + chart(.kinds, translated(statistics.kinds)) + chart(.statuses, statuses)
      + chart(.issuers, Array(pairs(statistics.issuers).prefix(StatsPage.issuersShown)))
      + chart(.facts, translated(statistics.facts)) + accuracy
      + chart(.encodings, pairs(statistics.encodings))
      + chart(.reasons, translated(statistics.reasons)) + latency
  }

  private var totals: [Block] {
    [
      .fields([
        (.notices, Cell(statistics.notices)),
        (.originals, Cell(ByteSize.text(statistics.originalBytes))),
        (.stored, Cell(ByteSize.text(statistics.storeBytes))),
      ])
    ]
  }

  /// The last months, those without a notice among them.
  private var months: [Block] {
    guard let last = statistics.months.last.flatMap({ Month($0.name) }) else { return [] }
    let counts = Dictionary(statistics.months.map { ($0.name, $0.count) }) { first, _ in first }
    let first = statistics.months.first.flatMap { Month($0.name) } ?? last
    let shown = (0..<monthsShown).map { last.earlier(by: $0) }.filter { $0 >= first }.reversed()
    var rows = shown.map { (name: $0.description, count: counts[$0.description] ?? 0) }
    let older = statistics.months.filter { tally in
      !shown.contains { $0.description == tally.name }
    }.reduce(0) { $0 + $1.count }
    if older > 0 { rows.append((words[.older], older)) }
    if statistics.undated > 0 { rows.append((words[.undated], statistics.undated)) }
    return chart(.months, rows)
  }

  private var statuses: [(name: String, count: Int)] {
    statistics.statuses.map { tally in
      (words.status(.init(rawValue: tally.name)).text, tally.count)
    }
  }

  private var latency: [Block] {
    guard let latency = statistics.latency else { return [] }
    let rows = [
      ("p50", latency.p50), ("p90", latency.p90), ("p99", latency.p99), ("max", latency.slowest),
    ]
    return chart(.latencies, rows.map { (name: $0, count: Int($1.rounded())) })
  }

  /// What judged samples say, with the interval in which the share of all lies.
  private var accuracy: [Block] {
    guard let found = statistics.accuracy, !found.isEmpty else { return [] }
    let columns: [Column<Accuracy>] = [
      Column("sort", .sort) { words.term($0.sort) },
      Column("judged", .judged, .number) { Cell($0.judged) },
      Column("right", .right, .number) { Cell($0.right) },
      Column("share", .share, .number) { Cell(StatsPage.percent($0.share), .strong) },
      Column("interval", .interval) {
        Cell("\(StatsPage.percent($0.low)) – \(StatsPage.percent($0.high))", .dim)
      },
    ]
    return [
      .blank, .heading(words[.accuracy]),
      .table(Table(columns: columns, rows: found, words: words)),
    ]
  }

  /// A share in per cent, to a tenth.
  private static func percent(_ share: Double) -> String {
    plain((share * 1000).rounded() / 10) + "%"
  }

  private func translated(_ tallies: [Tally]) -> [(name: String, count: Int)] {
    tallies.map { (words.term($0.name), $0.count) }
  }

  private func pairs(_ tallies: [Tally]) -> [(name: String, count: Int)] {
    tallies.map { ($0.name, $0.count) }
  }

  private func chart(_ title: Label, _ rows: [(name: String, count: Int)]) -> [Block] {
    guard rows.contains(where: { $0.count > 0 }) else { return [] }
    return [
      .blank, .heading(words[title]),
      .chart(BarChart(rows: rows.map { (name: $0.name.printable(), count: $0.count) })),
    ]
  }
}

/// A month of a year.
private struct Month: Comparable, CustomStringConvertible {
  /// Months since the start of the year 0.
  private let number: Int

  /// Reads `2024-07`.
  init?(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    number = parts[0] * 12 + parts[1] - 1
  }

  private init(number: Int) {
    self.number = number
  }

  static func < (left: Month, right: Month) -> Bool { left.number < right.number }

  /// The month so many months before.
  func earlier(by count: Int) -> Month { Month(number: number - count) }

  var description: String {
    let month = number % 12 + 1
    return "\(number / 12)-\(month < 10 ? "0" : "")\(month)"
  }
}

extension Label {
  static let accuracy = Label("Accuracy by judged samples", "抽查准确率")
  static let interval = Label("95% interval", "95%置信区间")
  static let judged = Label("Judged", "已抽查")
  static let right = Label("Right", "正确")
  static let share = Label("Share", "准确率")
  static let sort = Label("Sort", "类别")
}
