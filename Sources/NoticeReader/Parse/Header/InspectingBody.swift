// Who inspected: 省委第五巡视组, 省督察组, 县审计局.

/// Reads the name of an inspecting body: 省委第五巡视组.
enum InspectingBody {
  /// The first such name in a range, a numbered one before one without a number; 县委5个巡察组 that inspect come
  /// before the one among them that reports.
  static func find(_ text: IndexedText, _ range: Range<Int>) -> String? {
    var (first, counted): (String?, String?)
    for hit in groups.hits(.inspectionGroup, in: text, range) {
      guard let name = name(text, endingAt: hit, from: range.lowerBound),
        !isEarlier(text, hit.range, range)
      else { continue }
      let inspects = text.utf8.says("对", at: hit.range.upperBound)
      if isNumbered(name), counted == nil || inspects { return name }
      if name.unicodeScalars.contains("个"), inspects || distributes(text.utf8, hit.range) {
        counted = counted ?? name
      }
      if !name.hasPrefix("党委") { first = first ?? name }
    }
    if let counted { return counted }
    return first ?? visitor(text, range) ?? auditor(text, range)
  }

  /// 分别对 behind several groups.
  private static func distributes(_ utf8: [UInt8], _ groups: Range<Int>) -> Bool {
    utf8.says("分别对", at: groups.upperBound)
  }

  /// Whether the sentence that names a group goes on about an earlier inspection.
  private static func isEarlier(
    _ text: IndexedText, _ group: Range<Int>, _ range: Range<Int>
  ) -> Bool {
    let reach = group.upperBound..<min(range.upperBound, group.upperBound + 90)
    return text.sentences(in: reach, most: 1).contains {
      InspectionReader.earlier.hit(in: text.utf8, at: $0.lowerBound, before: $0.upperBound) != nil
    }
  }

  /// 省飞行检查组 in 3月18日，省飞行检查组对我院……: a group that opens its clause and comes or tells.
  private static func visitor(_ text: IndexedText, _ range: Range<Int>) -> String? {
    let utf8 = text.utf8
    for hit in visitors.hits(.inspectionGroup, in: text, range) {
      let end = hit.range.upperBound
      guard let name = opening(utf8, with: hit.range, from: range.lowerBound, most: 24),
        !joints.occurs(in: utf8, name),
        visiting.hit(in: utf8, at: end, before: range.upperBound) != nil
          || visitsPlace(utf8, from: end, to: range.upperBound)
      else { continue }
      return text.string(name)
    }
    return nil
  }

  /// 省督察组|对九江市|开展了督察
  private static func visitsPlace(_ utf8: [UInt8], from start: Int, to end: Int) -> Bool {
    guard utf8.says("对", at: start),
      let place = Divisions.all.finder.hit(in: utf8, at: start + 3, before: end)
    else { return false }
    return InspectionReader.visits.hit(in: utf8, at: place.range.upperBound, before: end) != nil
  }

  /// 县审计局 in 县审计局于2025年2月对我局进行了专项审计: an office that opens its clause and audits.
  private static func auditor(_ text: IndexedText, _ range: Range<Int>) -> String? {
    let utf8 = text.utf8
    for hit in auditOffices.hits(.inspection, in: text, range) {
      let end = hit.range.upperBound
      guard let name = opening(utf8, with: hit.range, from: range.lowerBound, most: 16),
        auditing.hit(in: utf8, at: end, before: range.upperBound) != nil,
        let rest = text.sentences(in: end..<min(range.upperBound, end + 300), most: 1).first,
        audits.occurs(in: utf8, rest)
      else { continue }
      return text.string(name)
    }
    return nil
  }

  /// The name that opens a clause, behind 由 or 经, and ends with a hit: of so many characters at most, and
  /// beginning with a place.
  private static func opening(
    _ utf8: [UInt8], with hit: Range<Int>, from floor: Int, most: Int
  ) -> Range<Int>? {
    let start = clauseStart(utf8, before: hit.lowerBound, from: floor)
    let errand = errands.hit(in: utf8, at: start, before: hit.upperBound)
    let name = (errand?.range.upperBound ?? start)..<hit.upperBound
    return utf8.characters(in: name) <= most && beginsWithPlace(utf8, name) ? name : nil
  }

  /// 县审计局, 国家审计署, 温宿县审计局; no date or verb stands before the place.
  private static func beginsWithPlace(_ utf8: [UInt8], _ name: Range<Int>) -> Bool {
    utf8.glyph(at: name.lowerBound).scalar.isOne(of: "省市县区州旗国审")
      || Divisions.all.finder.hit(in: utf8, at: name.lowerBound, before: name.upperBound) != nil
  }

