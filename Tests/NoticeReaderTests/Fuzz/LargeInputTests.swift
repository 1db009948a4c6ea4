// Inputs of up to a million pieces, each made to send a careless reader over the same bytes again and
// again: they must be read in time that grows with their length alone.

import NoticeRecord
import Testing

@testable import NoticeReader

struct LargeInputTests {
  struct Monster: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var opening = ""
    var piece: String
    var count = 200_000
    var closing = ""
  }

  static let monsters = [
    // A page that is read in squares of its length takes an hour for a million pieces.
    Monster(
      testDescription: "a million nested tags", opening: "<html>", piece: "<div>",
      count: 1_000_000),
    Monster(
      testDescription: "closed tags", opening: "<p>甲", piece: "<b></b>", closing: "乙"),
    Monster(
      testDescription: "tables in tables", piece: "<table><tr><td rowspan=999 colspan=99>",
      count: 200_000),
    Monster(testDescription: "tags that nothing ends", opening: "<p>甲</p>", piece: "<a b=\""),
    Monster(testDescription: "comments that nothing ends", opening: "<p>甲</p>", piece: "<!--"),
    Monster(
      testDescription: "references in references", opening: "<p>甲", piece: "&amp;",
      count: 1_000_000),
    Monster(testDescription: "references in text", opening: "卫生健康委员会", piece: "&amp;"),
    Monster(testDescription: "a line of a million characters", piece: "卫", count: 1_000_000),
    Monster(testDescription: "a line of traditional characters", piece: "乾"),
    Monster(testDescription: "nothing but marks", piece: "“"),
    Monster(testDescription: "lines without end", piece: "1.甲\n"),
    Monster(testDescription: "digits without an end", piece: "1"),
    Monster(testDescription: "broken dates", piece: "2024717日"),
    Monster(testDescription: "lost bytes", piece: "卫?"),
    Monster(testDescription: "broken dates beside whole ones", piece: "2024年7月17日、2024718日"),
    Monster(testDescription: "doubled marks in one line", piece: "卫,,"),
    Monster(testDescription: "quotes without a partner", piece: "“甲”“乙"),
    Monster(testDescription: "labels", piece: "来源:?"),
    Monster(
      testDescription: "sources and days in one line", piece: "来源：某县教育局 2024年3月5日；",
      count: 50_000),
    Monster(testDescription: "days without a year", piece: "来源：某县教育局，3月5日"),
    Monster(
      testDescription: "lists of problems before all their answers", opening: "某县某局整改情况的通报\n",
      piece: "作风建设方面\n问题一：学习不深入\n问题二：担当作为不够\n", count: 20_000,
      closing: String(
        repeating: "整改情况\n问题一：已完成整改。\n问题二：已完成整改。\n", count: 20_000)),
    Monster(testDescription: "glosses", piece: "醫(yī)"),
    Monster(
      testDescription: "parts of a web archive",
      opening: "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n",
      piece: "--b\nContent-Type: multipart/related; boundary=\"b\"\n\n", count: 50_000),
  ]

  @Test(.timeLimit(.minutes(10)), arguments: monsters)
  func `a monster is read to its end`(monster: Monster) throws {
    let text = monster.opening + String(repeating: monster.piece, count: monster.count)
    let bytes = Array((text + monster.closing).utf8)
    let original = Original(name: "monster", bytes: bytes, sha256: "")
    do {
      let notice = try Reader.read(original, withText: true)
      #expect(notice.spans.allSatisfy { 0...bytes.count ~= $0.start && 0...bytes.count ~= $0.end })
    } catch {
      #expect(error == .empty, "only a page without any text is refused")
    }
  }
}
