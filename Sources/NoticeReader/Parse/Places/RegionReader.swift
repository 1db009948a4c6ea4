// Which administrative division a notice is about.

import NoticeRecord

/// Weighs the places that a notice names and settles on its region.
struct RegionReader {
  /// How much a mention counts, by where it stands.
  enum Place: Int {
    case body = 1
    case site = 2
    case lead = 3
    case publisher = 4
    case ownName = 5
    case title = 6
    case issuer = 8
  }

  private let divisions = Divisions.all
  /// The weight of each division that is named.
  private var weights: [Int: Int] = [:]
  /// Whether title, issuer or publisher name it.
  private var firm: Set<Int> = []
  /// Whether title or issuer name it: nothing narrower that only the text names is then meant.
  private var final: Set<Int> = []
  /// Names that can mean several divisions, with their weights.
  private var doubtful: [(meanings: [Int], weight: Int, isFirm: Bool)] = []
  /// The full names as the text writes them.
  private var writtenAs: [Int: String] = [:]
  /// How often the text speaks of its own province, city, county: 省委, 全市, 我县.
  private var own = [0, 0, 0]
  /// Divisions that stand in an address for replies.
  private var addressed: Set<Int> = []
  /// The words by which the page names its host.
  private var hosts: [(utf8: [UInt8], words: Range<Int>)] = []
  /// The cities of the telephones for replies, a set a number.
  private var called: [Set<Int>] = []
  /// Names of counties that may be words, with how they would count.
  private var unsure: [(name: Divisions.Name, weight: Int, place: Place)] = []

  /// Counts the places named in a range of the notice.
  mutating func note(_ text: IndexedText, _ range: Range<Int>, as place: Place) {
    for hit in Self.levelWords.hits(.level, in: text, range) {
      own[hit.phrase / Self.wordsALevel] += 1
    }
    note(divisions.finder.hits(.division, in: text, range), in: text.utf8, range, as: place)
  }

  /// Counts the places named in a line that the site put around the notice.
  mutating func noteSite(_ page: IndexedText, _ line: Range<Int>) {
    note(divisions.finder.hits(.division, in: page, line), in: page.utf8, line, as: .site)
  }

  private mutating func note(
    _ hits: [PhraseTable.Hit], in utf8: [UInt8], _ range: Range<Int>, as place: Place
  ) {
    for found in hits {
      guard let found = Straddles.settled(found, in: utf8, range) else { continue }
      let known = divisions.names[found.phrase]
      let isEnd = isEndOfWord(known, utf8, found.range, from: range.lowerBound)
      let changed = isEnd ? nil : ChangedRank.name(known, at: found.range, in: utf8)
      let (name, hit) = changed ?? (known, found.range)
      guard !PlaceNeighbours.isBusiness(name, utf8, hit),
        name.isFull || !PlaceNeighbours.isTown(utf8, after: hit.upperBound),
        !LongerNames.begin(with: name, utf8, hit),
        !LongerNames.end(with: name, utf8, hit, from: range.lowerBound),
        var weight = weight(of: name, hit, utf8, range, place)
      else { continue }
      if place == .body, name.isFull, !isLowest(name),
        PlaceNeighbours.isAddress(utf8, before: hit.lowerBound, range)
      {
        weight = Place.lead.rawValue
        addressed.formUnion(name.meanings)
      }
      if !isEnd, name.isFull || !isUnsure(name, utf8, hit) {
        count(name, weight, place)
      } else {
        unsure.append((name, weight, place))
      }
    }
  }

  private mutating func count(_ name: Divisions.Name, _ weight: Int, _ place: Place) {
    let isFirm =
      place.rawValue >= Place.publisher.rawValue && weight > 1
      || weight >= Place.ownName.rawValue
    if weight >= Place.title.rawValue - 2, place.rawValue >= Place.title.rawValue {
      final.formUnion(name.meanings)
    }
    if name.meanings.count > 1 {
      doubtful.append((name.meanings, weight, isFirm))
    } else {
      add(name.meanings[0], weight, isFirm)
    }
    if name.isFull {
      for meaning in name.meanings where isTelling(name.words, of: meaning) {
        writtenAs[meaning] = name.words
      }
    }
  }

