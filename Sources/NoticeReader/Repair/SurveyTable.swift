// What a survey of a text does at each character.

/// For each character the script that it speaks for, and what rules of repair may find there.
struct SurveyTable: Sendable {
  /// The table of the reader.
  static let reader = SurveyTable(
    ChineseScript.table, RepairCues.characters, variants: VariantCharacters.all)

  /// It has another form in simplified script.
  static let traditional: UInt8 = 1
  /// It speaks for a text in simplified script.
  static let simplified: UInt8 = 16
  /// Some cue begins with it.
  static let opens: UInt8 = 2
  /// How many characters the basic plane has.
  static let size = 0x10000

  /// For each character of the basic plane its script, and its class between.
  private(set) var marks = [UInt8](repeating: 0, count: size)
  /// For each class what its characters may begin, and what they let the character before begin.
  private var cues: [(opened: RepairCues, let: RepairCues)] = [([], [])]
  /// The cues that any character may follow.
  private var free: RepairCues = []
  /// What is known of characters beyond the basic plane.
  private let scripts: ScriptTable

  /// A table of some characters with their followers.
  init(
    _ scripts: ScriptTable,
    _ characters: [(cue: RepairCues, first: String, following: String?)], variants: [UInt32]
  ) {
    self.scripts = scripts
    var known: [UInt32: (opened: RepairCues, let: RepairCues)] = [:]
    free = .variant
    for scalar in variants { known[scalar, default: ([], [])].opened.insert(.variant) }
    for (cue, first, following) in characters {
      for scalar in first.unicodeScalars {
        known[scalar.value, default: ([], [])].opened.insert(cue)
      }
      for scalar in (following ?? "").unicodeScalars {
        known[scalar.value, default: ([], [])].let.insert(cue)
      }
      if following == nil { free.insert(cue) }
    }
    for scalar in UInt32(0x3400)...0xFAFF { marks[Int(scalar)] = mark(scripts.traits(of: scalar)) }
    for (scalar, cues) in known { marks[Int(scalar)] |= classed(cues) }
  }

  /// A class, as it stands in a mark; a new one where there is none yet.
  private mutating func classed(_ wanted: (opened: RepairCues, let: RepairCues)) -> UInt8 {
    let index = cues.firstIndex { $0 == wanted } ?? cues.count
    if index == cues.count { cues.append(wanted) }
    precondition(index < 32, "there is room for 31 classes")
    return UInt8(index & 3) << 2 | UInt8(index >> 2) << 5 | (wanted.opened.isEmpty ? 0 : Self.opens)
  }

  /// The script that a character speaks for, as it stands in a mark.
  private func mark(_ traits: ScriptTable.Traits) -> UInt8 {
    (traits.contains(.traditional) ? Self.traditional : 0)
      | (traits.contains(.speaksForSimplified) ? Self.simplified : 0)
  }

  /// The mark of any character.
  @inline(__always)
  func mark(of scalar: UInt32) -> UInt8 {
    scalar <= 0xFFFF ? marks[Int(scalar)] : mark(scripts.traits(of: scalar))
  }

  /// What a character may begin, by its mark.
  func opened(by mark: UInt8) -> RepairCues { cues[Self.index(mark)].opened }

  /// What of some cues the character behind lets begin, by its mark; nil at the end of the text.
  func allowed(_ opened: RepairCues, before mark: UInt8?) -> RepairCues {
    guard let mark else { return opened }
    return opened.intersection(cues[Self.index(mark)].let.union(free))
  }

  private static func index(_ mark: UInt8) -> Int {
    Int(mark >> 2 & 3 | mark >> 3 & 0x1C)
  }
}
