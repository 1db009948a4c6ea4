// Names of other languages: 热依汗·艾力, 阿不都·买买提·吐尔逊, 那仁格日勒.

/// Reads names whose parts a dot joins.
enum DottedName {
  /// How many characters a part may have.
  private static let longestPart = 8

  /// The name that begins at an offset; its last part goes to the first place where a name may end.
  static func read(_ utf8: [UInt8], at start: Int, to end: Int) -> PersonName? {
    guard var offset = afterDot(utf8, from: start, to: end) else { return nil }
    while let next = afterDot(utf8, from: offset, to: end) { offset = next }
    for length in 1...longestPart {
      guard offset < end, utf8.glyph(at: offset).isHan else { return nil }
      offset += utf8.glyph(at: offset).length
      if length > 1, PersonName.ends(utf8, at: offset, to: end) {
        return PersonName(range: start..<offset)
      }
    }
    return nil
  }

  /// Where the dot ends that closes a part which begins at an offset.
  private static func afterDot(_ utf8: [UInt8], from start: Int, to end: Int) -> Int? {
    var offset = start
    for length in 0...longestPart {
      guard offset < end else { return nil }
      let glyph = utf8.glyph(at: offset)
      offset += glyph.length
      if glyph.scalar.isOne(of: "·•・‧") { return length > 0 ? offset : nil }
      guard glyph.isHan else { return nil }
    }
    return nil
  }
}

/// Reads Mongolian, Tibetan and other names that are spelt out in three to seven characters.
enum SpeltName {
  /// The name that begins at an offset: nothing but characters with which such names are spelt, up
  /// to where a name may end.
  static func read(_ utf8: [UInt8], at start: Int, to end: Int) -> PersonName? {
    var offset = start
    var count = 0
    while offset < end, count < 7 {
      let glyph = utf8.glyph(at: offset)
      guard characters.contains(glyph.scalar) else { break }
      offset += glyph.length
      count += 1
    }
    guard count >= 3, PersonName.ends(utf8, at: offset, to: end) else { return nil }
    return PersonName(range: start..<offset)
  }

  /// What such names are spelt with.
  static let characters = ScalarSet(
    """
    阿巴音克西那仁格日勒乌兰图雅其木苏布赫额尔敦斯琴娃吉呼娜买提江艾力古丽热依汗拉哈孜别吐逊肉曼加措扎旦增\
    次泽旺珍姆卓玛央金丹多达瓦桑罗贡嘎索朗顿珠米玛洛巴特朝鲁宝音道尔吉敖其青毕力吐尔逊帕夏塔娜托娅萨仁葛根巴依买云高
    """)
}
