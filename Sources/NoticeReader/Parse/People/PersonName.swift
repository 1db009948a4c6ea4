// Recognises a person's name by its family name and by what follows it.

/// A person's name in a text.
struct PersonName: Equatable {
  /// Where it stands.
  var range: Range<Int>

  /// The name that begins at an offset: a family name, one or two further characters, and then a
  /// mark, a word that goes on after a name (指出, 主持, 等) or, where the name makes no word itself,
  /// any word of the lexicon; nil where that is not so.
  ///
  /// Names of two characters may be set with a space between; · joins the parts of other names.
  static func read(_ utf8: [UInt8], at start: Int, to end: Int) -> PersonName? {
    guard start < end, utf8.glyph(at: start).isHan else { return nil }
    if let joined = DottedName.read(utf8, at: start, to: end) { return joined }
    if let spelt = SpeltName.read(utf8, at: start, to: end) { return spelt }
    guard !Surnames.isOtherWord(utf8, at: start) else { return nil }
    if let spaced = readSpaced(utf8, at: start, to: end) { return spaced }
    if utf8.says("和", at: start) { return readHe(utf8, at: start, to: end) }
    guard let surname = Surnames.length(utf8, at: start) else { return nil }
    let isRare = Surnames.isRare(utf8.glyph(at: start).scalar)
    func name(given: Int) -> PersonName? {
      guard let name = candidate(utf8, start, surname, given: given, end) else { return nil }
      return isRare && holdsWord(utf8, name.range, surname: surname) ? nil : name
    }
    let (short, long) = (name(given: 1), name(given: 2))
    if let long, ends(utf8, at: long.range.upperBound, to: end) {
      let isShort = short.map { ends(utf8, at: $0.range.upperBound, to: end) } ?? false
      guard isShort, let short else { return long }
      return endsWithParticle(utf8, long) || follows(utf8, short, across: long) ? short : long
    }
    if let short, ends(utf8, at: short.range.upperBound, to: end) { return short }
    return [long, short].lazy.compactMap { $0 }.first {
      wordFollows(utf8, $0.range, surname: surname, to: end)
    }
  }

  /// 和志强: the family name that is also the word for and. What follows must be neither a name of
  /// its own (和刘明) nor a word (和群众).
  private static func readHe(_ utf8: [UInt8], at start: Int, to end: Int) -> PersonName? {
    guard let name = candidate(utf8, start, 3, given: 2, end),
      ends(utf8, at: name.range.upperBound, to: end),
      Surnames.length(utf8, at: start + 3) == nil, !Surnames.isOtherWord(utf8, at: start + 3),
      !utf8.glyph(at: start + 3).scalar.isOne(of: "我本全省市县区局委院科乡镇村一"),
      (utf8.wordWeight(start + 3..<name.range.upperBound) ?? 0) < plainWord
    else { return nil }
    return name
  }

  /// Whether a range is nothing but a name that makes no other word: 张洪岭 before 局长.
  static func isName(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, !Surnames.isOtherWord(utf8, at: range.lowerBound),
      let surname = Surnames.length(utf8, at: range.lowerBound),
      let name = (1...2).lazy.compactMap({
        candidate(utf8, range.lowerBound, surname, given: $0, range.upperBound)
      }).first(where: { $0.range == range })
    else { return false }
    return !holdsWord(utf8, name.range, surname: surname)
  }

  private static func candidate(
    _ utf8: [UInt8], _ start: Int, _ surname: Int, given: Int, _ end: Int
  ) -> PersonName? {
    var offset = start + surname
    for place in 1...given {
      guard offset < end else { return nil }
      let glyph = utf8.glyph(at: offset)
      guard glyph.isHan,
        !neverInNames.contains(glyph.scalar) || place == given && isEnd(utf8, offset, to: end)
      else { return nil }
      if Posts.word(utf8, at: offset) != nil { return nil }
      offset += glyph.length
    }
    return offset > end ? nil : PersonName(range: start..<offset)
  }

  /// 贺建平|事先: whether a word of the lexicon follows a name that makes none itself, and the end of
  /// the name does not go better with what follows.
  private static func wordFollows(
    _ utf8: [UInt8], _ name: Range<Int>, surname: Int, to end: Int
  ) -> Bool {
    guard !holdsWord(utf8, name, surname: surname), name.upperBound + 6 <= end,
      utf8.glyph(at: name.upperBound).isHan, utf8.glyph(at: name.upperBound + 3).isHan,
      let word = utf8.wordWeight(name.upperBound..<name.upperBound + 6), word >= Lexicon.usual
    else { return false }
    let across = utf8.wordWeight(name.upperBound - 3..<name.upperBound + 3) ?? 0
    return across < word
  }

  /// Whether a name begins like a word (高峰…) or has a common one for its given name (群众).
  private static func holdsWord(_ utf8: [UInt8], _ name: Range<Int>, surname: Int) -> Bool {
    let given = name.lowerBound + surname..<name.upperBound
    return utf8.wordWeight(name.lowerBound..<given.lowerBound + 3) != nil
      || utf8.wordWeight(name) != nil
      || (utf8.wordWeight(given) ?? 0) > plainWord && given.count > 3
  }

  /// About the frequency of 连夜, in quarters of a bit.
  private static let plainWord = 38

