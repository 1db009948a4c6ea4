// Damaged and random input must never stop the reader, and every span must lie inside the file.

import NoticeRecord
import Testing

@testable import NoticeReader

struct ReaderFuzzTests {
  /// A small generator of reproducible random numbers (SplitMix64).
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  static let pieces = [
    "一、", "（二）", "3.", "(4)", "⑤", "第六条", "问题七：", "关于", "的问题", "整改情况：", "已完成。", "\n", "\n\n",
    " ", "　", "|", "来源：", "发布时间：", "2024年7月17日", "至8月30日", "反馈", "巡察组", "市委", "一是", "二是",
    "：", "。", "“", "”", "(", "）", "》", "其中", "个问题", "12个", "0533-5566778", "@", "首页 >", "主办：",
    "索引号:", "序号\n问题\n整改措施\n", "2月", "99%", "率", "号", "〔2024〕", "在", "健康", "湖北", "省", "十",
  ]

  @Test(arguments: 0..<8)
  func `mutated reports are read to the end with every span inside`(seed: UInt64) throws {
    var random = Random(state: seed)
    for _ in 0..<15 {
      var bytes = Array(ReportTests.labelled.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
        let piece = Self.pieces.randomElement(using: &random) ?? ""
        bytes.replaceSubrange(
          place..<end, with: Bool.random(using: &random) ? Array(piece.utf8) : [])
      }
      try check(bytes)
    }
  }

  @Test(arguments: 0..<8)
  func `the pieces of notices in any order are read to the end`(seed: UInt64) throws {
    var random = Random(state: seed &+ 1000)
    for _ in 0..<15 {
      var text = ""
      for _ in 0..<Int.random(in: 1...120, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      try check(Array(text.utf8))
    }
  }

  private func check(_ bytes: [UInt8]) throws {
    let original = Original(name: "fuzz.txt", bytes: bytes, sha256: "")
    let notice: Notice
    do {
      notice = try Reader.read(original, withText: true)
    } catch {
      // ignoring: what is left of a text after mutation may be no text at all.
      return
    }
    #expect(try Reader.read(original, withText: true) == notice)
    let spans =
      notice.findings.map(\.span) + notice.findings.flatMap(\.measures).map(\.span)
      + notice.actions.map(\.span) + notice.dates.map(\.span) + notice.figures.map(\.span)
      + notice.targets.map(\.span) + notice.people.map(\.span) + notice.remarks.map(\.span)
      + notice.repairs.map(\.span) + notice.kindEvidence.map(\.span)
    for span in spans {
      #expect(0 <= span.start && span.start <= span.end && span.end <= bytes.count)
    }
  }
}
