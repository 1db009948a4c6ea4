import NoticeLedger
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-12-31", 20_088),
  ])
  func `days are counted from 1970`(date: String, number: Int) throws {
    #expect(Day(lastOf: date)?.number == number)
    #expect(Day(number: number).iso == date)
  }

  @Test func `every day of four centuries comes back from its number`() {
    var expected = (year: 1800, month: 1, day: 1)
    let first = Day(year: 1800, month: 1, day: 1)?.number ?? 0
    for number in first..<first + 146_097 {
      let parts = Day(number: number).parts
      guard parts == expected else {
        Issue.record("\(parts) is not \(expected)")
        return
      }
      if expected.day < Day.length(ofMonth: expected.month, in: expected.year) {
        expected.day += 1
      } else {
        expected =
          expected.month == 12
          ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
      }
    }
  }

  @Test(arguments: [
    ("2024", "2024-12-31"), ("2023-02", "2023-02-28"), ("2024-06-early", "2024-06-10"),
    ("2024-06-mid", "2024-06-20"), ("2024-06-late", "2024-06-30"), ("2024-06-18", "2024-06-18"),
  ])
  func `a part of a date means its last day`(date: String, last: String) {
    #expect(Day(lastOf: date)?.iso == last)
  }

  @Test(arguments: ["06-18", "", "2024-13", "2023-02-29", "2024-06-x"])
  func `what is no date is no day`(date: String) {
    #expect(Day(lastOf: date) == nil)
  }

  @Test func `months are added by the calendar`() throws {
    let day = try #require(Day(lastOf: "2024-01-31"))
    #expect(day.adding(months: 1).iso == "2024-02-29")
    #expect(day.adding(months: 11).iso == "2024-12-31")
    #expect(day.adding(months: 12).iso == "2025-01-31")
  }

  @Test func `weeks begin on Monday`() throws {
    #expect(try #require(Day(lastOf: "2024-05-20")).weekday == 1)
    #expect(try #require(Day(lastOf: "1969-12-28")).weekday == 7)
  }
}
