// Whatever comes, the repairs end and stay inside the text.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct MendingFuzzTests {
  @Test func `mutated texts are mended within their bounds`() {
    var dice = Dice(11)
    for round in 0..<(isThorough ? 5_000 : 500) {
      let bytes = mutated(round, &dice)
      let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
      let result = Mender.mend(MappedText(unchanged: text))
      let spans = result.repairs.map(\.span) + result.remarks.map(\.span)
      let isInside = spans.allSatisfy {
        0 <= $0.start && $0.start <= $0.end && $0.end <= text.count
      }
      #expect(isInside)
      let again = String(decoding: result.text.utf8, as: UTF8.self)
      #expect(Array(again.utf8) == result.text.utf8)
      #expect(result.repairs.allSatisfy { (0...1).contains($0.confidence) })
    }
  }

  private func mutated(_ round: Int, _ dice: inout Dice) -> [UInt8] {
    let page =
      round % 3 == 0 ? CleanPages.traditional(round % 50) : CleanPages.notice(round % 50)
    let whole = Array(page.utf8)
    let start = dice.roll(whole.count)
    var bytes = Array(whole[start..<min(whole.count, start + 40 + dice.roll(260))])
    for _ in 0..<1 + dice.roll(8) where !bytes.isEmpty {
      let place = dice.roll(bytes.count)
      switch dice.roll(4) {
      case 0: bytes[place] = UInt8(dice.roll(256))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: Array(dice.pick(splinters).utf8), at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + dice.roll(20)))
      }
    }
    return bytes
  }

  private let splinters = [
    "?", "??", "(yī)", "yī)", "，，", ",、", "2024717日", "》", "〕", "”", "\u{FFFD}", "\u{E789}", "ㄔO",
    "\n", "?(qū)",
    "琯", "槼", "著", "1231日", "202524月", "\u{0}",
  ]
}