  /// Whether a full name tells more than what was written before: the name that the table has is
  /// right, but that 沙县 is also the beginning of 沙县区.
  private func isTelling(_ name: String, of meaning: Int) -> Bool {
    guard let written = writtenAs[meaning] else { return true }
    let known = divisions.list[meaning].name
    if written == known { return name != known && name.hasPrefix(known) }
    return !written.hasPrefix(known)
  }

  /// Counts the places named in some words.
  mutating func note(_ words: String?, as place: Place) {
    guard let words else { return }
    let utf8 = Array(words.utf8)
    let range = 0..<utf8.count
    note(divisions.finder.hits(in: utf8, range), in: utf8, range, as: place)
  }

  private mutating func add(_ index: Int, _ weight: Int, _ isFirm: Bool) {
    weights[index, default: 0] += weight
    if isFirm { firm.insert(index) }
  }

  private func weight(
    of name: Divisions.Name, _ hit: Range<Int>, _ utf8: [UInt8], _ range: Range<Int>, _ place: Place
  ) -> Int? {
    if utf8.says("生产建设兵团", at: hit.upperBound) { return nil }
    if utf8.says("健康", endingAt: hit.lowerBound), place != .site { return Place.ownName.rawValue }
    let isSchool = PlaceNeighbours.isSchool(utf8, after: hit.upperBound)
    if isSchool, place == .site || place == .publisher { return 3 }
    let level = name.meanings.lazy.map { divisions.list[$0].level }.max() ?? .county
    let isVenue = utf8.says("在", endingAt: hit.lowerBound)
    if name.isFull {
      return isVenue && place != .title ? 1 : place == .site ? 3 : place.rawValue
    }
    if isVenue { return place == .lead || place == .body ? nil : 1 }
    switch (place, level) {
    case (.title, .county): return 2
    case (.issuer, _), (.publisher, _), (.title, _): return place.rawValue - 2
    case (_, .county): return nil
    default: return 1
    }
  }

  /// Whether a full name may be the end of a longer word: 市|和县委.
  private func isEndOfWord(
    _ name: Divisions.Name, _ utf8: [UInt8], _ hit: Range<Int>, from start: Int
  ) -> Bool {
    BriefCounties.contain(name) && !BriefCounties.isMeant(name, utf8, hit, from: start)
  }

  /// Whether a short name may be a word: 惠民 in 惠民工程; one before an office (惠民法院) is not.
  private func isUnsure(_ name: Divisions.Name, _ utf8: [UInt8], _ hit: Range<Int>) -> Bool {
    let isWord = Self.words.contains(name.words) || isLowest(name) && utf8.wordWeight(hit) != nil
    return isWord && !PlaceNeighbours.isOffice(utf8, after: hit.upperBound)
  }

  private func isLowest(_ name: Divisions.Name) -> Bool {
    name.meanings.allSatisfy { divisions.list[$0].level == .county }
  }

  /// Cities whose short names are words too.
  private static let words: Set<String> = ["安康", "长治", "大同", "保定", "广安", "吉安"]

  private static let wordsALevel = 8
  static let levelWords = PhraseTable([
    "全省", "省委", "我省", "省政府", "省纪委", "省卫生", "省直", "全自治区",
    "全市", "市委", "我市", "市政府", "市纪委", "市卫", "市直", "全州",
    "全县", "县委", "我县", "县政府", "全区", "区委", "我区", "区政府",
  ])

  // MARK: The decision

  /// The region, or nil where nothing names it.
  func region() -> Region? {
    var reader = self
    for (name, weight, place) in unsure where name.meanings.contains(where: isWritten) {
      reader.count(name, weight, place)
    }
    guard let decided = reader.decided() else { return reader.hostRegion() }
    guard decided.city == nil, own[1] > 0, let host = reader.hostRegion(),
      host.province == decided.province
    else { return decided }
    return host
  }

  /// The region of a county that is known by its towns, if the text speaks of a county or town.
  func region(ofTownsIn utf8: [UInt8], _ range: Range<Int>) -> Region? {
    guard own[2] > 0 || Self.townBodies.occurs(in: utf8, range) else { return nil }
    return Towns.county(in: utf8, range).map { region(of: $0) }
  }

