import NoticeLedger
import NoticeRecord
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2026-11-22", PeriodLength.week, "2026-W47", "2026-11-16", "2026-11-22"),
    ("2026-11-16", .week, "2026-W47", "2026-11-16", "2026-11-22"),
    ("2027-01-03", .week, "2026-W53", "2026-12-28", "2027-01-03"),
    ("2024-12-30", .week, "2025-W01", "2024-12-30", "2025-01-05"),
    ("2024-02-29", .month, "2024-02", "2024-02-01", "2024-02-29"),
    ("2026-12-31", .month, "2026-12", "2026-12-01", "2026-12-31"),
    ("2026-05-31", .quarter, "2026-Q2", "2026-04-01", "2026-06-30"),
    ("2026-12-01", .quarter, "2026-Q4", "2026-10-01", "2026-12-31"),
    ("2026-01-01", .quarter, "2026-Q1", "2026-01-01", "2026-03-31"),
  ])
  func `a day belongs to a period with a name`(
    day: String, length: PeriodLength, name: String, first: String, last: String
  ) throws {
    let period = Period(length, containing: try #require(Day(lastOf: day)))
    #expect(period.name == name)
    #expect(period.first.iso == first)
    #expect(period.last.iso == last)
  }

  @Test(arguments: PeriodLength.allCases)
  func `periods follow each other without a gap for ten years`(length: PeriodLength) throws {
    var period = Period(length, containing: try #require(Day(lastOf: "2020-01-01")))
    for _ in 0..<520 {
      let next = period.after
      #expect(next.first == period.last + 1)
      #expect(next.before == period)
      #expect(Period(length, containing: period.last) == period)
      period = next
    }
  }

  @Test(arguments: [(PeriodLength.week, 7), (.month, 30), (.quarter, 14)])
  func `a period has parts for a chart`(length: PeriodLength, count: Int) throws {
    let period = Period(length, containing: try #require(Day(lastOf: "2026-11-22")))
    #expect(period.parts.count == count)
    #expect(period.parts.first == period.first)
    #expect(period.parts.allSatisfy { $0 <= period.last })
  }

  @Test func `the periods ahead begin with this one`() throws {
    let period = Period(.quarter, containing: try #require(Day(lastOf: "2026-11-22")))
    #expect(period.ahead(3).map(\.name) == ["2026-Q4", "2027-Q1", "2027-Q2"])
  }
}
