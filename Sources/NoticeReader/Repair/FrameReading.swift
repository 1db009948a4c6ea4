// Reads bytes of GBK again that were read one byte late.

/// One way to read a run whose first byte was lost: 8CA3 BFC6 became ? A3BF C6.. and so on.
///
/// In GBK the second byte of one character and the first of the next can look like a character of
/// their own. A program that replaces that, or adds a reading behind it, breaks the frames up to
/// the next byte that is ASCII.
struct FrameReading: Sendable, Equatable {
  /// A character of the reading.
  enum Slot: Sendable, Equatable {
    /// Both bytes are known.
    case known(UInt32)
    /// One byte is lost; these are the characters that have the other.
    case oneOf([UInt32])

    /// The character, 0 while it is not known.
    var outline: UInt32 {
      if case .known(let character) = self { character } else { 0 }
    }
  }

  /// The characters, front to back.
  var slots: [Slot]
  /// The index behind the run.
  var end: Int

  /// The readings of the run that begins with the lost byte at `place`.
  static func all(in glyphs: Glyphs) -> [FrameReading] {
    var reader = Reader(glyphs: glyphs)
    let place = glyphs.place
    if let gloss = glyphs.gloss(at: place + 1) {
      reader.readOn(behind: gloss, before: place)
    } else {
      if let (lead, trail) = reader.pair(at: place + 1) {
        reader.read(from: place + 2, pending: trail, [.oneOf(GBKCode.characters(trail: lead))])
      }
    }
    return reader.found
  }

  /// Whether a character is what decoders put for bytes that they cannot read.
  static func isLost(_ scalar: UInt32) -> Bool { scalar == 0x3F || scalar == 0xFFFD }

  private struct Reader {
    let glyphs: Glyphs
    var found: [FrameReading] = []
    /// Longer runs without an ASCII byte hardly occur.
    let longest = 40

    init(glyphs: Glyphs) { self.glyphs = glyphs }

    /// The gloss names the character whose two bytes lie across the frames: 域?qū)… with F28C 驅.
    mutating func readOn(behind gloss: (syllable: [UInt8], end: Int), before place: Int) {
      guard let bytes = GBKCode.bytes(of: glyphs[place - 1]) else { return }
      for lost in UInt8(0x81)..<0xFF {
        guard let glossed = GBKCode.scalar(bytes.trail, lost),
          Readings.agree(character: glossed, syllable: gloss.syllable[...])
        else { continue }
        read(from: gloss.end, pending: lost, [])
      }
    }

    /// Reads on with a first byte that still needs its second.
    mutating func read(from start: Int, pending first: UInt8, _ opening: [Slot]) {
      var (index, lead, slots) = (start, first, opening)
      while slots.count < longest, case let scalar = glyphs[index], scalar != 0 {
        if FrameReading.isLost(scalar) { endAtLost(index, lead, slots) }
        if (0x40..<0x7F).contains(scalar), let last = GBKCode.scalar(lead, UInt8(scalar)) {
          found.append(FrameReading(slots: slots + [.known(last)], end: index + 1))
        }
        guard let (trail, next) = pair(at: index), let character = GBKCode.scalar(lead, trail)
        else { return }
        slots.append(.known(character))
        (index, lead) = (index + 1, next)
      }
    }

    /// The second byte is lost too; a gloss behind it may name the character.
    private mutating func endAtLost(_ index: Int, _ lead: UInt8, _ slots: [Slot]) {
      let characters = GBKCode.characters(lead: lead)
      guard let gloss = glyphs.gloss(at: index + 1) else {
        found.append(FrameReading(slots: slots + [.oneOf(characters)], end: index + 1))
        return
      }
      let named = characters.filter {
        Readings.agree(character: $0, syllable: gloss.syllable[...])
      }
      if !named.isEmpty {
        found.append(FrameReading(slots: slots + [.oneOf(named)], end: gloss.end))
      }
    }

    /// The two bytes that a character of the copy stands for.
    ///
    /// Copies have their full-width marks and letters made half-width afterwards, so an ASCII one
    /// may have been either.
    func pair(at index: Int) -> (lead: UInt8, trail: UInt8)? {
      let scalar = glyphs[index]
      if let bytes = GBKCode.bytes(of: scalar) { return bytes }
      guard let ascii = UInt8(exactly: scalar) else { return nil }
      let isMark = Unicode.Scalar(ascii).isOne(of: "?!,:;()")
      return isMark || ASCII.isLetter(ascii) ? GBKCode.fullWidth(ascii) : nil
    }
  }
}