  private static let townBodies = PhraseTable(["镇党委", "乡党委", "党工委", "镇政府", "乡政府", "街道办"])

  /// The city to which all telephones for replies belong, if the text speaks of its own city, county
  /// or province; only the province where several cities share the area code.
  func regionOfTelephones() -> Region? {
    guard let first = called.first, !first.isEmpty, called.allSatisfy({ $0 == first }),
      own.contains(where: { $0 > 0 })
    else { return nil }
    let isProvincial = own[0] > 0 && own[1] == 0 && own[2] == 0
    let places = first.count == 1 && !isProvincial ? first : Set(first.compactMap(province))
    guard places.count == 1, let place = places.first else { return nil }
    var region = region(of: place)
    if own[2] > 0 || first.count > 1 { region.code = nil }
    return region
  }

  private func province(of index: Int) -> Int? { divisions.path(of: index).last }

  /// Notes a telephone number for replies.
  mutating func noteTelephone(_ number: String) {
    let cities = AreaCodes.cities(of: number)
    if !cities.isEmpty { called.append(Set(cities)) }
  }

  /// Where the page's host is at home, if the notice itself names no place and the host is a school
  /// or the notice speaks of a level (县委, 全市) that is the host's own.
  private func hostRegion() -> Region? {
    var reader = self
    var isOfSchool = false
    for (utf8, words) in hosts {
      for hit in divisions.finder.hits(in: utf8, words) {
        guard let hit = Straddles.settled(hit, in: utf8, words) else { continue }
        let name = divisions.names[hit.phrase]
        let isSchool = PlaceNeighbours.isSchool(utf8, after: hit.range.upperBound)
        guard !isEndOfWord(name, utf8, hit.range, from: words.lowerBound),
          !LongerNames.begin(with: name, utf8, hit.range),
          !LongerNames.end(with: name, utf8, hit.range, from: words.lowerBound),
          name.isFull
            || name.meanings.count == 1 && (isSchool || PlaceNeighbours.isSite(utf8, hit.range))
        else { continue }
        isOfSchool = isOfSchool || isSchool
        reader.count(name, Place.publisher.rawValue, .publisher)
      }
    }
    guard let region = reader.decided() else { return nil }
    if isOfSchool { return region }
    if let county = region.county {
      return own[county.hasSuffix("市") ? 1 : 2] > 0 ? region : nil
    }
    return own[region.city == nil ? 0 : 1] > 0 ? region : nil
  }

  /// Notes the words by which a page names its host: the end of its title, the foot.
  mutating func noteHost(_ words: String) {
    hosts.append((Array(words.utf8), 0..<words.utf8.count))
  }

  /// Notes a line of the page that may name its host.
  mutating func noteHost(_ utf8: [UInt8], _ line: Range<Int>) {
    hosts.append((utf8, line))
  }

  /// Whether the notice has the full name of a division.
  private func isWritten(_ index: Int) -> Bool { writtenAs[index] != nil }

  private func decided() -> Region? {
    var sums = weights
    for index in weights.keys {
      for above in divisions.path(of: index).dropFirst() {
        sums[above, default: 0] += weights[index] ?? 0
      }
    }
    var firm = firm
    for name in doubtful { settle(name, &sums, &firm) }
    guard let province = strongest(.province, under: nil, sums), isClear(province, sums) else {
      return nil
    }
    var chosen = province
    for level in [Division.Level.city, .county] {
      guard let next = strongest(level, under: chosen, sums),
        carries(next, under: chosen, sums, firm)
      else { break }
      chosen = next
    }
    var region = region(of: chosen)
    if region.county == nil, let county = unsettledCounty(under: chosen) {
      region.county = county
      region.code = nil
    }
    return region
  }

  /// Whether the text names a province, or places in it, more than in passing.
  private func isClear(_ province: Int, _ sums: [Int: Int]) -> Bool {
    let sum = sums[province] ?? 0
    let rival =
      sums.filter { divisions.list[$0.key].level == .province && $0.key != province }
      .values.max() ?? 0
    return sum >= 3 || sum == 2 && rival == 0 && (!writtenAs.isEmpty || own[0] > 0)
  }

