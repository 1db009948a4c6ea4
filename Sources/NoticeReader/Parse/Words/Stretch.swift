// Small questions about a stretch of text: its edges, its punctuation, its length.

extension [UInt8] {
  /// The range without the white space, table pipes and bullets at its edges.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    // No edge begins with E4 to E9, as nearly all Chinese characters do.
    while start < end, !(0xE4...0xE9).contains(self[start]) {
      let first = glyph(at: start)
      guard first.isLineEdge else { break }
      start += first.length
    }
    while end > start, !isHan(endingAt: end),
      let last = glyph(endingAt: end), last.isLineEdge
    {
      end -= last.length
    }
    return start..<Swift.max(start, end)
  }

  /// The range without the glyphs at its edges that `isEdge` names.
  @inline(__always)
  func trimmed(_ range: Range<Int>, where isEdge: (Glyph) -> Bool) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let first = glyph(at: start)
      guard isEdge(first) else { break }
      start += first.length
    }
    while end > start, let last = glyph(endingAt: end), isEdge(last) { end -= last.length }
    return start..<Swift.max(start, end)
  }

  /// How many Chinese characters a range has; nearly all of them begin with these bytes.
  func hanCharacters(in range: Range<Int>) -> Int {
    range.count { (0xE4...0xE9).contains(self[$0]) }
  }

  /// How many characters a range has.
  func characters(in range: Range<Int>) -> Int {
    var offset = pastHan(from: range.lowerBound, to: range.upperBound)
    var count = (offset - range.lowerBound) / 3
    while offset < range.upperBound {
      let byte = self[offset]
      if byte & 0xC0 != 0x80 { count += 1 }
      offset += HanText.step(byte)
    }
    return count
  }

  /// The first offset in a range at which one of some marks stands, of which none may be a Chinese
  /// character.
  @inline(__always)
  func firstOffset(of marks: StaticString, in range: Range<Int>) -> Int? {
    assert(
      !marks.withUTF8Buffer { $0.contains { (0xE4...0xE9).contains($0) } },
      "\(marks): characters are passed over, holdsOne(of:in:) finds them")
    var offset = behindHan(from: range.lowerBound, to: range.upperBound)
    while offset < range.upperBound {
      let glyph = glyph(at: offset)
      if glyph.scalar.isOne(of: marks) { return offset }
      offset = behindHan(from: offset + glyph.length, to: range.upperBound)
    }
    return nil
  }

  /// Whether one of some characters stands in a range.
  @inline(__always)
  func holdsOne(of scalars: StaticString, in range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let lead = self[offset]
      if lead.opensOne(of: scalars), glyph(at: offset).scalar.isOne(of: scalars) { return true }
      offset += HanText.step(lead)
    }
    return false
  }

  /// The first place of some words in a range.
  func range(of words: StaticString, in range: Range<Int>) -> Range<Int>? {
    let length = words.utf8CodeUnitCount
    guard length > 0, range.count >= length else { return nil }
    return words.withUTF8Buffer { word in
      let sign = Self.rareByte(of: word[0], length)
      var start = range.lowerBound + sign
      let end = range.upperBound - (length - 1 - sign)
      while let place = firstOffset(ofByte: word[sign], from: start, to: end) {
        if says(words, at: place - sign) { return place - sign..<place - sign + length }
        start = place + 1
      }
      return nil
    }
  }

  /// Whether some words stand in a range.
  func holds(_ words: StaticString, in range: Range<Int>) -> Bool {
    self.range(of: words, in: range) != nil
  }

  /// Whether some bytes stand anywhere in these.
  func holds(_ words: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first, words.count <= count else { return words.isEmpty }
    for offset in 0...count - words.count where self[offset] == first {
      if self[offset..<offset + words.count] == words { return true }
    }
    return false
  }

  /// Whether a space that is no line break stands in a range.
  func holdsSpace(_ range: Range<Int>) -> Bool { firstSpace(in: range) != nil }

  /// The first space of a range that is no line break.
  func firstSpace(in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while let place = firstOffset(from: start, to: range.upperBound, where: Self.mayBeSpace) {
      if glyph(at: place).isSpace { return place }
      start = place + 1
    }
    return nil
  }

  @inline(__always)
  private static func mayBeSpace(_ bytes: Neighbours) -> ByteMask {
    let (first, second, third) = (bytes.first, bytes.second, bytes.third)
    // U+2002 to U+200B, U+3000.
    let isWide = first.isWithin(0xE2...0xE3) & second.equals(0x80) & third.isWithin(0x80...0x8B)
    return first.equals(0x20) | first.equals(0x09) | first.equals(0xC2) | isWide
  }

  /// The bytes of a range without the narrow spaces between two Chinese characters or marks: a copy
  /// puts them into words, while wide ones part what stands on one line.
  func lettersWithoutSpaces(in range: Range<Int>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let glyph = glyph(at: offset)
      let next = offset + glyph.length
      let isGap =
        glyph.isSpace && glyph.length < 3 && offset > range.lowerBound && next < range.upperBound
        && self[offset - 1] >= 0x80 && self[next] >= 0x80
      if !isGap { letters += self[offset..<next] }
      offset = next
    }
    return letters
  }

  /// The parts of a range between the scalars that separate them.
  @inline(__always)
  func parts(of range: Range<Int>, between scalars: StaticString) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let lead = self[offset]
      guard lead.opensOne(of: scalars) else {
        offset += HanText.step(lead)
        continue
      }
      let glyph = glyph(at: offset)
      if glyph.scalar.isOne(of: scalars) {
        parts.append(start..<offset)
        start = offset + glyph.length
      }
      offset += glyph.length
    }
    // A range may end within a scalar.
    parts.append(Swift.min(start, range.upperBound)..<range.upperBound)
    return parts
  }

  /// The parts of a range between the bytes that separate them.
  func parts(of range: Range<Int>, betweenBytes byte: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    parts.reserveCapacity(8)
    var start = range.lowerBound
    while let place = firstOffset(ofByte: byte, from: start, to: range.upperBound) {
      parts.append(start..<place)
      start = place + 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// The last sentence of a range that has more than one.
  func lastSentence(in range: Range<Int>) -> Range<Int>? {
    var offset = range.upperBound
    while offset > range.lowerBound {
      // Chinese characters are no marks.
      if isHan(endingAt: offset) {
        offset -= 3
        continue
      }
      guard let glyph = glyph(endingAt: offset) else { return nil }
      if offset < range.upperBound, glyph.scalar.isOne(of: "。！？!?\n") {
        return offset..<range.upperBound
      }
      offset -= glyph.length
    }
    return nil
  }

  /// Whether a range ends with a mark that closes a sentence or a clause.
  func endsSentence(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, let last = glyph(endingAt: range.upperBound) else { return false }
    return last.scalar.isOne(of: "。！？；：!?;:…")
  }
}

extension Glyph {
  /// Whether it is white space, a table pipe or a bullet.
  fileprivate var isLineEdge: Bool {
    switch scalar {
    case "|", "\n", "\r", "\u{FEFF}", "•", "·", "●", "■", "◆", "▪": true
    default: isSpace
    }
  }
}
