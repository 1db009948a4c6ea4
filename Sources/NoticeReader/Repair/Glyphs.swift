// A short stretch of one line as characters with their offsets.

/// The characters around a damaged place; never more than one line.
struct Glyphs: Sendable {
  /// The characters.
  let scalars: [UInt32]
  /// Where each character begins, and at last where the stretch ends.
  let offsets: [Int]
  /// The index of the character that was asked for.
  let place: Int

  /// Takes up to `before` characters in front of `offset` and up to `after` from it on.
  init(_ utf8: [UInt8], around offset: Int, before: Int, after: Int) {
    var start = offset
    var place = 0
    while place < before, start > 0, utf8[start - 1] != 0x0A {
      start = HanText.start(utf8, before: start)
      place += 1
    }
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    var position = start
    while position < utf8.count, utf8[position] != 0x0A, scalars.count < place + after {
      scalars.append(HanText.scalar(utf8, at: position))
      offsets.append(position)
      position += HanText.length(of: utf8[position])
    }
    self.scalars = scalars
    self.offsets = offsets + [position]
    self.place = place
  }

  /// The character at an index; 0 beyond the ends.
  subscript(index: Int) -> UInt32 {
    scalars.indices.contains(index) ? scalars[index] : 0
  }

  /// The gloss at an index, (yī) or what is left of it, yī); with the index behind it.
  func gloss(at index: Int) -> (syllable: [UInt8], end: Int)? {
    var end = index
    if self[end] == 0x28 || self[end] == 0xFF08 { end += 1 }
    let start = end
    while (0x61...0x7A).contains(self[end]) || Readings.isToned(self[end]) { end += 1 }
    guard (1...6).contains(end - start), self[end] == 0x29 || self[end] == 0xFF09,
      scalars[start..<end].contains(where: { Readings.isToned($0) })
    else { return nil }
    return (scalars[start..<end].flatMap { HanText.utf8($0) }, end + 1)
  }
}
