// Finds words in the bytes of a text, 32 bytes at a time.

import Glibc

extension [UInt8] {
  /// The first place of a word that lies wholly within a range.
  func firstOffset(ofWord word: [UInt8], in range: Range<Int>) -> Int? {
    guard !word.isEmpty else { return nil }
    // Of the bytes of a Chinese character the last one is the rarest; 完, with which words begin
    // here, has that of the comma.
    let sign = word.count - 1
    var start = range.lowerBound + sign
    let end = range.upperBound - (word.count - 1 - sign)
    while let place = firstOffset(ofByte: word[sign], from: start, to: end) {
      if has(word, at: place - sign) { return place - sign }
      start = place + 1
    }
    return nil
  }

  /// The first place of a word.
  func firstOffset(ofWord word: [UInt8]) -> Int? {
    firstOffset(ofWord: word, in: indices)
  }

  /// Whether a word begins at a place.
  func has(_ word: [UInt8], at place: Int) -> Bool {
    guard place >= 0, place + word.count <= count else { return false }
    for offset in word.indices where self[place + offset] != word[offset] { return false }
    return true
  }

  private func firstOffset(ofByte byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start >= 0, start < end, end <= count else { return nil }
    // Unsafe: memchr(3) reads no further than the length that it is given.
    return withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress,
        let place = memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(place))
    }
  }
}
