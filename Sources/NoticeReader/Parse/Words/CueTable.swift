// Tells by two neighbouring characters what rules may find at the first of them.

/// The cues of each character, by its key (`CharacterFilter.key`).
struct CueTable: Sendable {
  /// How many places there are for keys: a key's halves stand apart as they do in the text, where
  /// nothing need be moved together then.
  private static let size = 0x4000

  /// For each key what the character may begin, and in the upper half what it lets the character
  /// before it begin.
  private var masks = [UInt64](repeating: 0, count: size)
  /// The cues that any character may follow.
  private var free: UInt32 = 0
  /// The cues of phrases, of which the first two characters are known together.
  private var paired: UInt32 = 0
  /// The hashes of these pairs, 64 to a word.
  private var pairs = [UInt64](repeating: 0, count: 1024)

  /// Adds a cue of characters, of which every one of some others may follow; nil for any.
  mutating func add(_ cue: Cues, openings: [Int], following: [Int]?) {
    for key in openings { open(cue, key) }
    guard let following else {
      free |= cue.rawValue
      return
    }
    for key in following { follow(cue, key) }
  }

  private mutating func open(_ cue: Cues, _ key: Int) {
    masks[Self.place(of: key)] |= UInt64(cue.rawValue)
  }

  private mutating func follow(_ cue: Cues, _ key: Int) {
    masks[Self.place(of: key)] |= UInt64(cue.rawValue) << 32
  }

  /// The place of a key, the last six bits above the first.
  @inline(__always)
  private static func place(of key: Int) -> Int { key >> 6 | (key & 63) << 8 }

  /// Adds a cue of characters.
  mutating func add(_ cue: Cues, _ characters: String, following: String? = nil) {
    add(
      cue, openings: CharacterFilter.keys(characters),
      following: following.map { CharacterFilter.keys($0) })
  }

  /// Adds a cue of phrases, each of at least two characters.
  mutating func add(_ cue: Cues, _ phrases: PhraseTable) { add(cue, pairs: phrases.openings) }

  /// Adds a cue of pairs of characters.
  mutating func add(_ cue: Cues, pairs neighbours: [(first: Int, second: Int)]) {
    paired |= cue.rawValue
    for (first, second) in neighbours {
      open(cue, first)
      follow(cue, second)
      let hash = Self.hash(Self.place(of: first), Self.place(of: second))
      pairs[hash >> 6] |= 1 &<< UInt64(hash & 63)
    }
  }

  /// Lets any character follow those cues that name none; the last step of making a table.
  mutating func finish() {
    for key in masks.indices { masks[key] |= UInt64(free) << 32 }
  }

  /// A number of sixteen bits for two places.
  @inline(__always)
  private static func hash(_ first: Int, _ second: Int) -> Int {
    ((first &<< 16 | second) &* 0x1E37_79B9_7F4A_7C15) &>> 40 & 0xFFFF
  }

  /// The cues of a character by its key and that of the next; nil at the end of the text, where
  /// nothing follows that could refuse them.
  func cues(of key: Int, before next: Int?) -> Cues {
    let place = Self.place(of: key)
    let opened = UInt32(truncatingIfNeeded: masks[place])
    guard let next = next.map(Self.place) else { return Cues(rawValue: opened) }
    return Cues(rawValue: held(opened & UInt32(masks[next] >> 32), place, before: next))
  }

  /// Which of the cues of two neighbours are left when the pairs have been asked.
  @inline(__always)
  private func held(_ cues: UInt32, _ place: Int, before next: Int) -> UInt32 {
    guard cues & paired != 0 else { return cues }
    let hash = Self.hash(place, next)
    return pairs[hash &>> 6] &>> UInt64(hash & 63) & 1 != 0 ? cues : cues & ~paired
  }

  /// Goes through a text and gives each place with its cues, where it has any.
  @inline(__always)
  func visit(_ utf8: [UInt8], _ found: (_ offset: Int, _ cues: Cues) -> Void) {
    guard masks.count == Self.size, pairs.count == 1024 else { return }
    let (bytes, masks) = (utf8.span.bytes, masks.span)
    // The last character, and what may begin at it if the next one lets it.
    var (last, lastPlace, opened): (Int, Int, UInt64) = (0, 0, 0)
    var offset = 0
    while offset < bytes.byteCount {
      // Nearly all characters have three bytes: two of them at once, of which most begin nothing.
      while offset <= bytes.byteCount &- 8 {
        // Unsafe: eight bytes are left, as the line above says.
        let two = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
          .littleEndian
        guard UInt32(truncatingIfNeeded: two) & 0xF000_00F0 == 0xE000_00E0 else { break }
        let (place, next) = (Int(two &>> 8 & 0x3F3F), Int(two &>> 32 & 0x3F3F))
        let (mask, nextMask) = (masks[place], masks[next])
        if (opened & mask &>> 32) | (mask & nextMask &>> 32) != 0 {
          tell(found, last, opened & mask &>> 32, lastPlace, before: place)
          tell(found, offset, mask & nextMask &>> 32, place, before: next)
        }
        (last, lastPlace, opened) = (offset &+ 3, next, nextMask & 0xFFFF_FFFF)
        offset &+= 6
      }
      // Any other character, and ASCII up to the next of three bytes.
      repeat {
        guard offset < bytes.byteCount else { break }
        let lead = utf8[offset]
        let place = Self.place(
          of: lead < 0x80 ? Int(lead) : CharacterFilter.key(utf8, at: offset))
        tell(found, last, opened & masks[place] &>> 32, lastPlace, before: place)
        (last, lastPlace, opened) = (offset, place, masks[place] & 0xFFFF_FFFF)
        offset &+= HanText.length(of: lead)
      } while offset < bytes.byteCount && utf8[offset] < 0x80
    }
    if opened != 0 { found(last, Cues(rawValue: UInt32(opened))) }
  }

  /// Tells of a place, where the pairs leave it any of its cues.
  @inline(__always)
  private func tell(
    _ found: (Int, Cues) -> Void, _ offset: Int, _ cues: UInt64, _ place: Int, before next: Int
  ) {
    guard cues != 0 else { return }
    let held = held(UInt32(truncatingIfNeeded: cues), place, before: next)
    if held != 0 { found(offset, Cues(rawValue: held)) }
  }
}
