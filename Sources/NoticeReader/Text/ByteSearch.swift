// Finds bytes and short words in a text, 32 bytes at a time.

import Glibc

extension [UInt8] {
  /// The first place of a byte from `start` on and before `end`.
  func firstOffset(ofByte byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start >= 0, start < end, end <= count else { return nil }
    // Unsafe: memchr(3) reads no further than the length that it is given.
    return withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress,
        let place = memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(place))
    }
  }

  /// The first place of a word that lies wholly within a range.
  func firstOffset(ofWord word: [UInt8], in range: Range<Int>) -> Int? {
    guard !word.isEmpty else { return nil }
    let sign = Self.rareByte(of: word[0], word.count)
    var start = range.lowerBound + sign
    let end = range.upperBound - (word.count - 1 - sign)
    while let place = firstOffset(ofByte: word[sign], from: start, to: end) {
      if HanText.has(word, in: self, at: place - sign) { return place - sign }
      start = place + 1
    }
    return nil
  }

  /// The places of a word in a range, none within another.
  func offsets(ofWord word: [UInt8], in range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var start = range.lowerBound
    while let place = firstOffset(ofWord: word, in: start..<range.upperBound) {
      found.append(place)
      start = place + word.count
    }
    return found
  }

  /// Which byte of a word is least often met, by its first byte and length: of most Chinese characters the third, of “ and ”
  /// and ASCII the first.
  static func rareByte(of lead: UInt8, _ length: Int) -> Int {
    (0xE3...0xEF).contains(lead) && length > 2 ? 2 : 0
  }
}
