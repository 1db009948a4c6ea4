// How unexpected each character is in a Chinese page: what decides between encodings.

import NoticeTables

/// Bits of surprise: low for the characters that pages are made of, high for those that only a wrong
/// encoding brings forth.
struct Surprise: Sendable {
  /// The surprise of a byte that belongs to no character.
  static let strayByte = 20
  /// The most that an expected character may carry; what lies above is rare or out of place.
  static let expected = 17
  private static let rareHan: UInt8 = 19
  private static let outOfPlace: UInt8 = 22
  private static let supplementary = 24

  /// The one table.
  static let ofCharacters = Surprise()

  private var basic: [UInt8]

  private init() {
    basic = [UInt8](repeating: Self.outOfPlace, count: 0x10000)
    for (range, bits) in Self.blocks {
      for scalar in Int(range.lowerBound)...Int(range.upperBound) { basic[scalar] = bits }
    }
    readFrequentCharacters()
  }

  /// The bits of surprise that a code point carries.
  func callAsFunction(_ scalar: UInt32) -> Int {
    scalar < 0x10000 ? Int(basic[Int(scalar)]) : Self.supplementary
  }

  /// Everything but the common Chinese characters, later entries over earlier ones.
  private static let blocks: [(range: ClosedRange<UInt32>, bits: UInt8)] = [
    // Letters, digits and marks: 2024年, COVID-19, <p>.
    (0x0020...0x007E, 6), (0x0009...0x000A, 6), (0x000D...0x000D, 6),
    // Latin with accents, as in pinyin: yī. Signs: ° ± · ×.
    (0x00A0...0x017F, 15), (0x01CD...0x01DC, 15), (0x00B7...0x00B7, 9), (0x00D7...0x00D7, 12),
    (0x00A0...0x00A0, 9), (0x00B0...0x00B1, 12),
    // Greek and Cyrillic.
    (0x0391...0x03C9, 16), (0x0410...0x044F, 16),
    // General punctuation: — “ ” ‘ ’ … ‰ ※.
    (0x2010...0x203B, 11), (0x2014...0x2014, 8), (0x2018...0x201D, 8), (0x2026...0x2026, 9),
    (0x2022...0x2022, 10), (0x2002...0x200A, 14),
    // Letter-like signs, Roman and circled numerals, arrows, lines, boxes: ℃ Ⅱ ① → ■.
    (0x2100...0x216B, 13), (0x2190...0x2199, 13), (0x2460...0x2487, 12), (0x2500...0x25CF, 14),
    (0x2600...0x2606, 14), (0x2200...0x22A5, 15),
    // 、 。 〈 〉 《 》 「 」 【 】 〔 〕 and the ideographic space.
    (0x3000...0x301C, 9), (0x3001...0x3002, 6), (0x3000...0x3000, 8), (0x300A...0x300B, 8),
    // Kana, bopomofo, parenthesised characters.
    (0x3041...0x30FC, 15), (0x3105...0x3129, 17), (0x3220...0x3243, 16),
    // Rare Chinese characters; the common ones follow from the table.
    (0x3400...0x4DB5, 22), (0x4E00...0x9FA5, 19), (0x9FA6...0x9FFF, 22), (0xF900...0xFA2D, 20),
    // Full-width forms: ， ： （ ） ； ！ ％.
    (0xFF01...0xFF5E, 11), (0xFF0C...0xFF0C, 6), (0xFF08...0xFF09, 8), (0xFF1A...0xFF1B, 8),
    (0xFE30...0xFE4F, 15), (0xFEFF...0xFEFF, 8), (0xFFE5...0xFFE5, 14),
  ]

  /// Reads the embedded table: bits, a tab, the characters that carry them.
  private mutating func readFrequentCharacters() {
    // The table is a constant of the program; the buffer only lends it to Swift.
    let table = UnsafeBufferPointer(
      start: notice_table_frequent_characters, count: notice_table_frequent_characters_size)
    for line in table.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: 0x09)
      guard fields.count == 2, let bits = UInt8(String(decoding: fields[0], as: UTF8.self)) else {
        continue
      }
      for scalar in String(decoding: fields[1], as: UTF8.self).unicodeScalars
      where scalar.value < 0x10000 {
        basic[Int(scalar.value)] = bits
      }
    }
  }
}
