// The body in whose name a notice is issued, by its full name.

import NoticeRecord

/// Reads the issuer.
struct IssuerReader {
  let sheet: Sheet
  let kind: Kind
  let header: Header
  let signature: Signature?

  /// The issuer as the notice itself writes it: the signature, the title's 某局关于……, 某局2024年……,
  /// 某局对……的答复, or the page's 发文机关.
  var written: String? {
    signed ?? titled ?? header.issuer
  }

  /// The bodies that sign, each once: 某局、某中心.
  private var signed: String? {
    guard let names = signature?.issuers, !names.isEmpty else { return nil }
    var signers: [String] = []
    for name in names.map({ Repeated.once(sheet.text.string($0)) }) where !signers.contains(name) {
      signers.append(name)
    }
    return signers.joined(separator: "、")
  }

  private var titled: String? {
    guard let title = header.title else { return nil }
    let utf8 = Array(title.utf8)
    let about = utf8.range(of: "关于", in: 0..<utf8.count)?.lowerBound
    let reply =
      utf8.says("复", endingAt: utf8.count) || utf8.says("复函", endingAt: utf8.count)
      ? utf8.range(of: "对", in: 0..<utf8.count)?.lowerBound : nil
    let year = WrittenDates.first(utf8, in: 0..<utf8.count)?.range.lowerBound
    let deed = Self.deeds.first(in: utf8, 0..<utf8.count)?.range.lowerBound
    guard let end = [about, reply, year, deed].compactMap({ $0 }).min(),
      BodyNames.isName(utf8, 0..<end)
    else {
      return nil
    }
    let names = BodyNames.names(utf8, 0..<end) ?? []
    return names.map { utf8.string($0) }.joined(separator: "、")
  }

  /// 某局党组|落实巡察反馈意见整改台账
  private static let deeds = PhraseTable(["落实", "贯彻", "巡察整改", "巡视整改", "审计整改"])

  /// The issuer, with the place put in where the text only says 市, 区 or 县.
  func issuer(in region: Region?) -> String? {
    if let written {
      let isFull = signed != nil || !FormalName.isRelative(written)
      return isFull ? written : FormalName.full(written, in: region)
    }
    guard let short = shortName else { return nil }
    return FormalName.isRelative(short) && region == nil ? nil : FormalName.full(short, in: region)
  }

  private var shortName: String? {
    switch kind {
    case .rectificationReport: inspectedBody
    case .workPlan: speaker ?? publishingBody
    case .annualSummary: speaker
    // A regulation signed with the day alone is its publisher's.
    case .policyNotice: speaker ?? (signature == nil ? nil : publishingBody)
    default: nil
    }
  }

  /// 向市教育局党委反馈, 对市教育局党委开展巡察: the body that was inspected answers.
  var inspectedBody: String? {
    let utf8 = sheet.utf8
    for line in sheet.lines[header.firstBodyLine...].prefix(3) {
      for clause in utf8.parts(of: line.range, between: "，,。；;") {
        guard let name = told(utf8, in: clause) else { continue }
        let isParty =
          utf8.says("党委", endingAt: name.upperBound)
          || utf8.says("党组", endingAt: name.upperBound)
        if isParty, BodyNames.isName(utf8, name) { return sheet.text.string(name) }
      }
    }
    return nil
  }

  /// What stands between 向 and 反馈, or between 对 and 开展.
  private func told(_ utf8: [UInt8], in clause: Range<Int>) -> Range<Int>? {
    for (preposition, verb) in [("向", "反馈"), ("对", "开展"), ("对", "进行")]
      as [(StaticString, StaticString)]
    {
      if let to = utf8.range(of: preposition, in: clause),
        let deed = utf8.range(of: verb, in: to.upperBound..<clause.upperBound)
      {
        return to.upperBound..<deed.lowerBound
      }
    }
    return nil
  }

  private var publishingBody: String? {
    guard let publisher = header.publisher else { return nil }
    let utf8 = Array(publisher.utf8)
    return BodyNames.isName(utf8, 0..<utf8.count) ? publisher : nil
  }

  /// 2023年,市卫生健康委落实……: the body that speaks at the beginning.
  private var speaker: String? {
    let utf8 = sheet.utf8
    for line in sheet.lines[header.firstBodyLine...].prefix(6) {
      for clause in utf8.parts(of: line.range, between: "，,。；;") {
        let start = utf8.skippingSpaces(from: clause.lowerBound, to: clause.upperBound)
        guard glyph(utf8, at: start, to: clause.upperBound).isOne(of: "省市区县州"),
          let hit = Self.offices.first(in: utf8, start..<min(clause.upperBound, start + 45))
        else { continue }
        let name = start..<hit.range.upperBound
        let next = glyph(utf8, at: hit.range.upperBound, to: clause.upperBound)
        if BodyNames.isName(utf8, name), !next.isOne(of: "、党办主副局处机系") {
          return sheet.text.string(name)
        }
      }
    }
    return nil
  }

  private func glyph(_ utf8: [UInt8], at offset: Int, to end: Int) -> Unicode.Scalar {
    offset < end ? utf8.glyph(at: offset).scalar : " "
  }

  private static let offices = PhraseTable([
    "卫生健康委员会", "卫生健康委", "卫健委", "卫生计生委", "卫生健康局", "卫健局", "教育局", "教育厅",
    "民政局", "民政厅", "医疗保障局", "医保局", "疾控局", "市场监管局", "农业农村局", "财政局",
    "人民政府", "中医药管理局", "卫生局", "卫生厅", "发展改革委", "管委会",
  ])
}

/// Writes out the name of a body that a text shortens.
enum FormalName {
  /// Whether a name begins with 省, 市, 区, 县 or 州 and leaves out which.
  static func isRelative(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return false }
    return first.isOne(of: "省市区县州")
  }

  /// 市教育局党委 in 合肥市 → 中共合肥市教育局委员会.
  ///
  /// A committee of the Party is written 中共……委员会, a leading Party group 中共……党组. A name that
  /// is already full, or of which the place is unknown, comes back as it is.
  static func full(_ name: String, in region: Region?) -> String {
    var full = name
    if isRelative(name) {
      guard let place = place(of: name, in: region) else { return name }
      full = place + String(name.dropFirst())
    }
    var party = ""
    for ending in ["党委", "党组"] where full.hasSuffix(ending) && !full.hasPrefix("中共") {
      full.removeLast(ending.count)
      party = ending
    }
    for short in ["卫生健康委", "卫健委"] where full.hasSuffix(short) {
      full = String(full.dropLast(short.count)) + "卫生健康委员会"
    }
    switch party {
    case "党委": return "中共" + full + "委员会"
    case "党组": return "中共" + full + "党组"
    default: return full
    }
  }

  private static func place(of name: String, in region: Region?) -> String? {
    guard let region else { return nil }
    switch name.unicodeScalars.first {
    case "省": return region.province
    case "市", "州":
      if let county = region.county, county.hasSuffix("市") { return county }
      return region.city ?? region.province.flatMap { $0.hasSuffix("市") ? $0 : nil }
    case "县": return region.county
    case "区":
      guard let county = region.county, county.hasSuffix("区") else { return nil }
      return (region.city ?? region.province ?? "") + county
    default: return nil
    }
  }
}