  private static let auditOffices = PhraseTable(["审计局", "审计厅", "审计署", "审计组"])
  private static let auditing = PhraseTable(["于", "自20", "从20", "对", "派出审计组", "依法对"])
  private static let audits = PhraseTable([
    "专项审计", "进行审计", "进行了审计", "开展审计", "开展了审计", "实施审计", "实施了审计", "派出审计组", "责任审计", "情况审计",
    "跟踪审计",
  ])
  private static let errands = PhraseTable(["由", "经", "现将"])
  static let visitors = PhraseTable([
    "督察组", "督导组", "督查组", "检查组", "考核组", "专家组", "评估组", "核查组",
  ])
  private static let visiting = PhraseTable([
    "于", "自20", "从20", "对我", "对本", "进驻", "来我", "到我", "赴我", "在我", "向我", "通报了我",
  ])
  /// No name has them: 市委组成检查组.
  private static let joints = PhraseTable(["组成", "成立", "组织", "派出", "会同", "配合", "接受", "迎接", "我"])

  /// 第三巡察组; 4个巡察组 only says how many there were.
  private static func isNumbered(_ name: String) -> Bool {
    name.unicodeScalars.contains("第") || insideNumbers.contains { name.hasSuffix($0) }
  }

  private static func name(
    _ text: IndexedText, endingAt hit: PhraseTable.Hit, from start: Int
  ) -> String? {
    let utf8 = text.utf8
    let opening = clauseStart(utf8, before: hit.range.lowerBound, from: start)
    guard let committee = committee(utf8, in: opening..<hit.range.upperBound) else { return nil }
    let head = committee.lowerBound..<committee.upperBound
    let middle = committee.upperBound..<hit.range.lowerBound
    if hit.phrase >= firstNumbered, !inspectionWords.occurs(in: utf8, middle) { return nil }
    if rounds.occurs(in: utf8, middle), !isRoundAndGroup(utf8, middle) {
      let bare = utf8.range(of: "届", in: head)?.upperBound ?? head.lowerBound
      return text.string(bare..<head.upperBound) + text.string(hit.range)
    }
    return utf8.characters(in: middle) > 24
      ? nil : text.string(head.lowerBound..<hit.range.upperBound)
  }

  /// 第七轮巡察第三|巡察组: nothing but the round and the number of the group.
  private static func isRoundAndGroup(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard utf8.says("第", at: range.lowerBound), utf8.characters(in: range) <= 12,
      let round = inspectionWords.first(in: utf8, range),
      utf8.says("轮", endingAt: round.range.lowerBound)
    else { return false }
    return utf8.says("第", at: round.range.upperBound)
  }

  private static func clauseStart(_ utf8: [UInt8], before end: Int, from start: Int) -> Int {
    var offset = end
    while offset > start, end - offset < 120, let glyph = utf8.glyph(endingAt: offset) {
      if glyph.scalar.isOne(of: "，,。；;：:\n") || glyph.isSpace { break }
      offset -= glyph.length
    }
    return offset
  }

  /// The committee that sends the group, with the place or the term before it: 十一届市委.
  private static func committee(_ utf8: [UInt8], in range: Range<Int>) -> Range<Int>? {
    var best: Range<Int>?
    var offset = range.lowerBound
    while let word = utf8.range(of: "委", in: offset..<range.upperBound) {
      offset = word.upperBound
      if utf8.says("员会", at: word.upperBound) { continue }
      if let start = committeeStart(utf8, before: word.lowerBound, from: range.lowerBound) {
        best = start..<word.upperBound
      }
    }
    return best
  }

  private static func committeeStart(_ utf8: [UInt8], before end: Int, from start: Int) -> Int? {
    guard let level = utf8.glyph(endingAt: end) else { return nil }
    var offset = end - level.length
    switch level.scalar {
    case "省", "市", "区", "县", "旗", "州", "盟", "镇", "乡":
      if let place = Divisions.all.finder.hit(in: utf8, endingAt: end, from: start) {
        offset = place.range.lowerBound
      }
    case "党":
      if let owner = partyOwners.word(in: utf8, endingAt: offset, from: start) {
        offset -= owner.utf8CodeUnitCount
      }
    default: return nil
    }
    return termStart(utf8, before: offset, from: start)
  }

  /// What has a party committee of its own: 学校党委, 自治区党委.
  private static let partyOwners: WordList = ["学校", "校", "集团公司", "集团", "公司", "自治区"]

  /// Takes in 十一届 before the committee.
  private static func termStart(_ utf8: [UInt8], before end: Int, from start: Int) -> Int {
    guard utf8.says("届", endingAt: end) else { return end }
    var offset = end - 3
    while offset > start, let glyph = utf8.glyph(endingAt: offset),
      glyph.isDigit || glyph.scalar.isOne(of: "一二三四五六七八九十第")
    {
      offset -= glyph.length
    }
    return offset
  }

  private static let inspectionWords = PhraseTable(["巡察", "巡视"])
  private static let rounds = PhraseTable(["轮", "派出", "部署", "安排", "决定", "批准"])
  /// The first of `groups` that is one of an inspection only where the words between committee and number say so.
  private static let firstNumbered = 2 + insideNumbers.count
  /// 市委巡察三组: the number of the group within its name.
  private static let insideNumbers = ["巡察", "巡视"].flatMap { noun in
    ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map { noun + $0 + "组" }
  }
  static let groups = PhraseTable(
    ["巡视组", "巡察组"] + insideNumbers + [
      "第一组", "第二组", "第三组", "第四组", "第五组", "第六组", "第七组", "第八组", "第九组", "第十组",
    ])
}
