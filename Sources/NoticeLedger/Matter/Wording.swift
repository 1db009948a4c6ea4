// A problem's title taken apart: its characters in one form, each with how much it tells of the
// matter.

/// The wording of a problem, ready to be compared with others.
public struct Wording: Sendable, Equatable {
  /// The characters without punctuation, synonyms replaced.
  let characters: [UInt32]
  /// How much each tells of the matter: 1, 0.4 for what every body does, 0.1 for 不到位 and the like.
  let weights: [Float]
  /// What the wording tells of its matter; about the number of its telling characters.
  let weight: Float
  /// The characters as bits of a hash: two wordings whose masks share nothing have nothing in
  /// common.
  let mask: UInt64
  /// All characters as bits of a hash, those that tell little too.
  let characterBits: UInt64
  /// The pairs of neighbours as bits of a hash.
  let pairBits: UInt64
  /// Which words it has that exclude others.
  let contrasts: [Contrasts.Mark]

  /// Takes a title apart.
  public init(_ title: String) {
    var characters: [UInt32] = []
    var weights: [Float] = []
    var clause: [UInt32] = []
    // Most characters take three bytes.
    let room = title.utf8.count / 3 + 1
    characters.reserveCapacity(room)
    weights.reserveCapacity(room)
    clause.reserveCapacity(room)
    for scalar in title.unicodeScalars {
      if let character = Self.character(scalar) {
        clause.append(character)
      } else if Self.clauseEnds.contains(scalar.value) {
        Self.add(&clause, to: &characters, &weights)
      }
    }
    Self.add(&clause, to: &characters, &weights)
    self.characters = characters
    self.weights = weights
    weight = weights.reduce(0, +)
    var (mask, characterBits, pairBits): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for place in characters.indices {
      if weights[place] >= 0.4 { mask |= 1 << UInt64(characters[place] % 61) }
      characterBits |= Self.bit(characters[place])
      if place > 0 { pairBits |= Self.bit(characters[place - 1], characters[place]) }
    }
    (self.mask, self.characterBits, self.pairBits) = (mask, characterBits, pairBits)
    contrasts = Contrasts.marks(of: characters)
  }

  /// Whether a title has a letter, a digit or a Chinese character, so that it tells anything.
  static func isTelling(_ title: String) -> Bool {
    title.unicodeScalars.contains { character($0) != nil }
  }

  /// Whether a character is one of the wording's.
  func contains(_ character: UInt32) -> Bool {
    characterBits & Self.bit(character) != 0 && characters.contains(character)
  }

  /// Whether two characters stand beside each other.
  func contains(_ one: UInt32, _ next: UInt32) -> Bool {
    guard pairBits & Self.bit(one, next) != 0 else { return false }
    for place in characters.indices.dropLast()
    where characters[place] == one && characters[place + 1] == next {
      return true
    }
    return false
  }

  /// A character's bit, by its last six.
  private static func bit(_ character: UInt32) -> UInt64 { 1 << UInt64(character & 63) }

  /// A bit for two neighbours.
  private static func bit(_ one: UInt32, _ next: UInt32) -> UInt64 {
    1 << UInt64((one &* 31 &+ next) & 63)
  }

  /// A letter or digit in lower case, or a Chinese character; nil for anything else.
  private static func character(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x30...0x39, 0x61...0x7A: return scalar.value
    case 0x41...0x5A: return scalar.value + 32
    case ..<0x80: return nil
    default:
      let isTelling = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isTelling ? scalar.value : nil
    }
  }

  private static let clauseEnds = ScalarSet(",，;；。:：、")

  /// Adds a clause with its weights, synonyms replaced, and empties it.
  private static func add(
    _ clause: inout [UInt32], to characters: inout [UInt32], _ weights: inout [Float]
  ) {
    guard !clause.isEmpty else { return }
    let start = characters.count
    var place = 0
    while place < clause.count {
      if let (length, word) = GenreWords.synonyms.match(in: clause, at: place) {
        characters += word
        place += length
      } else {
        characters.append(clause[place])
        place += 1
      }
    }
    clause.removeAll(keepingCapacity: true)
    while weights.count < characters.count {
      if let (length, weight) = GenreWords.weights.match(in: characters, at: weights.count) {
        for _ in 0..<length { weights.append(weight) }
      } else {
        weights.append(1)
      }
    }
    if let last = characters.last, characters.count - start > 2, GenreWords.isVagueAtEnd(last) {
      weights[weights.count - 1] = 0.1
    }
  }
}
