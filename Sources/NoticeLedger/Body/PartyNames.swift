// Party groups and party committees: whom they speak for, and which are bodies of their own.

/// Names of party organizations.
enum PartyNames {
  private static let party = ["中国共产党", "中共"]
  /// What a body's party organization is called; longer ones first.
  private static let groups = [
    "直属机关委员会", "机关党委", "分党组", "党总支", "党支部", "党组", "党委",
  ]
  /// What it is called behind 中共, too: 中共甲县中医院支部委员会.
  private static let branches = [
    "党总支委员会", "党支部委员会", "总支部委员会", "总支委员会", "支部委员会", "党总支", "党支部", "总支部", "总支", "支部",
  ]
  /// The last characters of divisions, down to the village.
  private static let divisions: Set<Character> = [
    "省", "市", "区", "县", "州", "盟", "旗", "镇", "乡", "村",
  ]
  /// The last characters of bodies that may have a party committee: 局 厅 医院 学校 公司 and so on.
  private static let bodies: Set<Character> = [
    "会", "办", "厅", "厂", "司", "团", "园", "处", "委", "学", "室", "局", "心", "所", "校", "社", "站", "行",
    "部", "队", "院", "馆",
  ]

  /// The body that a party organization speaks for; any other name, as it is.
  ///
  /// `中共甲市教育局委员会` is 甲市教育局, and `中共甲市委员会` is itself.
  static func organ(behind name: String) -> String {
    var organ = Substring(name)
    let isParty = dropPrefix(of: party, from: &organ)
    if organ.hasSuffix("党委"), let last = organ.dropLast(2).last, divisions.contains(last) {
      // 自治区党委 and 镇党委 are what 省委 and 市委 are elsewhere.
      return organ.dropLast(2) + "委"
    }
    let isGroup =
      isParty && dropSuffix(of: branches, from: &organ) || dropSuffix(of: groups, from: &organ)
    if isParty, !isGroup, organ.hasSuffix("委员会") {
      let rest = organ.dropLast(3)
      if let last = rest.last, bodies.contains(last) { organ = rest }
    }
    return String(organ)
  }

  /// The party committee of a division, with what belongs to it, where the rest of a name says so:
  /// `委`, `委员会`, `委巡察办`.
  static func committee(of division: String, _ rest: String) -> String? {
    if !division.isEmpty, division != "国家" {
      if rest.hasPrefix("委员会") { return full(division, rest.dropFirst(3)) }
      if rest.hasPrefix("委") { return full(division, rest.dropFirst()) }
      return nil
    }
    for ending in ["委员会", "委"] where rest.hasSuffix(ending) {
      let owner = rest.dropLast(ending.count)
      if owner.count > 1, let last = owner.last, divisions.contains(last) {
        return full(String(owner), "")
      }
    }
    return nil
  }

  private static func full(_ division: String, _ office: Substring) -> String {
    "中共\(division)委员会\(AgencyNames.inFull(String(office)))"
  }

  private static func dropPrefix(of names: [String], from text: inout Substring) -> Bool {
    for name in names where text.hasPrefix(name) {
      text = text.dropFirst(name.count)
      return true
    }
    return false
  }

  private static func dropSuffix(of names: [String], from text: inout Substring) -> Bool {
    for name in names where text.hasSuffix(name) {
      text = text.dropLast(name.count)
      return true
    }
    return false
  }
}
