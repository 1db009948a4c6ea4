// Rows of tables whose cells a copy has broken over lines.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct TornRowsTests {
  private static let head = "编号\t反馈问题\t整改措施\t牵头领导\t整改结果\n"

  private func torn(_ text: String) -> [Int] {
    let utf8 = Array(text.utf8)
    return TornRows.find(utf8, utf8.parts(of: 0..<utf8.count, betweenBytes: 0x0A))
  }

  @Test(arguments: [
    ("一\t药品积压\t清理11\n7种\t副院长\t已完成\n二\t设备闲置\t调剂\n设备2\n台\t院长\t已完成\n", [1, 3, 4]),
    ("1\t药品积压\t清理117种\t副院长\t已完成\n2\t设备闲置\t调剂\n2台\t院长\t未完成\n", [2]),
    ("1\t药品积压\t清理117种\t副院长\t已完成\n2\t设备闲置\t调剂2台\t院长\t未完成\n", []),
    // One row, rows of other widths, numbers that do not count on, and cells that end with their line.
    ("1\t药品积压\t清理11\n7种\t副院长\t已完成\n合计\t1\n", []),
    ("1\t药品积压\t清理11\n7种\t副院长\n2\t设备闲置\t调剂\n2台\t院长\n", []),
    ("1\t药品积压\t清理11\n7种\t副院长\t已完成\n3\t设备闲置\t调剂\n2台\t院长\t未完成\n", []),
    ("1\t药品积压\t清理\n\t副院长\t已完成\n2\t设备闲置\t调剂\n\t院长\t未完成\n", []),
    ("1\t药品积压\t清理11\n7种\t副院长\t已完成\n2\t设备闲置\t调剂2台\n合计\t2\t台\n", []),
    ("某县医院\n1\t药品积压\t清理\n2\t设备闲置\t调剂\n", []),
  ])
  func `a row goes on until it has as many cells as the head`(rows: String, lines: [Int]) {
    #expect(torn(Self.head + rows) == lines)
  }

  @Test func `the findings of such a table are read, and their figures`() throws {
    let notice = try record(
      of: """
        某某县中医医院巡察反馈问题整改台账
        公开时间：2024年9月11日
        \(Self.head)一\t药品库存积压严重\t1.清理药品11
        7种；2.退回货款２９.６万
        元\t副院长\t已完成
        二\t设备长期闲置\t调剂设
        备2台\t院长\t正在推进
        备注：所列2个问题由院党委督办。

        """)
    #expect(notice.findings.map(\.title) == ["药品库存积压严重", "设备长期闲置"])
    #expect(notice.findings.map(\.measures.count) == [2, 1])
    #expect(notice.findings.map(\.status) == [.done, .notDone])
    #expect(notice.figures.map(\.value) == [117, 29.6, 2, 2])
    #expect(notice.figures.map(\.finding) == [1, 1, 2, nil])
  }

  @Test func `a table of torn rows without an end costs little`() {
    #expect(torn(String(repeating: "a\tb\tc\n1\tb\n", count: 20_000)).isEmpty)
  }
}
