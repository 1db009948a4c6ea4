// Traditional text becomes simplified, as OpenCC has it.

import NoticeRecord
import NoticeTables
import Testing

@testable import NoticeReader

@Suite struct TraditionalScriptTests {
  @Test(arguments: [
    ("衛生健康委員會", "卫生健康委员会"),
    ("乾隆年間，乾淨的環境", "乾隆年间，干净的环境"),
    ("著力提升，有著名專家的論著，沿著這條路", "着力提升，有著名专家的论著，沿着这条路"),
    ("瞭解情況，瞭望塔", "了解情况，瞭望塔"),
    ("憑藉優勢，答覆群眾，覆蓋全縣", "凭借优势，答复群众，覆盖全县"),
  ])
  func `traditional script becomes simplified`(traditional: String, simplified: String) {
    #expect(mended(traditional) == simplified)
  }

  @Test(arguments: [
    ("市卫生健康委召开会议", Source.Script.simplified),
    ("市衛生健康委召開會議", Source.Script.traditional),
    ("市衛生健康委召開會議，传达学习讲话精神", Source.Script.mixed),
    ("编著的著作，著手，瞭望", Source.Script.simplified),
  ])
  func `the script is told`(text: String, script: Source.Script) {
    #expect(mending(text).script == script)
  }

  @Test(arguments: ["hello", "", "2024-05-06 ① —— ……"])
  func `a text without Chinese has no script`(text: String) {
    let result = mending(text)
    #expect(result.script == nil)
    #expect(result.repairs.isEmpty)
  }

  @Test func `one repair stands for the whole document`() {
    let result = mending("衛生健康，醫療機構。責任清單。")
    #expect(result.repairs.map(\.kind) == [.traditionalScript])
    #expect(result.repairs.map(\.damaged) == ["衛生健康"])
    #expect(result.repairs.map(\.repaired) == ["卫生健康"])
  }

  @Test(arguments: ["于树昇同志", "於女士", "胡著民", "瞭望周刊"])
  func `a simplified document keeps its names`(text: String) {
    let page = "市卫生健康委召开专题会议，听取医疗机构负责同志汇报。出席会议的有" + text
    #expect(mended(page) == page)
  }

  @Test func `characters alone become what libopencc makes of them`() throws {
    let library = try #require(OpenCC())
    let all = [UInt32(0x3400)...0x9FFF, 0xF900...0xFAFF, 0x20000...0x31FFF].joined()
    for scalar in all where scalar != ParticleZhe.traditional {
      let character = String(try #require(Unicode.Scalar(scalar)))
      let simplified = TraditionalScript.simplified(character, as: .traditional)
      #expect(simplified == library.simplify(character))
    }
  }

  @Test func `characters between others become what libopencc makes of them`() throws {
    let library = try #require(OpenCC())
    let characters = (UInt32(0x3400)...0x2FFFF).filter { scalar in
      let traits = ChineseScript.table.traits(of: scalar)
      return !traits.isDisjoint(with: [.dependent, .opensPhrase]) && traits.contains(.han)
    }.compactMap(Unicode.Scalar.init).map { String($0) }
    var dice = Dice(8)
    for _ in 0..<(isThorough ? 200_000 : 20_000) {
      var text = ""
      for _ in 0..<2 + dice.roll(14) {
        let phrase = dice.pick(Self.phrases)
        switch dice.roll(4) {
        case 0: text += phrase
        case 1: text += phrase.prefix(1 + dice.roll(phrase.count))
        case 2: text += phrase.suffix(1 + dice.roll(phrase.count))
        default: text += dice.pick(characters)
        }
      }
      #expect(TraditionalScript.simplified(text, as: .traditional) == library.simplify(text))
    }
  }

  /// The phrases that are simplified otherwise than their characters alone.
  private static let phrases = String(
    decoding: UnsafeBufferPointer(
      start: notice_table_script_phrases, count: notice_table_script_phrases_size),
    as: UTF8.self
  ).split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) }
}
