// What is known of single characters: which script they belong to and what they become.

/// Traditional characters with their simplified forms, and the characters of simplified script
/// alone; the rows are `scripts.tsv`.
struct ScriptTable: Sendable {
  /// What matters about a character.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// It has another form in simplified script.
    static let traditional = Traits(rawValue: 1)
    /// Simplified script alone has it.
    static let simplifiedOnly = Traits(rawValue: 2)
    /// What it becomes depends on its neighbours.
    static let dependent = Traits(rawValue: 4)
    /// It is 著, and no traditional character of its own.
    static let particle = Traits(rawValue: 8)
    /// It is a Chinese character at all.
    static let han = Traits(rawValue: 16)
    /// It speaks for a text in simplified script.
    static let speaksForSimplified = Traits(rawValue: 32)
    /// It is a shape that only poor converters pick.
    static let variant = Traits(rawValue: 64)
    /// A phrase begins with it that is simplified otherwise than its characters alone.
    static let opensPhrase = Traits(rawValue: 128)
  }

  private static let first: UInt32 = 0x3400
  private static let last: UInt32 = 0xFAFF

  /// What stands for the form of a character that needs a closer look: it depends on its neighbours,
  /// or either lies beyond the basic plane.
  static let closer: UInt16 = 1

  /// The phrases.
  let phrases: ScriptPhrases
  /// The simplified forms by their character, counted from `first`; 0 for characters that stay.
  private var forms = [UInt16](repeating: 0, count: Int(last - first) + 1)
  /// The forms of the characters that need one, as far as they have any.
  private var rareForms: [UInt32: UInt32] = [:]
  /// The traits of every character of the basic plane.
  private var traits = [Traits](repeating: [], count: 0x10000)
  /// The characters of simplified script alone that lie beyond the table.
  private var beyond: Set<UInt32> = []

  /// Reads rows of a character, a tab and its simplified form or nothing.
  init(_ rows: [UInt8], phrases: ScriptPhrases, dependent: [UInt32], variants: [UInt32]) {
    self.phrases = phrases
    for scalar in Self.first...Self.last where HanText.isHan(scalar) {
      traits[Int(scalar)].insert(.han)
    }
    var offset = 0
    while offset < rows.count {
      let character = HanText.scalar(rows, at: offset)
      offset += HanText.length(of: rows[offset]) + 1
      let form = HanText.scalar(rows, at: offset)
      note(character, form: form == 0x0A ? nil : form)
      offset += form == 0x0A ? 1 : HanText.utf8Length(of: form) + 1
    }
    for character in dependent {
      traits[Int(character)].insert(.dependent)
      lookCloser(at: character)
    }
    for character in variants { traits[Int(character)].insert(.variant) }
    for character in phrases.openings { traits[Int(character)].insert(.opensPhrase) }
    let particle = Int(ParticleZhe.traditional)
    if !traits[particle].contains(.traditional) {
      traits[particle].insert(.particle)
      traits[particle].remove(.speaksForSimplified)
    }
    lookCloser(at: ParticleZhe.traditional)
  }

  private mutating func lookCloser(at character: UInt32) {
    let index = Int(character - Self.first)
    if forms[index] > Self.closer { rareForms[character] = UInt32(forms[index]) }
    forms[index] = Self.closer
  }

  private mutating func note(_ character: UInt32, form: UInt32?) {
    guard character >= Self.first, character <= Self.last else {
      if let form { rareForms[character] = form } else { beyond.insert(character) }
      return
    }
    if let form {
      forms[Int(character - Self.first)] = UInt16(exactly: form) ?? Self.closer
      if form > 0xFFFF { rareForms[character] = form }
      traits[Int(character)].insert(.traditional)
      traits[Int(character)].remove(.speaksForSimplified)
    } else {
      traits[Int(character)].insert(.simplifiedOnly)
      if !traits[Int(character)].contains(.traditional) {
        traits[Int(character)].insert(.speaksForSimplified)
      }
    }
  }

  /// What a character of the basic plane alone becomes; nil when it stays.
  @inline(__always)
  func simplified(_ scalar: UInt32) -> UInt32? {
    let index = Int(scalar &- Self.first)
    guard index < forms.count else { return nil }
    let form = forms[index]
    return form > Self.closer ? UInt32(form) : form == 0 ? nil : rareForms[scalar]
  }

  /// What a character becomes whatever stands beside it; 0 when it stays, `closer` where that is not
  /// all.
  @inline(__always)
  func change(of scalar: UInt32) -> UInt16 {
    let index = Int(scalar &- Self.first)
    return index < forms.count ? forms[index] : scalar > 0xFFFF ? Self.closer : 0
  }

  /// What any character alone becomes; nil when it stays.
  @inline(__always)
  func form(of scalar: UInt32) -> UInt32? {
    scalar <= 0xFFFF ? simplified(scalar) : rareForms[scalar]
  }

  /// What a character becomes that is a whole text; nil where that depends on the script of others.
  func simplified(alone character: Unicode.Scalar) -> Unicode.Scalar? {
    guard traits(of: character.value).isDisjoint(with: [.dependent, .particle]),
      character.value != ParticleZhe.traditional
    else { return nil }
    return form(of: character.value).flatMap(Unicode.Scalar.init) ?? character
  }

  /// What is known of a character; those beyond the basic plane depend on their neighbours.
  @inline(__always)
  func traits(of scalar: UInt32) -> Traits {
    scalar <= 0xFFFF ? traits[Int(scalar)] : traits(ofDistant: scalar)
  }

  @inline(never)
  private func traits(ofDistant scalar: UInt32) -> Traits {
    let known: Traits = HanText.isHan(scalar) ? [.dependent, .han] : .dependent
    return beyond.contains(scalar) ? known.union([.simplifiedOnly, .speaksForSimplified]) : known
  }
}
