// The years that dates leave out.

import Testing

@testable import NoticeReader

@Suite struct DateResolverTests {
  private func read(_ text: String, issued: String? = nil, planYear: Int? = nil) -> [String] {
    let utf8 = Array(text.utf8)
    let setting = WrittenDates.Setting(
      issued: issued.flatMap { WrittenDates.scan(Array($0.utf8), in: 0..<$0.utf8.count).first },
      planYear: planYear, text: utf8)
    let dates = WrittenDates.scan(utf8, in: 0..<utf8.count)
    return WrittenDates.resolve(dates, in: setting).compactMap(\.iso)
  }

  @Test func `the end of a span takes the year of its beginning`() {
    #expect(read("2024年11月4日至12月31日") == ["2024-11-04", "2024-12-31"])
  }

  @Test func `a span may run over the turn of the year`() {
    #expect(read("2024年11月4日至1月10日") == ["2024-11-04", "2025-01-10"])
    #expect(read("11月4日至2025年1月10日") == ["2024-11-04", "2025-01-10"])
  }

  @Test func `the end of a span of months keeps the year`() {
    #expect(read("2022年8月下旬至9月底") == ["2022-08-late", "2022-09-late"])
    #expect(read("2024年2—4月") == ["2024-02", "2024-04"])
  }

  @Test(arguments: [
    ("2024年6月3日至7月26日对2022年1月1日以来的收费自查，8月9日上缴", "2024-08-09"),
    ("2024年6月3日至7月26日检查2022年1月1日的账目，8月9日上缴", "2022-08-09"), ("2024年1月1日以来，8月9日上缴", "2024-08-09"),
    ("2024年1月10日总结，2023年1月以来，8月9日上缴", "2023-08-09"),
  ])
  func `since when something goes on gives what follows no year`(text: String, last: String) {
    #expect(read(text, issued: "2024-08-19").last == last)
  }

  @Test func `a bare date counts from the date before it`() {
    #expect(read("2024年7月17日进驻，9月14日反馈") == ["2024-07-17", "2024-09-14"])
  }

  @Test func `a bare date is not later than the publication`() {
    #expect(read("12月20日召开", issued: "2020-01-05") == ["2019-12-20"])
    #expect(read("2月17日召开", issued: "2022-03-05") == ["2022-02-17"])
  }

  @Test func `what is ahead goes on ahead within its sentence alone`() {
    #expect(
      read("2025年5月1日开始，至11月30日结束", issued: "2025-04-02") == ["2025-05-01", "2025-11-30"])
    #expect(
      read("2025年5月1日开始。11月30日检查。", issued: "2025-04-02") == ["2025-05-01", "2024-11-30"])
  }

  @Test func `a plan looks ahead`() {
    #expect(read("6月30日前完成", issued: "2025-03-01", planYear: 2025) == ["2025-06-30"])
  }

  @Test func `a bare date counts back from the date after it`() {
    #expect(read("11月22日召开会议。2025年2月26日") == ["2024-11-22", "2025-02-26"])
  }

  @Test func `last year is counted from the notice`() {
    #expect(read("去年12月印发", issued: "2019-12-21") == ["2018-12"])
  }

  @Test func `the following year is counted from the date before`() {
    #expect(read("2023年10月启动，次年1月结束") == ["2023-10", "2024-01"])
  }

  @Test func `without any year a date keeps its month and day`() {
    #expect(read("3月5日") == ["03-05"])
  }
}
