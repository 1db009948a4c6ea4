// The ways in which copies get damaged, forwards.

@testable import NoticeReader

/// Damages whole texts as the programs do that copies went through.
enum Damage {
  /// What decoders make of GBK bytes: ? for a byte that begins nothing, full-width ASCII half-width.
  static func decode(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    var place = 0
    while place < bytes.count {
      let lead = bytes[place]
      if lead < 0x80 {
        scalars.append(Unicode.Scalar(lead))
        place += 1
      } else if place + 1 < bytes.count, bytes[place + 1] >= 0x40,
        let scalar = Unicode.Scalar(PairTable.gb18030.scalar(lead, bytes[place + 1])),
        scalar.value != 0
      {
        let isFull = (0xFF01...0xFF5E).contains(scalar.value)
        scalars.append(isFull ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        place += 2
      } else {
        scalars.append("?")
        place += 1
      }
    }
    return String(scalars)
  }

  /// The GBK bytes of a text; nil where GBK lacks a character.
  static func encode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let pair = GBKCode.bytes(of: scalar.value) {
        bytes += [pair.lead, pair.trail]
      } else {
        return nil
      }
    }
    return bytes
  }

  /// The text after the first byte of the character at `index` was lost.
  static func losingLead(_ text: String, at index: Int) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard let before = encode(String(String.UnicodeScalarView(scalars[..<index]))),
      let rest = encode(String(String.UnicodeScalarView(scalars[index...])))
    else { return nil }
    return decode(before) + "?" + decode(Array(rest.dropFirst()))
  }

  /// The text with a comma in front of every mark.
  static func doublingMarks(_ text: String) -> String {
    text.map { "，。、；".contains($0) ? ",\($0)" : String($0) }.joined()
  }

  /// The text with the readings that a converter adds.
  static func glossing(_ text: String) -> String {
    text.map { glosses[$0].map { "\($0)" } ?? String($0) }.joined()
  }

  private static let glosses: [Character: String] = [
    "醫": "醫(yī)", "衛": "衛(wèi)", "業": "業(yè)", "領": "領(lǐng)", "導": "導(dǎo)", "監": "監(jiān)",
    "區": "區(qū)",
    "縣": "縣(xiàn)", "會": "會(huì)", "責": "責(zé)", "務": "務(wù)", "設": "設(shè)", "發": "發(fā)",
    "關": "關(guān)",
    "們": "們(men)", "實": "實(shí)",
  ]
}
