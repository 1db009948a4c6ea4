import NoticeRecord
import Testing

@testable import NoticeReader

struct StatusWordsTests {
  @Test(arguments: [
    ("已完成。", Finding.Status.done), ("已完成，长期坚持", .done), ("已整改到位并长期坚持", .done),
    ("基本完成", .partlyDone), ("阶段性完成", .partlyDone), ("取得阶段性成效", .partlyDone),
    ("正在推进", .notDone), ("正在整改", .notDone), ("尚未完成", .notDone), ("（持续推进）", .notDone),
    ("该问题已整改到位。", .done), ("正在整改，计划2024年6月底前完成。", .notDone),
  ])
  func `a statement of status is read`(words: String, status: Finding.Status) {
    let utf8 = Array(words.utf8)
    #expect(StatusWords.read(utf8, 0..<utf8.count) == status)
  }

  @Test(arguments: ["36个问题已全部解决", "已完成培训12期", "加快完成改造", "持续推进医共体建设", ""])
  func `a sentence that says more is no statement of status`(words: String) {
    let utf8 = Array(words.utf8)
    #expect(StatusWords.read(utf8, 0..<utf8.count) == nil)
  }
}
