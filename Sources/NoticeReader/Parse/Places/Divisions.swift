// The administrative divisions of China (GB/T 2260), from the table beside the program.

import NoticeTables

/// A division of the table.
struct Division: Sendable, Equatable {
  /// How far down it stands.
  enum Level: Int, Sendable, Comparable {
    case province, city, county

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// The six digits.
  var code: String
  /// The full name.
  var name: String
  /// How far down it stands.
  var level: Level
  /// The division that it belongs to, by its place in the table.
  var parent: Int?
  /// Whether it only groups others in the table (市辖区) and is no place.
  var isGroup: Bool
}

/// All divisions, and the names by which texts call them.
struct Divisions: Sendable {
  /// The table, read once.
  static let all = Divisions(table: embedded)

  /// The divisions in the order of the table.
  let list: [Division]
  /// A name and the divisions that it can mean.
  struct Name: Sendable {
    /// The name as texts write it.
    var words: String
    /// The divisions, by their places in the table.
    var meanings: [Int]
    /// Whether it is the full name: 吴川市, not 吴川.
    var isFull: Bool
  }
  /// The names, by their places in `finder`.
  let names: [Name]
  /// Finds names.
  let finder: PhraseTable
  private let places: [String: Int]

  /// The place in the list of the division with a code.
  func place(ofCode code: String) -> Int? { places[code] }

  /// The division and those that it belongs to, from the narrowest.
  func path(of index: Int) -> [Int] {
    var path: [Int] = []
    var current: Int? = index
    while let here = current {
      path.append(here)
      current = list[here].parent
    }
    return path
  }

  /// Reads a table of lines `code name level parent`, tab-separated, parents first.
  init(table: [UInt8]) {
    var list: [Division] = []
    var places: [String: Int] = [:]
    for line in table.split(separator: 0x0A).dropFirst() {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard cells.count >= 4, let level = Self.level(cells[2]) else { continue }
      places[cells[0]] = list.count
      list.append(
        Division(
          code: cells[0], name: cells[1], level: level, parent: places[cells[3]],
          isGroup: Self.groups.contains(cells[1])))
    }
    self.list = list
    self.places = places
    names = Self.names(of: list)
    finder = PhraseTable(names.map(\.words))
  }

  /// The bytes of the embedded table.
  private static var embedded: [UInt8] {
    // A C array of constant bytes; it is copied at once.
    [UInt8](UnsafeBufferPointer(start: notice_table_divisions, count: notice_table_divisions_size))
  }

  private static let groups: Set<String> = [
    "市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划",
  ]

  /// Names that are common nouns more often than places: 城区, 郊区.
  private static let nouns: Set<String> = [
    "城区", "郊区", "矿区", "新城区", "东区", "西区", "南区", "北区", "中区", "城中区", "市中区",
  ]

  private static func level(_ word: String) -> Division.Level? {
    switch word {
    case "province": .province
    case "city": .city
    case "county": .county
    default: nil
    }
  }

  /// The full names and then the short ones that are no full ones too.
  private static func names(of list: [Division]) -> [Name] {
    var names: [Name] = []
    // By bytes: to compare and hash Chinese as String takes twenty times as long.
    var places: [[UInt8]: Int] = [:]
    func add(_ name: String, _ index: Int, isFull: Bool) {
      let key = Array(name.utf8)
      guard let place = places[key] else {
        places[key] = names.count
        names.append(Name(words: name, meanings: [index], isFull: isFull))
        return
      }
      if names[place].isFull == isFull { names[place].meanings.append(index) }
    }
    let named = list.indices.filter { !list[$0].isGroup && !nouns.contains(list[$0].name) }
    for index in named {
      add(list[index].name, index, isFull: true)
      if let name = ShortName.autonomous(list[index]) { add(name, index, isFull: true) }
    }
    for index in named {
      if let name = ShortName.plain(list[index]) { add(name, index, isFull: false) }
    }
    return names
  }
}

/// The names by which people call a division for short.
enum ShortName {
  /// 江城县 for 江城哈尼族彝族自治县.
  static func autonomous(_ division: Division) -> String? {
    for (ending, short) in [("自治县", "县"), ("自治州", "州"), ("自治旗", "旗")]
    where division.name.ends(with: ending) {
      let stem = withoutPeoples(division.name.without(ending))
      return stem.unicodeScalars.count >= 2 ? stem + short : nil
    }
    return nil
  }

  /// 湖北 for 湖北省, 吴川 for 吴川市; nil where one character would be left.
  static func plain(_ division: Division) -> String? {
    for ending in ["特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "地区", "新区", "省", "市", "县", "区", "盟"]
    where division.name.ends(with: ending) {
      let stem = division.name.without(ending)
      return stem.unicodeScalars.count >= 2 ? stem : nil
    }
    return autonomous(division).map { String($0.dropLast()) }
  }

  private static func withoutPeoples(_ name: String) -> String {
    var stem = name
    while let people = peoples.first(where: {
      stem.ends(with: $0) && stem.utf8.count > $0.utf8.count
    }) {
      stem = stem.without(people)
    }
    return stem
  }

  /// The peoples in the names of autonomous divisions.
  private static let peoples = [
    "各族", "汉族", "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族",
    "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族", "哈萨克", "傣族",
    "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜",
    "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族",
    "普米族", "塔吉克", "怒族", "鄂温克族", "德昂族", "保安族", "裕固族", "独龙族", "鄂伦春", "锡伯",
  ]
}

extension String {
  /// Whether it ends with another, byte for byte.
  fileprivate func ends(with ending: String) -> Bool {
    utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// What stands before an ending.
  fileprivate func without(_ ending: String) -> String {
    String(decoding: utf8.dropLast(ending.utf8.count), as: UTF8.self)
  }
}