  /// A county that title or publisher name, where several of the province have the name.
  private func unsettledCounty(under chosen: Int) -> String? {
    let name = doubtful.first { name in
      name.isFirm
        && name.meanings.allSatisfy {
          divisions.list[$0].level == .county && divisions.path(of: $0).contains(chosen)
        }
    }
    return name.flatMap { $0.meanings.first }.map { divisions.list[$0].name }
  }

  /// Gives a name that can mean several divisions to the one that the text otherwise supports.
  private func settle(
    _ name: (meanings: [Int], weight: Int, isFirm: Bool), _ sums: inout [Int: Int],
    _ firm: inout Set<Int>
  ) {
    // 铁岭 beside 铁岭市 is no more the county of that name in it than the city itself.
    var supported = ranks(name.meanings).filter { meaning in
      divisions.path(of: meaning).contains { weights[$0] ?? 0 > 0 }
    }
    if supported.count != 1 {
      supported = name.meanings.filter { meaning in
        called.contains { !$0.isDisjoint(with: divisions.path(of: meaning)) }
      }
    }
    // 岳阳 is the city, where 岳阳县 is not written.
    let common = commonAncestors(name.meanings)
    let isOneOfThem = common.first.map(name.meanings.contains) ?? false
    guard let index = (supported.count == 1 && !isOneOfThem ? supported : common).first else {
      return
    }
    for above in divisions.path(of: index) { sums[above, default: 0] += name.weight }
    if name.isFirm { firm.insert(index) }
  }

  /// Of the ranks that a county has had the one that the text has: 沙县区, or 沙县 where only that stands.
  private func ranks(_ meanings: [Int]) -> [Int] {
    let former = meanings.filter { divisions.list[$0].isFormer }
    guard !former.isEmpty else { return meanings }
    let today = meanings.filter { !former.contains($0) }
    return today.contains { writtenAs[$0] == divisions.list[$0].name } ? today : former
  }

  private func commonAncestors(_ meanings: [Int]) -> [Int] {
    guard let first = meanings.first else { return [] }
    return divisions.path(of: first).filter { ancestor in
      meanings.allSatisfy { divisions.path(of: $0).contains(ancestor) }
    }
  }

  private func strongest(_ level: Division.Level, under parent: Int?, _ sums: [Int: Int]) -> Int? {
    sums.filter { index, _ in
      let division = divisions.list[index]
      return division.level == level
        && (parent == nil || divisions.path(of: index).contains(parent ?? -1))
    }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Whether a narrower division is what the notice is about, and not only one that it names.
  private func carries(_ index: Int, under parent: Int, _ sums: [Int: Int], _ firm: Set<Int>)
    -> Bool
  {
    let isFirm = sums.keys.contains { firm.contains($0) && divisions.path(of: $0).contains(index) }
    if isFirm { return true }
    if final.isEmpty,
      addressed.contains(where: { divisions.path(of: $0).contains(index) })
    {
      return true
    }
    if final.contains(parent), !divisions.list[index].isGroup { return false }
    let sum = sums[index] ?? 0
    let whole = sums[parent] ?? 0
    guard sum >= 3 || sum == 2 && sum == whole, sum * 10 >= whole * 3 else { return false }
    let level = divisions.list[index].level
    // A city of the rank of a county speaks of itself as a city.
    let name = writtenAs[index] ?? divisions.list[index].name
    if level == .county, name.hasSuffix("市"), own[1] > 0 { return true }
    return own[level.rawValue] > 0 || own[2] > 0 || own.allSatisfy { $0 == 0 }
  }

  private func region(of index: Int) -> Region {
    var region = Region(code: divisions.list[index].code)
    for place in divisions.path(of: index) where !divisions.list[place].isGroup {
      let division = divisions.list[place]
      switch division.level {
      case .province: region.province = division.name
      case .city: region.city = division.name
      // 江城县 is the whole name that the text has of 江城哈尼族彝族自治县.
      case .county:
        let name = writtenAs[place] ?? division.name
        region.county = name
        if ChangedRank.differs(name, from: division.name) { region.code = nil }
      }
    }
    return region
  }
}
