// Where a notice asks to be answered: telephones, e-mail addresses, postal addresses.

import NoticeRecord

/// Reads the contacts of a notice.
struct ContactsReader {
  let text: IndexedText
  private var utf8: [UInt8] { text.utf8 }

  /// What the range gives; nil where it gives nothing.
  ///
  /// Numbers count only behind a word such as 电话; those of by-lines and hot lines do not.
  func read(in range: Range<Int>) -> Contacts? {
    var contacts = Contacts()
    var offset = range.lowerBound
    // The address that an editor gives writers is none of the body's.
    var takesTexts = false
    let labels = Self.labels.hits(.contact, in: text, range).filter(introduces)
    for (index, label) in labels.enumerated() where label.range.lowerBound >= offset {
      let next = index + 1 < labels.count ? labels[index + 1].range.lowerBound : range.upperBound
      let end = valueEnd(from: label.range.upperBound, to: range.upperBound)
      let value = label.range.upperBound..<min(end, max(next, label.range.upperBound))
      switch Self.kinds[label.phrase] {
      case .phone: contacts.phones += Telephones.find(text, value)
      // Short numbers in a sentence are those of the whole country: 拨打12315.
      case .call: contacts.phones += Telephones.find(text, value).filter { $0.utf8.count >= 7 }
      case .email: contacts.emails += emails(in: value)
      case .mail:
        contacts.addresses += PostalAddresses.find(text, value, isIntroduced: true)
      case .post:
        // 信函寄出时间以邮戳为准, 信函寄递单号, 写信到县纪委反映
        contacts.addresses += PostalAddresses.find(text, value, isIntroduced: true)
          .filter(PostalAddresses.isStreet)
      case .address
      where isOfParty(value.lowerBound..<min(end, value.lowerBound + Self.longestAddress)):
        break
      case .address: contacts.addresses += PostalAddresses.find(text, value)
      case .visit: contacts.addresses += PostalAddresses.visited(text, value)
      case .submission: takesTexts = true
      case .none: break
      }
      offset = label.range.upperBound
    }
    if contacts.emails.isEmpty, !takesTexts { contacts.emails = emails(in: range) }
    contacts = Contacts(
      phones: unique(contacts.phones), emails: unique(contacts.emails),
      addresses: unique(contacts.addresses))
    return contacts == Contacts() ? nil : contacts
  }

  private enum Sort { case phone, call, email, address, mail, post, visit, submission, none }

