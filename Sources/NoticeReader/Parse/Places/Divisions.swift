// The administrative divisions of China (GB/T 2260), from the table beside the program.

import NoticeTables

/// A division of the table.
struct Division: Sendable, Equatable {
  /// How far down it stands.
  enum Level: Int, Sendable, Comparable {
    case province, city, county

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// The six digits as a number.
  var number: Int
  /// The full name.
  var name: String
  /// How far down it stands.
  var level: Level
  /// The division that it belongs to, by its place in the table.
  var parent: Int?
  /// Whether it only groups others in the table (市辖区) and is no place.
  var isGroup: Bool
  /// Whether it has another rank today: 章丘市, which is 章丘区.
  var isFormer = false

  /// The six digits.
  var code: String { String(number) }
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

  /// The place in the list of the division with a code.
  func place(ofCode code: Int) -> Int? { Self.place(ofCode: code, in: list) }

  /// The place in a list, which is in the order of the codes, of the division with one.
  private static func place(ofCode code: Int, in list: [Division]) -> Int? {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low &+ high) &>> 1
      if list[middle].number < code { low = middle &+ 1 } else { high = middle }
    }
    return low < list.count && list[low].number == code ? low : nil
  }

  /// The division and those that it belongs to, from the narrowest.
  @inline(__always)
  func path(of index: Int) -> Path { Path(list: list, following: index) }

  /// The way from a division up to its province.
  struct Path: Sequence, IteratorProtocol {
    fileprivate let list: [Division]
    fileprivate var following: Int?

    /// The province.
    var last: Int? { reduce(nil) { $1 } }

    mutating func next() -> Int? {
      guard let here = following else { return nil }
      following = list[here].parent
      return here
    }
  }

  /// Reads a table of lines `code name level parent`, tab-separated, in the order of the codes, parents
  /// first, below a line that says so. A county's level is `former` where it has another rank, name and
  /// code today.
  ///
  /// All is compared by bytes: to compare and hash Chinese as String takes twenty times as long.
  init(table: [UInt8]) {
    var list: [Division] = []
    var written: [Range<Int>] = []
    list.reserveCapacity(table.count / 24)
    written.reserveCapacity(table.count / 24)
    var rows = TableRows(table)
    rows.skipRow()
    while !rows.isAtEnd {
      let (code, name, level, parent) = (rows.number(), rows.cell(), rows.cell(), rows.number())
      guard let code, let rank = Self.level(table, level) else { continue }
      written.append(name)
      list.append(
        Division(
          number: code, name: table.string(name), level: rank,
          parent: parent.flatMap { Self.place(ofCode: $0, in: list) },
          isGroup: Self.groups.contains { table.says($0, over: name) },
          isFormer: table.says("former", over: level)))
    }
    var collector = DivisionNames(room: 2 * list.count)
    let named = list.indices.filter { index in
      !list[index].isGroup && !Self.nouns.contains { table.says($0, over: written[index]) }
    }
    for index in named {
      collector.add(table[written[index]], index, isFull: true)
      if let name = ShortName.autonomous(table, written[index]) {
        collector.add(name[...], index, isFull: true)
      }
    }
    // Then the short ones that are no full ones too; what 章丘 is, 章丘区 is today.
    for index in named where !list[index].isFormer {
      if let name = ShortName.plain(table, written[index]) {
        // 沙县 may be 沙县区, too.
        collector.add(table[name], index, isFull: false) { known in
          list[known].isFormer && list[known].parent == list[index].parent
        }
      }
    }
    self.list = list
    names = collector.names
    finder = PhraseTable(collector.bytes, collector.starts)
  }

  /// The bytes of the embedded table.
  private static var embedded: [UInt8] {
    // A C array of constant bytes; it is copied at once.
    [UInt8](UnsafeBufferPointer(start: notice_table_divisions, count: notice_table_divisions_size))
  }

  private static let groups: [StaticString] = [
    "市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划",
  ]

  /// Names that are common nouns more often than places: 城区, 郊区.
  private static let nouns: [StaticString] = [
    "城区", "郊区", "矿区", "新城区", "东区", "西区", "南区", "北区", "中区", "城中区", "市中区",
  ]

  private static func level(_ table: [UInt8], _ word: Range<Int>) -> Division.Level? {
    if table.says("county", over: word) || table.says("former", over: word) { return .county }
    if table.says("city", over: word) { return .city }
    return table.says("province", over: word) ? .province : nil
  }
}

