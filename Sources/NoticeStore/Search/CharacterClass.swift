// Which characters make tokens, and how a character is read from bytes.

/// What a character is to the index.
enum CharacterClass {
  /// Written without spaces between words: Chinese, kana, bopomofo, hangul.
  case ideograph
  /// A letter or digit of any other script.
  case letter
  /// Anything else.
  case separator

  /// The class of a Unicode scalar value.
  @inline(__always)
  init(_ value: UInt32) {
    if value &- 0x4E00 < 0x5200 {
      self = .ideograph
    } else if value < 0x80 {
      self = Self.isASCIILetter(value) ? .letter : .separator
    } else {
      self = value < 0x10000 ? Self.ofBasicPlane[Int(value)] : Self.lookedUp(value)
    }
  }

  /// The classes of the characters whose properties would be looked up for every mark of
  /// punctuation.
  private static let ofBasicPlane = (0..<0x10000).map { lookedUp($0) }

  private static func lookedUp(_ value: UInt32) -> CharacterClass {
    if value < 0x80 { return isASCIILetter(value) ? .letter : .separator }
    if isIdeograph(value) { return .ideograph }
    return isLetter(value) ? .letter : .separator
  }

  private static func isASCIILetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF: true  // 整
    case 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true  // 㐀 﨎 𠀀
    case 0x3005, 0x3007: true  // 々 〇
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: true  // の カ ー
    case 0x3105...0x312F, 0xAC00...0xD7A3: true  // ㄅ 한
    case 0xE000...0xF8FF: true  // private use: lost characters keep their place
    default: false
    }
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
}

/// Reads characters from UTF-8 bytes.
enum ScalarDecoder {
  /// The scalar at an offset and its length; a byte that begins none counts as U+FFFD.
  @inline(__always)
  static func scalar(at offset: Int, in text: Span<UInt8>) -> (value: UInt32, length: Int) {
    let lead = UInt32(text[offset])
    if lead < 0x80 { return (lead, 1) }
    if lead >= 0xE1, lead <= 0xEC, offset + 2 < text.count {
      let (second, third) = (UInt32(text[offset + 1]), UInt32(text[offset + 2]))
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      return ((lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F, 3)
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, offset + length <= text.count else { return (0xFFFD, 1) }
    var value = lead & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      let byte = UInt32(text[index])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | byte & 0x3F
    }
    let isValid = length == 2 || (length == 3 ? value >= 0x800 : value >= 0x10000)
    return isValid && value <= 0x10FFFF ? (value, length) : (0xFFFD, 1)
  }
}