  private static let words: [(String, Sort)] = [
    ("电话", .phone), ("联系电话", .phone), ("监督电话", .phone), ("举报电话", .phone),
    ("值班电话", .phone), ("咨询电话", .phone), ("热线电话", .phone), ("手机", .phone),
    ("传真", .phone), ("联系方式", .phone), ("联系人", .phone), ("拨打", .call), ("致电", .call), ("可通过", .call),
    ("与我们联系", .phone), ("联系我们", .phone),
    ("新闻热线", .none), ("广告热线", .none), ("投稿邮箱", .submission), ("投稿信箱", .submission),
    ("爆料热线", .none), ("广告合作", .none), ("服务热线", .none),
    ("电子邮箱", .email), ("邮箱", .email), ("电子信箱", .email), ("电子邮件", .email),
    ("邮箱地址", .email), ("E-mail", .email), ("Email", .email), ("email", .email),
    ("举报邮箱", .email), ("电子邮箱地址", .email),
    ("地址", .address), ("信函", .address), ("来信", .address), ("来函", .address), ("信件", .address),
    ("通讯地址", .address), ("邮政地址", .address), ("联系地址", .address),
    ("邮寄地址", .address), ("来信地址", .address), ("邮政信箱", .address), ("信箱", .address),
    ("来信请寄", .mail), ("信件请寄", .mail), ("来函请寄", .mail), ("请邮寄至", .mail),
    ("来访地址", .address), ("来访地点", .address), ("写信寄", .mail), ("信函寄", .post), ("来信寄", .post),
    ("信函寄至", .post), ("来信寄至", .post), ("信函寄往", .post), ("写信到", .post), ("写信至", .mail),
    ("意见箱设在", .mail),
    ("材料收取地点", .address), ("材料报送地点", .address), ("材料提交地点", .address), ("材料递交地点", .address),
    ("接待地点", .address), ("信访接待地点", .address),
    ("或到", .visit), ("可到", .visit), ("或前往", .visit), ("可前往", .visit), ("请到", .visit),
    ("通信地址", .address), ("来信来访地址", .address), ("办公地址", .address), ("地点", .none),
    ("意见箱", .address), ("举报箱", .address), ("意见信箱", .address), ("信访意见箱设置地点", .address),
    ("意见箱设置地点", .address),
    ("举报信箱", .address), ("专用信箱", .address), ("接访地点", .address), ("来访接待地点", .address),
    ("设置地点", .address), ("邮政专用信箱", .address), ("联系信箱", .address),
    ("邮政编码", .none), ("邮编", .none), ("网址", .none), ("会议地点", .none),
    ("受理时间", .none), ("接听时间", .none), ("时间", .none),
  ]
  /// 电　话: the short words are also set wide.
  private static let wideWords: [(String, Sort)] = words.filter { $0.0.unicodeScalars.count == 2 }
    .flatMap { word, sort in
      [" ", "\u{3000}", "\u{A0}"].flatMap { space in
        (1...4).map { count in
          let gap = String(repeating: space, count: count)
          return (String(word.prefix(1)) + gap + String(word.suffix(1)), sort)
        }
      }
    }
  private static let kinds = (words + wideWords).map(\.1)
  static let labels = PhraseTable((words + wideWords).map(\.0))

  /// Whether a value follows: a colon, 为, 是, a bracket, or the number of a telephone.
  private func introduces(_ label: PhraseTable.Hit) -> Bool {
    let next = utf8.skippingSpaces(from: label.range.upperBound, to: utf8.count)
    guard next < utf8.count else { return false }
    let glyph = utf8.glyph(at: next)
    if [.mail, .post, .visit].contains(Self.kinds[label.phrase]) { return true }
    if utf8.says("可通过", endingAt: label.range.upperBound) { return opensNumber(at: next) }
    return glyph.isDigit && [.phone, .call].contains(Self.kinds[label.phrase])
      || glyph.scalar.isOne(of: "：:为是(（|")
  }

  /// Whether who runs a place is named beside its address: 地址：…　负责人：….
  private func isOfParty(_ line: Range<Int>) -> Bool {
    Self.parties.contains { label in
      utf8.range(of: label, in: line).map { isWide(before: $0.lowerBound) } ?? false
    }
  }

  /// The most bytes of an address with the name behind it.
  private static let longestAddress = 240

  private func isWide(before offset: Int) -> Bool { utf8.glyph(endingAt: offset)?.isSpace ?? false }

  private static let parties: [StaticString] = ["负责人：", "负责人:", "法定代表人：", "法定代表人:", "经营者："]

  /// Whether at least as many digits as the shortest telephone number has begin at an offset.
  private func opensNumber(at offset: Int) -> Bool {
    let digits = utf8[offset...].prefix { (0x30...0x39).contains($0) || $0 == 0x2D }
    return digits.count >= 5
  }

  /// The end of the line, or of the next where nothing but a colon stands before the break.
  private func valueEnd(from start: Int, to end: Int) -> Int {
    let line = utf8.lineEnd(from: start, to: end)
    let words = utf8.trimmed(start..<line) { $0.isSpace || $0.scalar.isOne(of: "：:") }
    return words.isEmpty && line < end ? utf8.lineEnd(from: line + 1, to: end) : line
  }

  private func unique(_ list: [String]) -> [String] {
    var seen: Set<String> = []
    return list.filter { seen.insert($0).inserted }
  }

