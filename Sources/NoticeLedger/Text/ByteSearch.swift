// Finds words in the bytes of a text, 32 bytes at a time.

import Glibc

extension [UInt8] {
  /// The first place of a word that lies wholly within a range.
  func firstOffset(ofWord word: [UInt8], in range: Range<Int>) -> Int? {
    guard !word.isEmpty, range.lowerBound >= 0, range.upperBound <= count else { return nil }
    // Of the bytes of a Chinese character the last one is the rarest; 完, with which words begin
    // here, has that of the comma.
    let sign = word.count - 1
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var start = range.lowerBound + sign
      // Unsafe: memchr(3) reads no further than the range, and the word would end where it found
      // the last byte.
      while start < range.upperBound,
        let found = memchr(base + start, Int32(word[sign]), range.upperBound - start)
      {
        let place = base.distance(to: UnsafeRawPointer(found)) - sign
        if memcmp(base + place, word, word.count) == 0 { return place }
        start = place + sign + 1
      }
      return nil
    }
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
}
