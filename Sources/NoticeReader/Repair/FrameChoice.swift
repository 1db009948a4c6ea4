// Chooses among the readings of a shifted run.

/// The reading that makes the best Chinese of a run.
struct FrameChoice: Sendable, Equatable {
  /// The characters of the run as they were.
  var characters: [UInt32]
  /// The index of the stretch behind the run.
  var end: Int
  /// How sure the choice is, from 0 to 1.
  var confidence: Double
  /// Whether a character stayed unknown.
  var isIncomplete: Bool

  /// The best of some readings; nil when the text as it stands is as good.
  static func best(
    of readings: [FrameReading], in glyphs: Glyphs, knowing vocabulary: Vocabulary
  ) -> FrameChoice? {
    var best: (gain: Int, choice: FrameChoice)?
    for reading in readings {
      let place = Surroundings(glyphs, end: reading.end)
      let choice = fill(reading, left: place.left, right: place.right, vocabulary)
      let gain = place.gain(of: choice.characters)
      if gain >= leastGain(for: place.damaged), gain > best?.gain ?? 0 { best = (gain, choice) }
    }
    return best?.choice
  }

  /// The three readings that are likeliest before their lost characters are looked for.
  static func promising(in glyphs: Glyphs) -> [FrameReading] {
    var places: [Int: Surroundings] = [:]
    let marked = FrameReading.all(in: glyphs).compactMap {
      reading -> (gain: Int, reading: FrameReading)? in
      let place = places[reading.end] ?? Surroundings(glyphs, end: reading.end)
      places[reading.end] = place
      let gain = place.gain(of: reading.slots.map(\.outline))
      // A lost character can make one word of its neighbours, which gains about 60.
      return gain + 60 >= leastGain(for: place.damaged) ? (gain, reading) : nil
    }
    return marked.sorted { $0.gain > $1.gain }.prefix(3).map(\.reading)
  }

  /// A run between its neighbours.
  private struct Surroundings {
    let left: [UInt32]
    let damaged: [UInt32]
    let right: [UInt32]
    /// The weight of what stands here.
    private let weight: Int

    init(_ glyphs: Glyphs, end: Int) {
      left = Array(glyphs.scalars[..<glyphs.place])
      damaged = Array(glyphs.scalars[glyphs.place..<end])
      right = Array(glyphs.scalars[end...].prefix(4))
      weight = Plausibility.weight(of: left + damaged + right)
    }

    /// How much better some characters fit here than what stands here.
    func gain(of characters: [UInt32]) -> Int {
      Plausibility.weight(of: left + characters + right) - weight
    }
  }

  /// A run that holds what no author writes needs less proof.
  private static func leastGain(for damaged: [UInt32]) -> Int {
    let isStrange = damaged.contains { scalar in
      (0x3100...0x312F).contains(scalar) || Unicode.isPrivateUse(scalar) || scalar == 0xFFFD
    }
    return isStrange ? 50 : 90
  }

  private static func fill(
    _ reading: FrameReading, left: [UInt32], right: [UInt32], _ vocabulary: Vocabulary
  ) -> FrameChoice {
    var characters: [UInt32] = []
    var choice = FrameChoice(
      characters: [], end: reading.end, confidence: 0.95, isIncomplete: false)
    for (index, slot) in reading.slots.enumerated() {
      switch slot {
      case .known(let character):
        characters.append(character)
      case .oneOf(let candidates):
        let following = known(reading.slots[(index + 1)...]) + right
        let lost = LostCharacter(
          candidates: candidates, left: Array((left + characters).suffix(4)),
          right: Array(following.prefix(4)))
        let found = lost.choose(knowing: vocabulary)
        characters += found.characters
        choice.confidence = min(choice.confidence, found.confidence)
        choice.isIncomplete = choice.isIncomplete || found.confidence == LostCharacter.unknown
      }
    }
    choice.characters = characters
    return choice
  }

  private static func known(_ slots: ArraySlice<FrameReading.Slot>) -> [UInt32] {
    var characters: [UInt32] = []
    for slot in slots {
      guard case .known(let character) = slot else { return characters }
      characters.append(character)
    }
    return characters
  }
}