  /// The e-mail addresses in a range.
  private func emails(in range: Range<Int>) -> [String] {
    var found: [String] = []
    var offset = range.lowerBound
    while let sign = utf8.firstOffset(ofByte: 0x40, from: offset, to: range.upperBound) {
      var (start, end) = (sign, sign + 1)
      while start > range.lowerBound, isMailByte(utf8[start - 1]) { start -= 1 }
      while end < range.upperBound, isMailByte(utf8[end]) { end += 1 }
      while end > sign, utf8[end - 1] == 0x2E { end -= 1 }
      if start < sign, utf8[sign..<end].contains(0x2E) {
        found.append(text.string(start..<end))
      }
      offset = max(end, sign + 1)
    }
    return found
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2D, 0x5F, 0x2B: true
    default: false
    }
  }
}

/// Finds telephone numbers.
enum Telephones {
  /// The numbers in a range: 0527-84389315, 17730332800, 12388, as written; 12345 is a whole
  /// city's.
  static func find(_ text: IndexedText, _ range: Range<Int>) -> [String] {
    let utf8 = text.utf8
    var found: [String] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let glyph = utf8.glyph(at: offset)
      if glyph.scalar.isOne(of: "。；;\n"), !found.isEmpty { break }
      guard glyph.isDigit || glyph.scalar.isOne(of: "(（") else {
        offset += glyph.length
        continue
      }
      let number = number(utf8, from: offset, to: range.upperBound)
      if isTelephone(utf8, number) { found.append(narrow(text.string(number))) }
      offset = max(number.upperBound, offset + glyph.length)
    }
    return found
  }

  private static func number(_ utf8: [UInt8], from start: Int, to end: Int) -> Range<Int> {
    var offset = start
    var last = start
    while offset < end {
      let glyph = utf8.glyph(at: offset)
      let joins =
        glyph.isDash || glyph.scalar.isOne(of: "()（）") || isMisreadDash(utf8, offset, from: start)
      guard glyph.isDigit || joins else { break }
      offset += glyph.length
      if glyph.isDigit { last = offset }
    }
    return start..<last
  }

  /// 0371一7000318: the 一 that a scanner made of the dash behind the number of a place.
  private static func isMisreadDash(_ utf8: [UInt8], _ offset: Int, from start: Int) -> Bool {
    (3...4).contains(offset - start) && utf8[start] == 0x30 && utf8.says("一", at: offset)
      && utf8[start..<offset].allSatisfy(Digits.isDigit)
      && Digits.end(utf8, from: offset + 3) >= offset + 3 + 7
  }

  /// Whether the first byte of ０ to ９ stands at an offset.
  private static func opensWideDigit(_ utf8: [UInt8], _ offset: Int) -> Bool {
    utf8[offset] == 0xEF && utf8.glyph(at: offset).isDigit
  }

  /// A number that is set wide, as others are written: ０４３４—３２２８１６０.
  private static func narrow(_ number: String) -> String {
    let wide: ClosedRange<Unicode.Scalar> = "０"..."９"
    guard number.unicodeScalars.contains(where: { wide.contains($0) || $0 == "一" }) else {
      return number
    }
    return String(
      String.UnicodeScalarView(
        number.unicodeScalars.map { scalar in
          let glyph = Glyph(scalar: scalar, length: 1)
          if let digit = glyph.digit { return Unicode.Scalar(UInt8(0x30 + digit)) }
          return glyph.isDash || scalar == "一" ? "-" : scalar
        }))
  }

  private static func isTelephone(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let digits = range.count { (0x30...0x39).contains(utf8[$0]) || opensWideDigit(utf8, $0) }
    let next = range.upperBound < utf8.count ? utf8.glyph(at: range.upperBound).scalar : " "
    if next.isOne(of: "年月日号时:：家个元条件次") { return false }
    // 0791-88888888人事科 is a number, 1234567人次 is none.
    if ["万元", "万人", "万次", "人次", "人。", "人，"].contains(where: { (word: StaticString) in
      utf8.says(word, at: range.upperBound)
    }) {
      return false
    }
    return (7...13).contains(digits)
      || digits == 5 && utf8.says("12", at: range.lowerBound)
        && !utf8.says("12345", at: range.lowerBound)
  }
}

