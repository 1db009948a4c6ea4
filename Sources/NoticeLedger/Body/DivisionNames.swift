// The division at the beginning of a body's name, however much of it is written.

import NoticeRecord

/// The ways to write the divisions of one region.
struct DivisionNames {
  private let province: String?
  private let city: String?
  private let county: String?
  /// A way to write a division and its canonical form, the longest first.
  private let spellings: [Spelling]

  private struct Spelling {
    /// What is written.
    let written: String
    /// The canonical form.
    let name: String
    /// Whether 省, 市 or the like is left out: then only an agency may follow, for 武汉大学 is no
    /// university of the city's.
    var isBare = false
  }

  /// What follows 市 in words that do not begin with a city: 市场监督管理局, 市政工程.
  private static let inWords = ["市场", "市容", "市政工", "市政管", "市政园", "区块", "区域"]

  /// The divisions of a region; without one only 国家 is known.
  init(_ region: Region?) {
    province = region?.province
    city = region?.city
    county = region?.county
    var spellings = [Spelling(written: "国家", name: "国家")]
    for name in Self.names(province, city, county) {
      spellings += Self.spellings(of: name)
    }
    // Where two spellings are equally long, the narrower division was added last and is right.
    self.spellings = spellings.reversed().sorted { $0.written.count > $1.written.count }
  }

  /// The canonical form of the division at a name's beginning, and the rest of the name; an empty
  /// division where none is written.
  func split(_ name: String) -> (division: String, rest: String) {
    for spelling in spellings where name.hasPrefix(spelling.written) {
      if spelling.written.count == 1, Self.inWords.contains(where: name.hasPrefix) { continue }
      let rest = String(name.dropFirst(spelling.written.count))
      if spelling.isBare, !AgencyNames.beginsWithTask(AgencyNames.inFull(rest)) { continue }
      if !rest.isEmpty { return (spelling.name, rest) }
    }
    return ("", name)
  }

  /// The division of a body that is named without one: a 厅 is the province's, a commission or
  /// bureau that of the narrowest division; nil where the name does not begin with what bodies do.
  func home(of name: String) -> String? {
    guard AgencyNames.beginsWithTask(name) else { return nil }
    if name.hasSuffix("厅") { return province }
    guard name.hasSuffix("局") || name.hasSuffix("委员会") else { return nil }
    return Self.names(province, city, county).last?.name
  }

  private struct Names {
    /// The canonical form.
    let name: String
    /// The ways to write it in full.
    let full: [String]
    /// The narrowest part.
    let own: String
  }

  private static func names(_ province: String?, _ city: String?, _ county: String?) -> [Names] {
    var names: [Names] = []
    if let province { names.append(Names(name: province, full: [province], own: province)) }
    if let city {
      names.append(Names(name: city, full: [city, (province ?? "") + city], own: city))
    }
    if let county {
      let name = (city ?? province ?? "") + county
      let full = [
        county, name, (province ?? "") + county, (province ?? "") + (city ?? "") + county,
      ]
      names.append(Names(name: name, full: full, own: county))
    }
    return names
  }

  private static func spellings(of names: Names) -> [Spelling] {
    var spellings = Set(names.full).map { Spelling(written: $0, name: names.name) }
    for ending in ["自治区", "省", "市", "县", "区", "州", "盟", "旗"] where names.own.hasSuffix(ending) {
      // 省卫健委 in a notice about the province; 湖北卫健委 without the word.
      spellings.append(Spelling(written: ending, name: names.name))
      if ending == "自治区" { spellings.append(Spelling(written: "区", name: names.name)) }
      let stem = shortStem(of: names.own.dropLast(ending.count))
      if stem.count >= 2 {
        spellings.append(Spelling(written: String(stem), name: names.name, isBare: true))
      }
      break
    }
    return spellings
  }

  /// 广西壮族 is written 广西.
  private static func shortStem(of stem: Substring) -> Substring {
    for people in ["壮族", "回族", "维吾尔"] where stem.hasSuffix(people) {
      return stem.dropLast(people.count)
    }
    return stem
  }
}
