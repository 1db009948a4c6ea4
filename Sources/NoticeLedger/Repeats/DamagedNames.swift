// Whether two names of bodies are one name of which a copy has damaged a character: 教肓局, 教□局 and 教局 are
// 教育局, but 水务局 is no 水利局.

/// Compares names that may be damaged.
enum DamagedNames {
  /// Whether two names differ by one character that was lost, made unreadable or taken for one that
  /// looks like it.
  static func areOne(_ left: String, _ right: String) -> Bool {
    let (left, right) = ([UInt32](scalarsOf: left), [UInt32](scalarsOf: right))
    let (long, short) = left.count < right.count ? (right, left) : (left, right)
    guard let place = zip(long, short).enumerated().first(where: { $1.0 != $1.1 })?.offset else {
      return left == right
    }
    if long.count == short.count {
      guard long[(place + 1)...] == short[(place + 1)...] else { return false }
      return unreadable.contains(long[place]) || unreadable.contains(short[place])
        || areAlike(long[place], short[place])
    }
    return long.count == short.count + 1 && long[(place + 1)...] == short[place...]
      && isLost(long, place)
  }

  /// Whether two canonical names begin with the same division, and name none behind it.
  static func areOfOnePlace(_ left: String, _ right: String) -> Bool {
    let (left, right) = ([UInt32](scalarsOf: left), [UInt32](scalarsOf: right))
    let place = zip(left, right).prefix { $0 == $1 }.count
    return !left[place...].contains(where: ranks.contains)
      && !right[place...].contains(where: ranks.contains)
  }

  /// Whether the character at a place of a name may have been lost: the name is no name without it. 中医院
  /// and 医院 are two bodies, as are those of 青石县 and 青县.
  private static func isLost(_ name: [UInt32], _ place: Int) -> Bool {
    guard place > 0, place + 1 < name.count, endings.ends(name), !name.starts(with: party),
      !telling.contains(name[place]), !ranks.contains(name[place + 1])
    else { return false }
    let (last, lost, next) = (name[place - 1], name[place], name[place + 1])
    let isWithin = !ranks.contains(last) && KnownWords.contains(lost, next)
    return (isWithin || KnownWords.contains(last, lost)) && !KnownWords.contains(last, next)
  }

  /// Whether one of two characters is taken for the other.
  private static func areAlike(_ one: UInt32, _ other: UInt32) -> Bool {
    shapes.contains { $0.contains(one) && $0.contains(other) }
  }

  /// The party's committees are called by their division: 中共青石桥镇委员会.
  private static let party = [UInt32](scalarsOf: "中共")
  private static let unreadable = ScalarSet("?？□■�*＊●〓")
  /// What tells two bodies apart by itself.
  private static let telling = ScalarSet("一二三四五六七八九十百第中东西南北大小上下前后新老总分副")
  private static let ranks = ScalarSet("省市区县州旗盟镇乡村街")
  /// Bodies that are called by what they do, not by names of their own.
  private static let endings = ["局", "厅", "队", "委员会", "中心"].map { [UInt32](scalarsOf: $0) }

  /// Characters that scanners and typists take for each other; of each pair one stands in no other name of
  /// a body: 交投 and 文投, 卫校 and 工校 are two.
  private static let shapes = [
    "育肓", "己已巳", "末未", "治冶", "侯候", "院阮", "县具", "检捡", "税悦", "政攻", "农衣", "环坏", "住往", "审宙", "计汁",
    "统绕", "安妥", "文丈", "气乞", "急忽", "管菅", "委萎", "厅斤", "师帅", "问间", "市巿", "清淸", "医匠", "局扃", "林秫",
    "商啇", "疾痴",
  ].map { ScalarSet($0) }
}

extension [[UInt32]] {
  /// Whether a name ends with one of these.
  fileprivate func ends(_ name: [UInt32]) -> Bool {
    contains { name.suffix($0.count).elementsEqual($0) }
  }
}
