// The dates that are found, and the numbers that are none.

import Testing

@testable import NoticeReader

@Suite struct WrittenDatesTests {
  @Test(arguments: [
    ("会议于2024年7月17日召开", ["2024-07-17"]),
    ("会议于 2024 年 7 月 17 日召开", ["2024-07-17"]),
    ("２０２４年７月１７日", ["2024-07-17"]),
    ("二〇二四年七月十七日", ["2024-07-17"]),
    ("二○二三年十二月三十一日", ["2023-12-31"]),
    ("发布时间：2024-07-17 16:20", ["2024-07-17"]),
    ("发布时间：2024-07-1716:20:11", ["2024-07-17"]),
    ("发布时间:2024/7/17", ["2024-07-17"]),
    ("2024 - 07 - 17    文章来源", ["2024-07-17"]),
    ("2024 -07- 1716:20", ["2024-07-17"]),
    ("2024.7.17", ["2024-07-17"]),
    ("2022年8月下旬至9月底", ["2022-08-late"]),
    ("2024年2—4月", ["2024-02", "2024-04"]),
    ("2024年3月", ["2024-03"]),
    ("24年3月", ["2024-03"]),
    ("2025年度", ["2025"]),
    ("2024年9月2日至10日", ["2024-09-02", "2024-09-10"]),
    ("2024年6月1-3日", ["2024-06-01", "2024-06-03"]),
    ("2024年5月1日、3日", ["2024-05-01", "2024-05-03"]),
    ("总体规划(2024-2035)", ["2024", "2035"]),
    ("(2023—2025年)", ["2023", "2025"]),
    ("12月20日", ["12-20"]),
  ])
  func `a date is read in the form of the record`(text: String, expected: [String]) {
    let dates = WrittenDates.scan(Array(text.utf8), in: 0..<text.utf8.count)
    #expect(dates.compactMap(\.iso) == expected)
  }

  @Test(arguments: [
    "检查1707家", "共1999人", "电话025-84700011", "索引号：002590542/2025-01145", "3个月", "5年内",
    "6月龄婴儿", "每年5月12日", "13月", "2月30日", "V2.2024.7", "〔2024〕15号", "120急救", "2024家",
    "2024 - 20 - 17", "2024 - 7 - 17", "2024 - 07 - 7", "2024 - 07", "2024 / 07 / 17",
    "2024 . 07 . 17",
  ])
  func `a number that is no date is left alone`(text: String) {
    let dates = WrittenDates.scan(Array(text.utf8), in: 0..<text.utf8.count)
    #expect(dates.compactMap(\.iso) == [])
  }

  @Test func `a date is placed where it is written`() {
    let text = "于2024年7月17日至8月底开展"
    let utf8 = Array(text.utf8)
    let dates = WrittenDates.scan(utf8, in: 0..<utf8.count)
    let written = dates.map { String(decoding: utf8[$0.range], as: UTF8.self) }
    #expect(written == ["2024年7月17日", "8月底"])
    #expect(dates.map(\.closesSpan) == [false, true])
  }

  @Test func `only the range asked for is read`() {
    let utf8 = Array("2023年1月1日，2024年1月1日".utf8)
    let dates = WrittenDates.scan(utf8, in: utf8.count / 2..<utf8.count)
    #expect(dates.compactMap(\.iso) == ["2024-01-01"])
  }
}
