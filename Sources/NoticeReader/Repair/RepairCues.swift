// What the rules of repair look for: a rule is only asked where its cue occurs, and only looks there.

/// Sorts of places at which a rule of repair may find something.
struct RepairCues: OptionSet, Sendable {
  let rawValue: UInt16

  // Characters.

  /// What decoders put for what they cannot read: ? and U+FFFD.
  static let lost = RepairCues(rawValue: 1 << 0)
  /// ？.
  static let wideQuestion = RepairCues(rawValue: 1 << 1)
  /// A shape that only poor converters pick.
  static let variant = RepairCues(rawValue: 1 << 2)
  /// “ ” ‘ ’.
  static let quote = RepairCues(rawValue: 1 << 3)
  /// 《 》.
  static let title = RepairCues(rawValue: 1 << 4)
  /// 〕.
  static let yearEnd = RepairCues(rawValue: 1 << 5)
  /// A dot of half or full width.
  static let dot = RepairCues(rawValue: 1 << 13)

  /// A letter that looks like a digit, and what looks like 日 or 人.
  static let lookAlikeDigit = RepairCues(rawValue: 1 << 14)
  /// A character that a scanner takes for another.
  static let lookAlike = RepairCues(rawValue: 1 << 15)

  // Pairs of characters.

  /// A bracket before a letter: 醫(yī).
  static let gloss = RepairCues(rawValue: 1 << 6)
  /// 欢迎, which opens the set phrases.
  static let setPhrase = RepairCues(rawValue: 1 << 7)
  /// Two marks side by side.
  static let doubledMark = RepairCues(rawValue: 1 << 8)
  /// The last digit of a number before 日, 月, a space or the end.
  static let dateEnd = RepairCues(rawValue: 1 << 9)
  /// 月 before a digit.
  static let day = RepairCues(rawValue: 1 << 10)
  /// 关 behind the mark of a number: 2.关于.
  static let numberedHeading = RepairCues(rawValue: 1 << 11)
  /// 一是, 二是.
  static let listMember = RepairCues(rawValue: 1 << 12)

  /// Everything.
  static let all = RepairCues(rawValue: .max)

  /// The characters of each cue, and which of them may follow; any where none are named.
  ///
  /// A character's traditional form counts as much as itself, so that the change of scripts brings
  /// up no place that was not listed before.
  static let characters: [(cue: RepairCues, first: String, following: String?)] = [
    (.lost, "?\u{FFFD}", nil), (.wideQuestion, "？", nil), (.quote, "“”‘’", nil),
    (.lookAlikeDigit, "OolI曰入", nil), (.lookAlike, LookAlikes.characters, nil),
    (.title, "《》", nil), (.yearEnd, "〕", nil), (.dot, ".．", nil),
    (.gloss, "(（", "abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"),
    (.setPhrase, "欢歡", "迎"), (.doubledMark, ",;:，、；：。", ",;:，、；：。"),
    (.dateEnd, digits, "日月\u{A0}\u{3000}" + spaces), (.day, "月", digits),
    (.numberedHeading, ".．、)）", "关關"), (.listMember, "一二三四五六七八九十", "是"),
  ]

  private static let digits = "0123456789"
  /// All of ASCII up to the space.
  private static let spaces = String(
    String.UnicodeScalarView((UInt8(0)...0x20).map { Unicode.Scalar($0) }))
}
