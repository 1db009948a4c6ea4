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
  }

  private static let first: UInt32 = 0x3400
  private static let last: UInt32 = 0xFAFF

  /// The simplified forms by their character, counted from `first`; 0 for characters that stay.
  private var forms = [UInt32](repeating: 0, count: Int(last - first) + 1)
  private var traits = [Traits](repeating: [], count: Int(last - first) + 1)
  /// The characters of simplified script alone that lie beyond the table.
  private var beyond: Set<UInt32> = []

  /// Reads rows of a character, a tab and its simplified form or nothing.
  init(_ rows: UnsafeBufferPointer<UInt8>, dependent: [UInt32]) {
    for row in rows.split(separator: 0x0A) {
      let scalars = HanText.scalars(row)
      if scalars.count == 3, let index = Self.index(of: scalars[0]) {
        forms[index] = scalars[2]
        traits[index].insert(.traditional)
      } else if let index = Self.index(of: scalars[0]) {
        traits[index].insert(.simplifiedOnly)
      } else {
        beyond.insert(scalars[0])
      }
    }
    for character in dependent {
      if let index = Self.index(of: character) { traits[index].insert(.dependent) }
    }
    for index in traits.indices where HanText.isHan(Self.first + UInt32(index)) {
      traits[index].insert(.han)
    }
    if let index = Self.index(of: ParticleZhe.traditional), !traits[index].contains(.traditional) {
      traits[index].insert(.particle)
    }
  }

  /// What a character alone becomes; nil when it stays.
  func simplified(_ scalar: UInt32) -> UInt32? {
    guard let index = Self.index(of: scalar), forms[index] != 0 else { return nil }
    return forms[index]
  }

  /// What is known of a character; those beyond the basic plane depend on their neighbours.
  @inline(__always)
  func traits(of scalar: UInt32) -> Traits {
    if let index = Self.index(of: scalar) { return traits[index] }
    guard scalar > 0xFFFF else { return [] }
    let known: Traits = HanText.isHan(scalar) ? [.dependent, .han] : .dependent
    return beyond.contains(scalar) ? known.union(.simplifiedOnly) : known
  }

  private static func index(of scalar: UInt32) -> Int? {
    scalar >= first && scalar <= last ? Int(scalar - first) : nil
  }
}
