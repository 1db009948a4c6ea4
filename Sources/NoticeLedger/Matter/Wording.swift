// A problem's title taken apart: its characters in one form, each with how much it tells of the matter.

/// The wording of a problem, ready to be compared with others.
public struct Wording: Sendable, Equatable {
  /// The characters without punctuation, synonyms replaced.
  let characters: [UInt32]
  /// How much each tells of the matter: 1, 0.4 for what every body does, 0.1 for 不到位 and the like.
  let weights: [Float]
  /// The characters as bits of a hash: two wordings whose masks share nothing have nothing in common.
  let mask: UInt64
  /// Which words it has that exclude others.
  let contrasts: [Int: UInt16]

  /// Takes a title apart.
  public init(_ title: String) {
    let clauses = Self.clauses(of: title)
    var characters: [UInt32] = []
    var weights: [Float] = []
    for clause in clauses {
      let clause = Self.withoutSynonyms(clause)
      characters += clause
      weights += Self.weights(of: clause)
    }
    self.characters = characters
    self.weights = weights
    mask = zip(characters, weights).reduce(0) { mask, next in
      next.1 < 0.4 ? mask : mask | 1 << UInt64(next.0 % 61)
    }
    contrasts = Contrasts.marks(of: characters)
  }

  /// What the wording tells of its matter; about the number of its telling characters.
  var weight: Float { weights.reduce(0, +) }

  /// The runs between punctuation: letters, digits and characters, in lower case.
  private static func clauses(of title: String) -> [[UInt32]] {
    var clauses: [[UInt32]] = [[]]
    for scalar in title.unicodeScalars {
      if (0x4E00...0x9FFF).contains(scalar.value) {
        clauses[clauses.count - 1].append(scalar.value)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        let lower = scalar.value >= 0x41 && scalar.value <= 0x5A
        clauses[clauses.count - 1].append(lower ? scalar.value + 32 : scalar.value)
      } else if clauseEnds.contains(scalar.value) {
        clauses.append([])
      }
    }
    return clauses
  }

  private static let clauseEnds = ScalarSet(",，;；。:：、")

  private static func withoutSynonyms(_ clause: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var place = 0
    while place < clause.count {
      if let (length, word) = GenreWords.synonyms.match(in: clause, at: place) {
        result += word
        place += length
      } else {
        result.append(clause[place])
        place += 1
      }
    }
    return result
  }

  private static func weights(of clause: [UInt32]) -> [Float] {
    var weights: [Float] = []
    while weights.count < clause.count {
      if let (length, weight) = GenreWords.weights.match(in: clause, at: weights.count) {
        weights += repeatElement(weight, count: length)
      } else {
        weights.append(1)
      }
    }
    if let last = clause.last, GenreWords.vagueAtEnd.contains(last), clause.count > 2 {
      weights[weights.count - 1] = 0.1
    }
    return weights
  }
}
