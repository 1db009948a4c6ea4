// Damage that is done on purpose is undone; the shares are printed.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct RoundTripTests {
  private static let traditional = [
    "市衛生健康委員會關於加強醫療質量監管工作的通知，各縣區醫院領導要落實責任，完善業務制度。",
    "全縣開展專科建設和專項檢查，組織醫務人員培訓，提升基層衛生服務能力，群眾滿意度明顯提高。",
    "巡察組向我們反饋了問題，領導班子召開專題會議研究整改，實行清單管理，逐項銷號。",
    "推進公共衛生體系建設，發熱門診設置規範，設備配備齊全，監督執法有序開展，關心職工生活。",
  ]

  @Test func `every gloss goes`() {
    for text in Self.traditional {
      #expect(Damage.glossing(text) != text)
      #expect(mended(Damage.glossing(text)) == mended(text))
    }
  }

  @Test func `doubled marks collapse to what they were`() {
    for seed in 0..<20 {
      let text = CleanPages.notice(seed)
      #expect(mended(Damage.doublingMarks(text)) == text)
    }
  }

  @Test func `most shifted frames come back`() {
    var asked = 0
    var whole = 0
    var wrong = 0
    for text in Self.traditional {
      let wanted = letters(mended(Damage.decode(Damage.encode(text) ?? [])))
      for index in 2..<text.unicodeScalars.count - 2 {
        guard let damaged = Damage.losingLead(text, at: index) else { continue }
        asked += 1
        let result = mending(damaged)
        let found = letters(result.text.string(0..<result.text.utf8.count))
        if found == wanted {
          whole += 1
        } else if result.remarks.isEmpty, result.repairs.contains(where: { $0.kind == .frameShift })
        {
          wrong += 1
        }
      }
    }
    print("shifted frames: \(whole) of \(asked) whole, \(wrong) repaired otherwise")
    #expect(whole * 10 >= asked * 6)
    #expect(wrong * 4 <= asked)
  }

  @Test func `most dates come back and hardly one is wrong`() {
    var dice = Dice(4)
    var whole = 0
    var wrong = 0
    let asked = 400
    for _ in 0..<asked {
      let date = CleanPages.date(&dice)
      let text = "检查组于\(date)进驻单位"
      let damaged = String(text.filter { $0 != "年" && $0 != "月" })
      let result = mended(damaged)
      if result == text { whole += 1 } else if result != damaged { wrong += 1 }
    }
    print("dates without 年 and 月: \(whole) of \(asked) whole, \(wrong) wrong")
    #expect(whole * 10 >= asked * 8)
    #expect(wrong == 0)
  }

  /// The characters without the marks, whose width copies do not keep.
  private func letters(_ text: String) -> String {
    String(text.unicodeScalars.filter { HanText.isHan($0.value) }.map(Character.init))
  }
}
