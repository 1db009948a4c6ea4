// Tells by two neighbouring characters what rules may find at the first of them.

/// The cues of each character, by its key (`CharacterFilter.key`).
struct CueTable: Sendable {
  /// What a character may begin, and what it lets the character before it begin.
  struct Masks: Sendable {
    var opens: UInt64 = 0
    var follows: UInt64 = 0
  }

  private(set) var masks = [Masks](repeating: Masks(), count: 4096)
  /// The cues that any character may follow.
  private var free: UInt64 = 0

  /// Adds a cue of characters, of which every one of some others may follow; nil for any.
  mutating func add(_ cue: Cues, openings: [Int], following: [Int]?) {
    for key in openings { masks[key].opens |= cue.rawValue }
    guard let following else {
      free |= cue.rawValue
      return
    }
    for key in following { masks[key].follows |= cue.rawValue }
  }

  /// Adds a cue of characters.
  mutating func add(_ cue: Cues, _ characters: String, following: String? = nil) {
    add(
      cue, openings: CharacterFilter.keys(characters),
      following: following.map { CharacterFilter.keys($0) })
  }

  /// Adds a cue of phrases.
  mutating func add(_ cue: Cues, _ phrases: PhraseTable) {
    let (first, second) = phrases.openings
    add(cue, openings: first, following: second)
  }

  /// Lets any character follow those cues that name none; the last step of making a table.
  mutating func finish() {
    for key in masks.indices { masks[key].follows |= free }
  }
}
