// One form for a word however it is written: ＧＤＰ, GDP and gdp are the same token.

/// Folds width and case.
enum WordFolding {
  /// Words are told apart by this many bytes of their folded form.
  static let longestWord = 120

  /// Whether the bytes are already in the folded form.
  static func isFolded(_ text: Span<UInt8>, in range: Range<Int>) -> Bool {
    guard range.count <= longestWord else { return false }
    for index in range {
      let byte = text[index]
      if byte >= 0x80 || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")) { return false }
    }
    return true
  }

  /// Appends the folded form of the word at a range.
  static func fold(_ text: Span<UInt8>, in range: Range<Int>, into folded: inout [UInt8]) {
    var position = range.lowerBound
    while position < range.upperBound, folded.count < longestWord {
      let scalar = ScalarDecoder.scalar(at: position, in: text)
      position += scalar.length
      // The full-width forms stand in the order of ASCII: Ａ is U+FF21.
      let isFullWidth = scalar.value >= 0xFF01 && scalar.value <= 0xFF5E
      append(isFullWidth ? scalar.value - 0xFEE0 : scalar.value, to: &folded)
    }
  }

  private static func append(_ value: UInt32, to folded: inout [UInt8]) {
    if value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: value)
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      folded.append(isUpper ? byte | 0x20 : byte)
    } else if let scalar = Unicode.Scalar(value) {
      folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
