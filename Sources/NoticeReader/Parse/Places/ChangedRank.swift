// Counties that became cities or districts, and cities that became districts, since the table was made: 邹平市,
// once 邹平县. What the page says is right, and the old name and code are not.

/// Names with another rank than the table has.
enum ChangedRank {
  /// The full name that a short one is the beginning of, and where it stands; nil where no other rank than the
  /// table's follows.
  static func name(
    _ name: Divisions.Name, at hit: Range<Int>, in utf8: [UInt8]
  ) -> (name: Divisions.Name, hit: Range<Int>)? {
    let rank =
      utf8.says("区", at: hit.upperBound) ? "区" : utf8.says("市", at: hit.upperBound) ? "市" : nil
    guard let rank, name.meanings.count == 1, let meaning = name.meanings.first else { return nil }
    let division = Divisions.all.list[meaning]
    // 沙县 became 沙县区: a name of one character keeps its rank. 健康县区 is no 康县区.
    guard !name.isFull || division.name.hasSuffix("县") && division.name.utf8.count == 6,
      !name.isFull || isPlaced(division, hit, in: utf8)
    else { return nil }
    let isCity = division.name.hasSuffix("市")
    guard division.level == .county, isCity || division.name.hasSuffix("县") else { return nil }
    let end = hit.upperBound + 3
    guard !isCity && !name.isFull || rank == "区", !others.stands(in: utf8, at: end) else {
      return nil
    }
    // Cities that no table has are many: 青川市 is 青川县 only behind 广元市.
    guard rank == "区" || follows(division, hit, in: utf8) else { return nil }
    // 通道区 of a ward is no place; 通道区卫生健康局 were one.
    if !name.isFull, utf8.wordWeight(hit) != nil, !PlaceNeighbours.isOffice(utf8, after: end) {
      return nil
    }
    var full = name
    (full.words, full.isFull) = (name.words + rank, true)
    return (full, hit.lowerBound..<end)
  }

  /// Whether the city of a division stands before its name, or an office behind its rank.
  private static func isPlaced(
    _ division: Division, _ hit: Range<Int>, in utf8: [UInt8]
  ) -> Bool {
    PlaceNeighbours.isOffice(utf8, after: hit.upperBound + 3) || follows(division, hit, in: utf8)
  }

  /// Whether the city of a division stands before its name.
  private static func follows(
    _ division: Division, _ hit: Range<Int>, in utf8: [UInt8]
  ) -> Bool {
    guard let city = division.parent.map({ Divisions.all.list[$0].name }) else { return false }
    return utf8[..<hit.lowerBound].suffix(city.utf8.count).elementsEqual(city.utf8)
  }

  /// Whether a name has another rank than the one that the table has for it.
  static func differs(_ name: String, from known: String) -> Bool {
    name.last != known.last && !known.hasSuffix("旗")
  }

  /// What makes of the rank a part of another word: 市场, 区域.
  private static let others: WordList = ["场", "域", "划", "间", "级", "值", "价", "民", "位", "分"]
}
