// Finds the officials who act in a notice, by their posts: 市卫健委主任魏某主持会议.

import NoticeRecord

/// Finds officials.
enum People {
  /// The people in a range, each once, in the order in which they are first named.
  ///
  /// A person is named after a post (副主任陈某、张某分别…; the post holds for the whole list) or
  /// before 同志. By-lines (记者, 通讯员, 责任编辑), authors, the leaders of the past and who held a
  /// post until his death (已故局长) are no people of the notice.
  static func find(in text: IndexedText, _ range: Range<Int>) -> [Person] {
    var finder = PeopleFinder(text: text, range: range)
    finder.run()
    return finder.people
  }

  /// Those of the people in a range who answer for a problem by name alone, each once: 责任领导：陈某、张某.
  static func owners(in text: IndexedText, _ range: Range<Int>) -> [Person] {
    var finder = PeopleFinder(text: text, range: range)
    finder.readOwners()
    return finder.people
  }
}

/// One pass over a text that collects people.
private struct PeopleFinder {
  let text: IndexedText
  let range: Range<Int>
  var people: [Person] = []
  var names: Set<String> = []
  var utf8: [UInt8] { text.utf8 }

  init(text: IndexedText, range: Range<Int>) {
    self.text = text
    self.range = range
  }

  mutating func run() {
    let utf8 = text.utf8
    let opening = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.lead)
    if utf8.holds("任命", in: opening) || utf8.holds("免去", in: opening) { readAppointments() }
    if utf8.holds("拟任", in: opening) { readCandidates() }
    let first = opening.prefix(Self.firstWords)
    for (name, post) in Inspectors.find(utf8, in: first) { keep(name, post: text.string(post)) }
    var offset = range.lowerBound
    while let lastButOne = text.first(.postEnd, from: offset, before: range.upperBound) {
      let last = lastButOne + utf8.glyph(at: lastButOne).length
      offset = last
      guard last < range.upperBound else { break }
      let end = last + utf8.glyph(at: last).length
      if let word = Posts.word(utf8, endingAt: end, from: range.lowerBound) {
        if let (name, post) = BracketedPost.read(utf8, endingAt: end, in: range) {
          if !utf8.says("已故", at: post.lowerBound) { keep(name, post: text.string(post)) }
          continue
        }
        let next = readNames(after: end)
        if next == end { readName(before: end, word) }
        offset = HanText.start(utf8, before: next)
      } else if utf8.says("同志", endingAt: end) {
        readComrade(before: end - 6)
      }
    }
    readSigners()
  }

  /// Reads 领导署名：陈某 at the end of a reply.
  private mutating func readSigners() {
    var start = max(range.lowerBound, range.upperBound - Self.lead)
    while let word = utf8.range(of: "署名", in: start..<range.upperBound) {
      start = word.upperBound
      let label = utf8.says("领导", at: start) ? start + 6 : start
      guard label > start || utf8.says("领导", endingAt: word.lowerBound) else { continue }
      let colon = utf8.skippingSpaces(from: label, to: range.upperBound)
      guard colon < range.upperBound, utf8.glyph(at: colon).scalar.isOne(of: ":："),
        let name = PersonName.read(
          utf8, at: skippingJoint(colon), to: utf8.lineEnd(from: colon, to: range.upperBound))
      else { continue }
      keep(name, post: nil)
    }
  }

  /// Reads 责任领导：陈某、张某.
  mutating func readOwners() {
    var offset = range.lowerBound
    while let colon = text.first(.colon, from: offset, before: range.upperBound) {
      offset = colon + utf8.glyph(at: colon).length
      guard Self.owners.ends(in: utf8, at: colon, from: range.lowerBound) else { continue }
      if offset < range.upperBound, utf8.glyph(at: offset).scalar.isOne(of: ":：") {
        offset += utf8.glyph(at: offset).length
      }
      var start = utf8.skippingSpaces(from: offset, to: range.upperBound)
      while let name = ownerName(at: start) {
        keep(PersonName(range: name), post: nil)
        offset = name.upperBound
        guard offset < range.upperBound, utf8.glyph(at: offset).scalar.isOne(of: "、，, \u{3000}")
        else { break }
        start = utf8.skippingSpaces(
          from: offset + utf8.glyph(at: offset).length, to: range.upperBound)
      }
    }
  }

  /// The name at an offset that a mark follows; 党支部 and other bodies are none.
  private func ownerName(at start: Int) -> Range<Int>? {
    guard start < range.upperBound, utf8.glyph(at: start).isHan else { return nil }
    let end = utf8.pastHan(from: start, to: min(range.upperBound, start + Self.longestName))
    guard PersonName.isName(utf8, start..<end), let last = utf8.glyph(endingAt: end),
      !last.scalar.isOne(of: Self.bodyEnds),
      end == range.upperBound || !utf8.glyph(at: end).isHan
    else { return nil }
    return start..<end
  }

  /// More bytes than a name has.
  private static let longestName = 15
  /// The last characters of bodies and of groups of people.
  private static let bodyEnds: StaticString = "科股室部局办院组所委会站队处镇乡村厅校系班线条人员名位"
  /// The labels before those who answer for a problem.
  private static let owners: WordList = [
    "责任领导", "责任人", "牵头领导", "包案领导", "分管领导", "包保领导", "责任同志", "责任校领导", "责任院领导",
  ]

  /// Reads the lines of a decision on posts: 陈某为某局副局长；, 陈某的某局副局长职务.
  private mutating func readAppointments() {
    for line in utf8.parts(of: range, betweenBytes: 0x0A) {
      let words = utf8.trimmed(line) { $0.isSpace || $0.scalar.isOne(of: "；;。：:") }
      let start = Self.appointments.hit(in: utf8, at: words.lowerBound, before: words.upperBound)
      guard
        let name = PersonName.read(
          utf8, at: start?.range.upperBound ?? words.lowerBound, to: words.upperBound)
      else { continue }
      let isNamed = utf8.says("为", at: name.range.upperBound)
      guard isNamed || utf8.says("的", at: name.range.upperBound) else { continue }
      let (post, _) = Clause.right(
        of: name.range.upperBound + 3, in: utf8, to: words.upperBound, stop: .sentence)
      let end =
        isNamed ? post.upperBound : utf8.range(of: "职务", in: post)?.lowerBound ?? post.lowerBound
      let title = post.lowerBound..<(utf8.firstOffset(of: "（(", in: post) ?? end)
      guard Posts.word(utf8, endingAt: title.upperBound, from: title.lowerBound) != nil else {
        continue
      }
      keep(name, post: text.string(title))
    }
  }

  /// How far down those are named who inspected.
  private static let firstWords = 900
  /// How far down a decision on posts says so.
  private static let lead = 1500

  /// Reads the lines on those who shall be appointed: 陈某，男，1976年8月生，现任某局股长，拟任…….
  private mutating func readCandidates() {
    for line in utf8.parts(of: range, betweenBytes: 0x0A) {
      let words = utf8.trimmed(line)
      guard let name = PersonName.read(utf8, at: words.lowerBound, to: words.upperBound),
        Self.sexes.hit(in: utf8, at: name.range.upperBound, before: words.upperBound) != nil,
        let present = utf8.range(of: "现任", in: words)
      else { continue }
      let (clause, _) = Clause.right(
        of: present.upperBound, in: utf8, to: words.upperBound, stop: .sentence)
      let isPost = Posts.word(utf8, endingAt: clause.upperBound, from: clause.lowerBound) != nil
      keep(name, post: isPost ? text.string(clause) : nil)
    }
  }

  private static let sexes = PhraseTable(["，男", "，女", ",男", ",女"])
  private static let appointments = PhraseTable(["任命", "免去", "聘任", "解聘"])

  /// Reads 陈某、张某、刘某 after a post; returns where to go on.
  private mutating func readNames(after postEnd: Int) -> Int {
    let utf8 = text.utf8
    var start = skippingJoint(postEnd)
    guard var name = PersonName.read(utf8, at: start, to: range.upperBound) else { return postEnd }
    let spaced = SpacedPost(utf8, endingAt: postEnd, from: range.lowerBound)
    if let spaced, !spaced.followsPost {
      if spaced.opensLine { keep(PersonName(range: spaced.name), post: text.string(spaced.post)) }
      return postEnd
    }
    let post =
      spaced.map { text.string($0.post) }
      ?? post(endingAt: postEnd).map { $0 + concurrently(after: postEnd) }
    let isPast = post.map(Self.isOfDead) ?? false
    while true {
      start = name.range.upperBound
      if !isPast, !utf8.says("（已故", at: start) { keep(name, post: post) }
      guard start < range.upperBound, utf8.glyph(at: start).scalar == "、",
        let next = PersonName.read(utf8, at: start + 3, to: range.upperBound),
        !isPost(from: start + 3)
      else { return name.range.upperBound }
      name = next
    }
  }

  /// 已故局长, but not 已故老党员家属的县委书记.
  private static func isOfDead(_ post: String) -> Bool {
    let utf8 = Array(post.utf8)
    guard let word = utf8.range(of: "已故", in: 0..<utf8.count) else { return false }
    let start = utf8.says("的", at: word.upperBound) ? word.upperBound + 3 : word.upperBound
    return utf8.range(of: "的", in: start..<utf8.count) == nil
  }

  /// Reads 张洪岭局长强调: the post behind the name, and what a person does behind the post.
  private mutating func readName(before postEnd: Int, _ word: StaticString) {
    let utf8 = text.utf8
    guard !Posts.headsPlace(word), postEnd < range.upperBound,
      PersonName.ends(utf8, at: postEnd, to: range.upperBound)
    else { return }
    var postStart = postEnd - word.utf8CodeUnitCount
    if utf8.says("副", endingAt: postStart) { postStart -= 3 }
    let (clause, _) = Clause.left(of: postStart, in: utf8, from: range.lowerBound, stop: .sentence)
    let start = afterLeadingVerb(Wording.trimOpening(utf8, clause))
    // 水保站|站长 is an office with its head.
    guard start < postStart, PersonName.isName(utf8, start..<postStart),
      utf8.glyph(endingAt: postStart)?.scalar != utf8.glyph(at: postStart).scalar,
      !isAddressed(start..<postEnd)
    else { return }
    keep(PersonName(range: start..<postStart), post: text.string(postStart..<postEnd))
  }

  /// 徐某某委员： as a line, 尊敬的徐某某、李某某代表：: the members whom a reply addresses.
  private func isAddressed(_ words: Range<Int>) -> Bool {
    let (utf8, end) = (text.utf8, words.upperBound)
    guard end < range.upperBound, utf8.glyph(at: end).scalar.isOne(of: "：:"),
      Self.members.ends(in: utf8, at: end, from: words.lowerBound)
    else { return false }
    let rest = end + utf8.glyph(at: end).length
    let near = max(range.lowerBound, end - Self.longestAddress)
    let start = utf8.lineStart(before: end, from: near)
    guard start == range.lowerBound || utf8[start - 1] == 0x0A,
      utf8.firstOffset(of: "，,。；;：:", in: start..<end) == nil
    else { return false }
    let next = utf8.skippingSpaces(from: rest, to: range.upperBound)
    return next == range.upperBound || utf8[rest...next].contains(0x0A)
  }

  /// In bytes.
  private static let longestAddress = 150
  private static let members: WordList = ["委员", "代表"]

  /// What may stand between a post and a name: (兼), a colon, a space.
  private func skippingJoint(_ offset: Int) -> Int {
    var start = afterBracket(offset)
    for joint in ["：", ":"] as [StaticString] where utf8.says(joint, at: start) {
      start += joint.utf8CodeUnitCount
    }
    start = utf8.skippingSpaces(from: start, to: range.upperBound)
    return nameOnNextLine(start) ?? start
  }

  /// Where a name begins on the line behind a post that ends its own, where the sentence goes on.
  private func nameOnNextLine(_ offset: Int) -> Int? {
    guard offset < range.upperBound, utf8[offset] == 0x0A,
      let name = PersonName.read(utf8, at: offset + 1, to: range.upperBound),
      // 局长|向上级汇报
      PersonName.isName(utf8, name.range), !Surnames.isRare(utf8.glyph(at: offset + 1).scalar)
    else { return nil }
    let next = name.range.upperBound
    return next < range.upperBound && utf8.glyph(at: next).isHan ? offset + 1 : nil
  }

  /// Where a short bracket that begins at an offset ends: (兼), （主持工作）.
  private func afterBracket(_ offset: Int) -> Int {
    guard offset < range.upperBound, utf8.glyph(at: offset).scalar.isOne(of: "(（")
    else { return offset }
    var position = offset
    while position < range.upperBound, position - offset < 30 {
      let glyph = utf8.glyph(at: position)
      position += glyph.length
      if glyph.scalar == "\n" { return offset }
      if glyph.scalar.isOne(of: ")）") { return position }
    }
    return offset
  }

  /// (兼) after a post that is held beside another.
  private func concurrently(after offset: Int) -> String {
    for words in ["（兼）", "(兼)"] as [StaticString] where utf8.says(words, at: offset) {
      return words.description
    }
    return ""
  }

  /// Whether the words up to the next mark end with a post and so begin no name.
  private func isPost(from start: Int) -> Bool {
    let (words, _) = Clause.right(of: start, in: utf8, to: range.upperBound, stop: .sentence)
    return words.count > 9
      && Posts.word(utf8, endingAt: words.upperBound, from: words.lowerBound) != nil
  }

  /// Reads 田某某同志 without a post.
  private mutating func readComrade(before end: Int) {
    let utf8 = text.utf8
    for length in [9, 6] {
      let start = end - length
      guard start >= range.lowerBound, utf8[start] & 0xC0 != 0x80,
        let name = PersonName.read(utf8, at: start, to: range.upperBound),
        name.range.upperBound == end, opensAName(start)
      else { continue }
      keep(name, post: nil)
      return
    }
  }

  /// Whether a name may begin at an offset: after a mark, a space or a word that leads to one.
  private func opensAName(_ start: Int) -> Bool {
    guard start > range.lowerBound, let before = utf8.glyph(endingAt: start) else { return true }
    return !before.isHan || before.scalar.isOne(of: "向由对随和与以为受经请")
  }

  private mutating func keep(_ name: PersonName, post: String?) {
    let (start, end) = (name.range.lowerBound, name.range.upperBound)
    var written = text.string(name.range)
    if utf8.pastHan(from: start, to: end) < end {
      written.removeAll(where: \.isWhitespace)
    }
    guard !Self.leaders.contains(written), names.insert(written).inserted else { return }
    people.append(Person(name: written, post: post, span: text.span(name.range)))
  }

  /// The post that ends at an offset, with the posts that are joined to it by 、.
  private func post(endingAt end: Int) -> String? {
    var start = end
    var stop = end
    while true {
      let (words, edge) = Clause.left(of: stop, in: utf8, from: range.lowerBound, stop: .sentence)
      let own = Wording.trimOpening(utf8, words)
      guard
        Posts.word(utf8, endingAt: stop, from: own.lowerBound) != nil
          || stop < end && isMembership(endingAt: stop)
      else { break }
      start = afterLeadingVerb(own)
      guard edge == .list, start == own.lowerBound, own.lowerBound == words.lowerBound else {
        break
      }
      stop = words.lowerBound - 3
      guard stop > range.lowerBound else { break }
    }
    let post = utf8.string(start..<end)
    return post.isEmpty ? nil : post
  }

  /// 领导小组成员: no post that a name follows, but one that may stand before another.
  private func isMembership(endingAt end: Int) -> Bool {
    ["成员", "组员", "代表", "党员"].contains { (word: StaticString) in
      utf8.says(word, endingAt: end)
    }
  }

  /// Where the post begins after a verb that leads to it: 会议由|市疾控局局长, 传达|县委书记; but 总经理 holds
  /// no 经.
  private func afterLeadingVerb(_ range: Range<Int>) -> Int {
    let word = Posts.word(utf8, endingAt: range.upperBound, from: range.lowerBound)
    var offset = range.upperBound - (word?.utf8CodeUnitCount ?? 0)
    while offset > range.lowerBound, let glyph = utf8.glyph(endingAt: offset) {
      if Self.leads.ends(in: utf8, at: offset, from: range.lowerBound) { return offset }
      offset -= glyph.length
    }
    return range.lowerBound
  }

  private static let leads: WordList = [
    "由", "成立以", "组建以", "建立以", "形成以", "还有", "的是", "是", "了", "传达", "陪同", "在", "邀请", "随同", "会见", "听取",
    "随", "经", "会上", "向", "给予",
  ]

  /// Leaders whose names stand in phrases, not among those who act.
  private static let leaders: Set<String> = [
    "习近平", "毛泽东", "邓小平", "江泽民", "胡锦涛", "李克强", "周恩来", "刘少奇",
    "马克思", "恩格斯", "列宁", "雷锋", "焦裕禄", "孔繁森", "白求恩",
  ]
}