/// Finds postal addresses.
enum PostalAddresses {
  /// The address behind a label; for a numbered list of places, the address of each.
  static func find(
    _ text: IndexedText, _ range: Range<Int>, isIntroduced: Bool = false
  ) -> [String] {
    let utf8 = text.utf8
    let start = utf8.trimmed(range) { $0.isSpace || $0.scalar.isOne(of: "：:为是") }
      .lowerBound
    guard isIntroduced || start > range.lowerBound, start < range.upperBound else { return [] }
    let value = start..<range.upperBound
    let list = Series.items(text, value)
    guard list.isEmpty else { return list.compactMap { bracketed(text, $0) } }
    var end = utf8.firstOffset(of: "。；;，,|\n", in: value) ?? value.upperBound
    if let note = notes.first(in: utf8, start..<end) { end = note.range.lowerBound }
    let address = utf8.trimmed(start..<end) {
      $0.isSpace || $0.scalar.isOne(of: "（(、")
    }
    let length = utf8.characters(in: address)
    guard (4...60).contains(length), utf8.glyph(at: address.lowerBound).isHan else { return [] }
    return [text.string(address)]
  }

  /// 凤城八路8号接访窗口 of 或到凤城八路8号接访窗口反映: a street with its number, where one is told to go for
  /// something.
  static func visited(_ text: IndexedText, _ range: Range<Int>) -> [String] {
    let utf8 = text.utf8
    // No further: another such word may stand behind each.
    let near = range.lowerBound..<min(range.upperBound, range.lowerBound + 151)
    let end = utf8.firstOffset(of: "。；;，,|：:\n", in: near) ?? near.upperBound
    guard end - range.lowerBound <= 150,
      let deed = deeds.first(in: utf8, range.lowerBound..<end),
      let number = utf8.range(of: "号", in: range.lowerBound..<deed.range.lowerBound)
    else { return [] }
    let digits = Digits.start(utf8, before: number.lowerBound)
    guard digits < number.lowerBound, digits > range.lowerBound,
      utf8.glyph(endingAt: digits)?.scalar.isOne(of: "路街道巷里村镇区") ?? false
    else { return [] }
    return [text.string(utf8.trimmed(range.lowerBound..<deed.range.lowerBound))]
  }

  /// 康宁大道1号县医院, but not 县政府反映5号楼问题: a street with its number, and nothing that is done.
  static func isStreet(_ address: String) -> Bool {
    let utf8 = Array(address.utf8)
    guard let number = utf8.range(of: "号", in: 0..<utf8.count),
      !deeds.occurs(in: utf8, 0..<utf8.count)
    else { return false }
    let digits = Digits.start(utf8, before: number.lowerBound)
    return digits > 0 && digits < number.lowerBound
      && utf8.glyph(endingAt: digits)?.scalar.isOne(of: "路街道巷里村镇区") ?? false
  }

  private static let deeds = PhraseTable([
    "反映", "举报", "投诉", "咨询", "办理", "申请", "提出", "递交", "提交", "申报", "报名", "登记", "现场", "进行", "查询", "领取",
  ])

  /// What a bracket behind an address says that is no part of it: （邮编321000）.
  private static let notes = PhraseTable([
    "（请", "(请", "（信封", "(信封", "（邮编", "(邮编", "（邮政编码", "(邮政编码", "（邮政编号", "（收", "(收",
  ])

  /// 某酒店(文化路39号): the address is in the bracket.
  private static func bracketed(_ text: IndexedText, _ item: Range<Int>) -> String? {
    let utf8 = text.utf8
    guard let open = utf8.firstOffset(of: "(（", in: item),
      let close = utf8.firstOffset(of: ")）", in: open..<item.upperBound)
    else {
      let end = utf8.firstOffset(of: "。；;，,|", in: item) ?? item.upperBound
      return end > item.lowerBound ? text.string(item.lowerBound..<end) : nil
    }
    return text.string(open + utf8.glyph(at: open).length..<close)
  }
}