/// Collects the names of divisions, each once, in the order in which they are first given.
private struct DivisionNames {
  /// The names.
  private(set) var names: [Divisions.Name] = []
  /// Their bytes, one name behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each begins, and at last where they end.
  private(set) var starts: [Int32] = [0]
  /// The names by a hash of their bytes, each in its place or the next free one; -1 for none.
  private var places = [Int32](repeating: -1, count: 1 << 15)

  /// Makes room for about so many names.
  init(room: Int) {
    names.reserveCapacity(room)
    bytes.reserveCapacity(12 * room)
    starts.reserveCapacity(room + 1)
  }

  /// Adds a name of a division; a short name that is another's full name stays the other's, unless that
  /// is one of those that it was before.
  mutating func add(
    _ name: ArraySlice<UInt8>, _ index: Int, isFull: Bool,
    wasBefore: (Int) -> Bool = { _ in false }
  ) {
    var hash: UInt32 = 0
    for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    var place = Int(hash ^ hash >> 15) & (places.count - 1)
    while places[place] >= 0 {
      let known = Int(places[place])
      if bytes[Int(starts[known])..<Int(starts[known + 1])] == name {
        if names[known].isFull == isFull || names[known].meanings.allSatisfy(wasBefore) {
          names[known].meanings.append(index)
        }
        return
      }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = Int32(names.count)
    bytes += name
    let words = bytes.string(bytes.count - name.count..<bytes.count)
    names.append(Divisions.Name(words: words, meanings: [index], isFull: isFull))
    starts.append(Int32(bytes.count))
  }
}

/// The names by which people call a division for short.
enum ShortName {
  /// 江城县 for 江城哈尼族彝族自治县.
  static func autonomous(_ table: [UInt8], _ name: Range<Int>) -> [UInt8]? {
    guard let (stem, short) = autonomousStem(table, name) else { return nil }
    return table[stem] + short.withUTF8Buffer { Array($0) }
  }

  /// 江城 and 县 for 江城哈尼族彝族自治县.
  private static func autonomousStem(
    _ table: [UInt8], _ name: Range<Int>
  ) -> (stem: Range<Int>, short: StaticString)? {
    for (ending, short) in autonomousEndings where table.says(ending, endingAt: name.upperBound) {
      let stem = withoutPeoples(
        table, name.lowerBound..<name.upperBound - ending.utf8CodeUnitCount)
      return table.characters(in: stem) >= 2 ? (stem, short) : nil
    }
    return nil
  }

  private static let autonomousEndings: [(StaticString, StaticString)] = [
    ("自治县", "县"), ("自治州", "州"), ("自治旗", "旗"),
  ]

  /// 湖北 for 湖北省, 吴川 for 吴川市; nil where one character would be left.
  static func plain(_ table: [UInt8], _ name: Range<Int>) -> Range<Int>? {
    for ending in endings where table.says(ending, endingAt: name.upperBound) {
      let stem = name.lowerBound..<name.upperBound - ending.utf8CodeUnitCount
      return table.characters(in: stem) >= 2 ? stem : nil
    }
    return autonomousStem(table, name)?.stem
  }

  private static let endings: [StaticString] = [
    "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "地区", "新区", "省", "市", "县", "区", "盟",
  ]

  private static func withoutPeoples(_ table: [UInt8], _ name: Range<Int>) -> Range<Int> {
    var stem = name
    while let people = peoples.first(where: {
      stem.count > $0.utf8CodeUnitCount && table.says($0, endingAt: stem.upperBound)
    }) {
      stem = stem.lowerBound..<stem.upperBound - people.utf8CodeUnitCount
    }
    return stem
  }

  /// The peoples in the names of autonomous divisions.
  private static let peoples: [StaticString] = [
    "各族", "汉族", "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族",
    "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族", "哈萨克", "傣族",
    "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜",
    "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族",
    "普米族", "塔吉克", "怒族", "鄂温克族", "德昂族", "保安族", "裕固族", "独龙族", "鄂伦春", "锡伯",
  ]
}

extension [UInt8] {
  /// Whether some words stand over the whole of a range.
  fileprivate func says(_ words: StaticString, over range: Range<Int>) -> Bool {
    range.count == words.utf8CodeUnitCount && says(words, at: range.lowerBound)
  }

  /// The number that the digits of a range say; nil where it has other bytes, or none.
  func number(_ range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count), range.allSatisfy({ ASCII.isDigit(self[$0]) }) else {
      return nil
    }
    return range.reduce(0) { $0 * 10 + Int(self[$1] - 0x30) }
  }
}
