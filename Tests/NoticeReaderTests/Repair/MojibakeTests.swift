import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct MojibakeTests {
  /// A text as a program shows it that takes its UTF-8 for Windows-1252 and leaves out, or keeps as it is,
  /// what that has no sign for.
  private static func misread(_ text: String, keepsAll: Bool = false) -> String {
    let signs: [UInt8: Unicode.Scalar] = [
      0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ",
      0x89: "‰", 0x8A: "Š",
      0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•",
      0x96: "–", 0x97: "—",
      0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
    ]
    var misread = String.UnicodeScalarView()
    for byte in text.utf8 {
      if let sign = signs[byte] {
        misread.append(sign)
      } else if keepsAll || !(0x80...0x9F).contains(byte) {
        misread.append(Unicode.Scalar(byte))
      }
    }
    return String(misread)
  }

  @Test func `a byte that Windows-1252 has no sign for is not lost on the way`() throws {
    let sentence = "全市召开会议，部署卫生健康工作。"
    let copy = Self.misread(sentence, keepsAll: true)
    let page = try PageDecoder.decode(Array(copy.utf8))
    let mended = Mender.mend(page.text)
    #expect(mended.text.string(0..<mended.text.utf8.count) == sentence)
  }

  @Test(arguments: ["“", "”", "，", "；", "。", "、", "（", "）", "——", "县"])
  func `a character that was misread is itself again`(character: String) {
    let result = mending("查处门诊3家" + Self.misread(character) + "其余整改")
    #expect(result.text.string(0..<result.text.utf8.count) == "查处门诊3家" + character + "其余整改")
    #expect(result.repairs.allSatisfy { $0.kind == .encoding })
    #expect(!result.repairs.isEmpty)
  }

  @Test(arguments: ["café", "naïve", "â", "Ã", "guān é ā", "ä¸", "10 µm ± 2 °C"])
  func `letters with accents stay`(text: String) {
    let utf8 = Array(("售价" + text + "元").utf8)
    #expect(Mojibake.diagnose(utf8).edits.isEmpty)
  }
}
