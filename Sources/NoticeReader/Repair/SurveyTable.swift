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
  /// For each mark what its characters may begin.
  private var opened = [RepairCues](repeating: [], count: 256)
  /// For each mark what its characters let the character before begin.
  private var allowed = [RepairCues](repeating: [], count: 256)
  /// What is known of characters beyond the basic plane.
  private let scripts: ScriptTable

  /// A table of some characters with their followers.
  init(
    _ scripts: ScriptTable,
    _ characters: [(cue: RepairCues, first: String, following: String?)], variants: [UInt32]
  ) {
    self.scripts = scripts
    for scalar in UInt32(0x3400)...0xFAFF { marks[Int(scalar)] = mark(scripts.traits(of: scalar)) }
    var known: [UInt32: Cues] = [:]
    var plain = Cues(allowed: .variant)
    for scalar in variants { known[scalar, default: Cues()].opened.insert(.variant) }
    for (cue, first, following) in characters {
      for scalar in first.unicodeScalars { known[scalar.value, default: Cues()].opened.insert(cue) }
      for scalar in (following ?? "").unicodeScalars {
        known[scalar.value, default: Cues()].allowed.insert(cue)
      }
      if following == nil { plain.allowed.insert(cue) }
    }
    var classes = [plain]
    for (scalar, cues) in known {
      let cues = Cues(opened: cues.opened, allowed: cues.allowed.union(plain.allowed))
      let index = classes.firstIndex(of: cues) ?? classes.count
      if index == classes.count { classes.append(cues) }
      marks[Int(scalar)] |= Self.bits(ofClass: index) | (cues.opened.isEmpty ? 0 : Self.opens)
    }
    note(classes)
  }

  /// What a character may begin, and what it lets the character before begin.
  private struct Cues: Equatable {
    var opened: RepairCues = []
    var allowed: RepairCues = []
  }

  /// The number of a class as it stands in a mark.
  private static func bits(ofClass index: Int) -> UInt8 {
    precondition(index < 32, "there is room for 31 classes")
    return UInt8(index & 3) << 2 | UInt8(index >> 2) << 5
  }

  /// Notes for every mark what its class says.
  private mutating func note(_ classes: [Cues]) {
    for (index, cues) in classes.enumerated() {
      for script in [0, Self.traditional, Self.simplified] {
        let mark = Self.bits(ofClass: index) | script
        for mark in [mark, mark | Self.opens] {
          opened[Int(mark)] = cues.opened
          allowed[Int(mark)] = cues.allowed
        }
      }
    }
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

  /// What a character begins, by its mark and that of the next; nil at the end of the text.
  @inline(__always)
  func cues(of mark: UInt8, before next: UInt8?) -> RepairCues {
    let opened = opened[Int(mark)]
    return next.map { opened.intersection(allowed[Int($0)]) } ?? opened
  }
}
