// How much alike two wordings are: how much of the shorter is found in the longer, and whether one
// word stands in the place of another.

/// The comparison of two wordings.
public struct Likeness: Sendable, Equatable {
  /// From 0 to 1: what share of the one is found in the other.
  public var score: Double
  /// Whether each has a word where the other has another: 药品采购 and 设备采购.
  public var isSubstitution: Bool
  /// Whether each has nearly all that the other tells: 教师流失严重 and 教师流失较为严重.
  public var isMutual: Bool

  /// What a substitution takes from the score.
  private static let penalty = 0.5
  private static let nearlyAll = 0.9

  /// Compares two wordings.
  public init(_ left: Wording, _ right: Wording) {
    guard left.characters != right.characters else {
      score = left.characters.isEmpty ? 0 : 1
      isSubstitution = false
      isMutual = !left.characters.isEmpty
      return
    }
    guard left.mask & right.mask != 0 else {
      score = 0
      isSubstitution = false
      isMutual = false
      return
    }
    let (there, back) = (Self.covered(left, by: right), Self.covered(right, by: left))
    let covered = max(there, back)
    let paired = max(Self.pairsCovered(left, by: right), Self.pairsCovered(right, by: left))
    isSubstitution =
      Contrasts.exclude(left.contrasts, right.contrasts) || Self.substitutes(left, right)
    isMutual = !isSubstitution && min(there, back) >= Self.nearlyAll
    score = max(0, 0.6 * covered + 0.4 * paired - (isSubstitution ? Self.penalty : 0))
  }

  /// The share of one wording's weight whose characters the other has.
  private static func covered(_ one: Wording, by other: Wording) -> Double {
    var found: Float = 0
    for place in one.characters.indices where other.contains(one.characters[place]) {
      found += one.weights[place]
    }
    return Double(found / max(one.weight, 0.1))
  }

  /// The share of one wording's pairs of neighbours, by weight, that the other has.
  private static func pairsCovered(_ one: Wording, by other: Wording) -> Double {
    var found: Float = 0
    var all: Float = 0
    for place in one.characters.indices.dropLast() {
      let weight = (one.weights[place] * one.weights[place + 1]).squareRoot()
      all += weight
      if other.contains(one.characters[place], one.characters[place + 1]) { found += weight }
    }
    return all > 0 ? Double(found / all) : 0
  }

  /// Whether two wordings that begin or end alike have quite different words in between.
  private static func substitutes(_ left: Wording, _ right: Wording) -> Bool {
    let shorter = min(left.characters.count, right.characters.count)
    var first = 0
    while first < shorter, left.characters[first] == right.characters[first] { first += 1 }
    var last = 0
    while last < shorter - first,
      left.characters[left.characters.count - 1 - last]
        == right.characters[right.characters.count - 1 - last]
    {
      last += 1
    }
    guard first + last >= 2 else { return false }
    let one = first..<left.characters.count - last
    let other = first..<right.characters.count - last
    if one.count == 1, other.count == 1 {
      return isNumeral(left.characters[first]) && isNumeral(right.characters[first])
        || left.isInWord(first) && right.isInWord(first)
    }
    let weight = min(left.weight(of: one), right.weight(of: other))
    guard weight >= (one.count == 2 && other.count == 2 ? 0.8 : 1.5) else { return false }
    var shared: Float = 0
    for place in one where left.weights[place] >= 0.3 {
      let isShared = other.contains {
        right.characters[$0] == left.characters[place] && right.weights[$0] >= 0.3
      }
      if isShared { shared += left.weights[place] }
    }
    return shared < 0.4 * weight
  }

  private static func isNumeral(_ character: UInt32) -> Bool {
    (0x30...0x39).contains(character)
      || "一二三四五六七八九十".unicodeScalars.contains { $0.value == character }
  }
}

extension Wording {
  /// Whether the character at a place tells of the matter and is a word with one of its neighbours:
  /// a damaged one seldom is.
  fileprivate func isInWord(_ place: Int) -> Bool {
    guard weights[place] >= 0.4 else { return false }
    if place > 0, KnownWords.contains(characters[place - 1], characters[place]) { return true }
    return place + 1 < characters.count
      && KnownWords.contains(characters[place], characters[place + 1])
  }

  /// What a part of the characters tells.
  fileprivate func weight(of part: Range<Int>) -> Float {
    part.reduce(0) { $0 + weights[$1] }
  }
}
