// Tells by two neighbouring characters what rules may find at the first of them.

/// The cues of each character, by its key (`CharacterFilter.key`).
struct CueTable: Sendable {
  /// How many keys there are.
  private static let size = 4096

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

  private mutating func open(_ cue: Cues, _ key: Int) { masks[key] |= UInt64(cue.rawValue) }

  private mutating func follow(_ cue: Cues, _ key: Int) {
    masks[key] |= UInt64(cue.rawValue) << 32
  }

  /// Adds a cue of characters.
  mutating func add(_ cue: Cues, _ characters: String, following: String? = nil) {
    add(
      cue, openings: CharacterFilter.keys(characters),
      following: following.map { CharacterFilter.keys($0) })
  }

  /// Adds a cue of phrases, each of at least two characters.
  mutating func add(_ cue: Cues, _ phrases: PhraseTable) {
    paired |= cue.rawValue
    for (first, second) in phrases.openings {
      open(cue, first)
      follow(cue, second)
      let hash = Self.hash(first, second)
      pairs[hash >> 6] |= 1 &<< UInt64(hash & 63)
    }
  }

  /// Lets any character follow those cues that name none; the last step of making a table.
  mutating func finish() {
    for key in masks.indices { masks[key] |= UInt64(free) << 32 }
  }

  /// A number of sixteen bits for two keys.
  @inline(__always)
  private static func hash(_ first: Int, _ second: Int) -> Int {
    ((first &<< 12 | second) &* 0x9E37_79B1) &>> 16 & 0xFFFF
  }

  /// The cues of a character by its key and that of the next; nil at the end of the text, where
  /// nothing follows that could refuse them.
  func cues(of key: Int, before next: Int?) -> Cues {
    guard let next else { return Cues(rawValue: UInt32(truncatingIfNeeded: masks[key])) }
    return Cues(rawValue: cues(masks[key], key, before: next, masks[next]))
  }

  @inline(__always)
  private func cues(_ opened: UInt64, _ key: Int, before next: Int, _ mask: UInt64) -> UInt32 {
    let cues = UInt32(truncatingIfNeeded: opened & mask &>> 32)
    guard cues & paired != 0 else { return cues }
    let hash = Self.hash(key, next)
    return pairs[hash &>> 6] &>> UInt64(hash & 63) & 1 != 0 ? cues : cues & ~paired
  }

  /// Goes through a text and gives each place with its cues, where it has any.
  @inline(__always)
  func visit(_ utf8: [UInt8], _ found: (_ offset: Int, _ cues: Cues) -> Void) {
    guard masks.count == Self.size, pairs.count == 1024 else { return }
    // The last character, and what may begin at it if the next one lets it.
    var (last, lastKey, opened): (Int, Int, UInt64) = (0, 0, 0)
    let bytes = utf8.span.bytes
    var offset = 0
    while offset < utf8.count {
      let key: Int
      var next = offset
      // Nearly every character has three bytes, which are read at once.
      if offset <= bytes.byteCount &- 4, bytes.word(at: offset) & 0xF0 == 0xE0 {
        let word = bytes.word(at: offset)
        key = Int(word &>> 2 & 0xFC0 | word &>> 16 & 63)
        next &+= 3
      } else {
        key = CharacterFilter.key(utf8, at: offset)
        next &+= HanText.length(of: utf8[offset])
      }
      let mask = masks[key]
      let cues = cues(opened, lastKey, before: key, mask)
      if cues != 0 { found(last, Cues(rawValue: cues)) }
      (last, lastKey, opened) = (offset, key, mask)
      offset = next
    }
    let rest = UInt32(truncatingIfNeeded: opened)
    if rest != 0 { found(last, Cues(rawValue: rest)) }
  }
}