  /// 王　磊, 龙 昌勇
  private static func readSpaced(_ utf8: [UInt8], at start: Int, to end: Int) -> PersonName? {
    let first = utf8.glyph(at: start)
    guard Surnames.isSurname(first.scalar) else { return nil }
    let gap = start + first.length
    let given = utf8.skippingSpaces(from: gap, to: end)
    guard given > gap, given - gap <= 12, given < end else { return nil }
    // 龙 昌勇 has one space, by mistake.
    var stop = given
    for _ in 0..<(given - gap == 1 ? 2 : 1) {
      guard stop < end, Posts.word(utf8, at: stop) == nil else { return nil }
      let glyph = utf8.glyph(at: stop)
      guard glyph.isHan, !neverInNames.contains(glyph.scalar) else { return nil }
      stop += glyph.length
      if given - gap == 1, isAct(utf8, given..<stop) { continue }
      if ends(utf8, at: stop, to: end) { return PersonName(range: start..<stop) }
    }
    return nil
  }

  /// 吴 带队检查: whether what follows a family name is a word of its own.
  private static func isAct(_ utf8: [UInt8], _ given: Range<Int>) -> Bool {
    followers.stands(in: utf8, at: given.lowerBound)
      || given.count > 3 && utf8.wordWeight(given) != nil
  }

  /// Whether a name may end at an offset: at a mark, a year, a word that goes on after a name.
  static func ends(_ utf8: [UInt8], at offset: Int, to end: Int) -> Bool {
    guard offset < end else { return true }
    let glyph = utf8.glyph(at: offset)
    if glyph.isDigit {
      let numeral = DateNumeral.read(utf8, at: offset, to: end)
      return numeral.map { $0.isYear && utf8.says("年", at: $0.end) } ?? false
    }
    if !glyph.isHan { return !glyph.isLatin && glyph.scalar != "×" }
    return followers.stands(in: utf8, at: offset)
      || Posts.word(utf8, at: offset) != nil
  }

  /// Whether one word of those that go on after a name holds both what a longer name adds to a short one and
  /// what follows the longer: 李强|陪同.
  private static func follows(
    _ utf8: [UInt8], _ short: PersonName, across long: PersonName
  ) -> Bool {
    // 刘志强|调研: a whole word goes on after the longer name; but 刘强|强调研究, and 同志 of 李强陪同志愿者 tells
    // nothing.
    let end = long.range.upperBound
    let whole = followers.firstIndex(in: utf8, at: end) {
      followers.words[$0].utf8CodeUnitCount > 3
    }
    if whole != nil, !utf8.says("同志", at: end), !utf8.says("调研究", at: end) { return false }
    let start = short.range.upperBound
    let word = followers.firstIndex(in: utf8, at: start) {
      start + followers.words[$0].utf8CodeUnitCount > long.range.upperBound
    }
    return word != nil
  }

  private static func endsWithParticle(_ utf8: [UInt8], _ name: PersonName) -> Bool {
    guard let last = utf8.glyph(endingAt: name.range.upperBound) else { return false }
    if last.scalar == "为" { return utf8.says("组长", at: name.range.upperBound) }
    return last.scalar.isOne(of: "在对就作做到赴的了是与及也还讲说出参主表指要听并等率")
  }

  /// 祝景和、谷某: whether a 和 joins nothing to a name, so that the name ends in it.
  private static func isEnd(_ utf8: [UInt8], _ offset: Int, to end: Int) -> Bool {
    guard utf8.says("和", at: offset), offset + 3 < end else { return false }
    return utf8.glyph(at: offset + 3).scalar.isOne(of: "、，,。；;）)")
      || acts.stands(in: utf8, at: offset + 3) && !utf8.says("就业", at: offset + 3)
  }

  /// What people do, and no thing that 和 could join.
  private static let acts: WordList = ["就", "指出", "强调", "宣读"]

  private static let neverInNames = ScalarSet(
    "的了是等和与及某个们这那之其何每各被把将从第二两三四五六七八九十零几委")

  /// What goes on after a name.
  private static let followers: WordList = [
    "一同", "一行", "专程", "为组", "主持", "主讲", "也", "亲自", "代表", "任", "会见", "传达", "作",
    "做", "先后", "全程", "全面", "出席", "分别", "分析", "列席", "到", "前往", "剖析", "参与",
    "参加", "反馈", "发言", "发表", "受", "同", "听取", "告诉", "和", "回应", "回答", "围绕", "在",
    "多次", "安排", "宣布", "宣讲", "宣读", "审定", "审议", "对", "就", "带队", "带领", "希望",
    "并", "开展", "强调", "总结", "慰问", "扛", "担任", "指出", "授课", "接受", "提出", "提醒",
    "担", "来到", "检查", "检视", "汇报", "深入", "点评", "牵头", "现场", "督导", "督查", "看望",
    "签", "签订", "签署", "等", "组织", "致辞", "致欢迎词", "表态", "表示", "要求", "视察", "解读",
    "认为", "讲", "讲话", "讲授", "讲评", "讲解", "说", "调度", "调研", "谈", "谈话", "走访", "赴",
    "还", "通报", "通过", "部署", "陪同", "随同", "首先", "最后", "随后", "介绍", "与", "及", "以及",
    "率", "向", "为", "则", "同志", "率队", "率领", "作出", "领学", "到会", "莅临", "主任", "交流",
    "依次", "轮流", "共同", "逐一", "研究", "巡查", "督办", "约谈", "宣", "审", "一线", "全体", "因", "涉嫌", "严重", "的",
    "党内", "政务", "行政", "领办", "领衔",
  ]
}
