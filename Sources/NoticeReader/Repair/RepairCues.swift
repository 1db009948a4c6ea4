// What the rules of repair look for: a rule is only asked where its cue occurs.

extension Cues {
  /// A bracket before a letter: 醫(yī).
  static let gloss = Cues(rawValue: 1 << 0)
  /// 欢迎, which opens the set phrases.
  static let setPhrase = Cues(rawValue: 1 << 1)
  /// Two marks side by side.
  static let doubledMark = Cues(rawValue: 1 << 2)
  /// 月 before a digit.
  static let day = Cues(rawValue: 1 << 3)
  /// 关 behind the mark of a number: 2.关于.
  static let numberedHeading = Cues(rawValue: 1 << 4)
  /// 一是, 二是.
  static let listMember = Cues(rawValue: 1 << 5)
}

extension CueTable {
  /// The cues of the rules of repair.
  static let repairs: CueTable = {
    var table = CueTable()
    table.add(
      .gloss, "(（", following: "abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ")
    table.add(.setPhrase, "欢", following: "迎")
    table.add(.doubledMark, ",;:，、；：。", following: ",;:，、；：。")
    table.add(.day, "月", following: "0123456789")
    table.add(.numberedHeading, ".．、)）", following: "关")
    table.add(.listMember, "一二三四五六七八九十", following: "是")
    table.finish()
    return table
  }()
}
