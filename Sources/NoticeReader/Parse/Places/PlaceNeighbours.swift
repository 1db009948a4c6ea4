// What stands before and after the name of a place and tells what is called after it: 九江|职业大学,
// 青田|银行, 清廉|凤冈.

/// Tells what a place's name belongs to by its neighbours.
enum PlaceNeighbours {
  /// Whether a short name names a business (青田银行), or of a county a school: those are called
  /// after many things.
  static func isBusiness(
    _ name: Divisions.Name, _ utf8: [UInt8], _ hit: Range<Int>
  ) -> Bool {
    guard !name.isFull else { return false }
    if businesses.stands(in: utf8, at: hit.upperBound) { return true }
    return schools.stands(in: utf8, at: hit.upperBound)
      && name.meanings.allSatisfy { Divisions.all.list[$0].level == .county }
  }

  /// Whether a short name is that of a town or village: 信都镇, but not 吴川乡镇卫生院 or 吴川乡村振兴局.
  static func isTown(_ utf8: [UInt8], after end: Int) -> Bool {
    utf8.says("镇", at: end) || utf8.says("街道", at: end) || utf8.says("村", at: end)
      || utf8.says("乡", at: end) && !utf8.says("乡镇", at: end) && !utf8.says("乡村", at: end)
  }

  /// 九江|职业大学: whether a name of a school goes on behind the place.
  static func isSchool(_ utf8: [UInt8], after offset: Int) -> Bool {
    var end = offset
    while end < utf8.count, end - offset < 24, utf8.glyph(at: end).isHan {
      if utf8.says("大学", at: end) || utf8.says("学院", at: end) { return true }
      if !schoolSorts.stands(in: utf8, at: end) { return false }
      end += 6
    }
    return false
  }

  private static let schoolSorts: WordList = [
    "职业", "技术", "师范", "医科", "理工", "科技", "工业", "农业", "林业", "财经", "中医", "医学", "工程", "外国", "交通",
    "民族", "海洋", "电力", "石油", "体育", "艺术", "政法", "警察", "卫生", "护理", "城市", "信息", "电子", "工商", "商务",
  ]

  private static let businesses: WordList = [
    "银行", "集团", "药业", "制药", "保险", "证券", "股份", "公司", "有限", "医药", "科技", "酒业", "燃气",
  ]
  private static let schools: WordList = ["大学", "学院", "医科", "师范", "理工", "中学", "小学"]

  /// Whether an office follows, so that a short name is a place's and no word: 惠民|法院.
  static func isOffice(_ utf8: [UInt8], after offset: Int) -> Bool {
    offices.hit(in: utf8, at: offset, before: utf8.count) != nil
  }

  private static let offices = PhraseTable([
    "法院", "检察院", "公安", "纪委", "监委", "县委", "市委", "区委", "卫健", "卫生", "教育局", "教体局", "民政",
    "医保", "疾控", "政府", "人民", "中医", "妇幼", "新闻网", "日报", "电视", "融媒", "发布", "党校", "税务",
  ])

  /// Whether an address for replies stands before an offset: 通信地址：湖南省…
  static func isAddress(_ utf8: [UInt8], before offset: Int, _ range: Range<Int>) -> Bool {
    var start = offset
    while start > range.lowerBound, offset - start < 60, let glyph = utf8.glyph(endingAt: start),
      !glyph.scalar.isOne(of: "。；;\n")
    {
      start -= glyph.length
    }
    return addresses.occurs(in: utf8, start..<offset)
  }

  private static let addresses = PhraseTable(["地址：", "地址:", "信箱：", "信箱:"])

  /// 清廉凤冈, 凤冈新闻网: whether a short name stands in the name of a site.
  static func isSite(_ utf8: [UInt8], _ name: Range<Int>) -> Bool {
    siteEndings.hit(in: utf8, at: name.upperBound, before: utf8.count) != nil
      || opensSite(utf8, 0..<name.lowerBound)
  }

  /// Whether words end as the name of a site opens that its place follows: 清廉|寿县.
  static func opensSite(_ utf8: [UInt8], _ words: Range<Int>) -> Bool {
    siteOpenings.hit(in: utf8, endingAt: words.upperBound, from: words.lowerBound) != nil
  }

  private static let siteOpenings = PhraseTable([
    "清廉", "清风", "廉洁", "廉政", "平安", "法治", "文明", "健康", "美丽", "魅力", "幸福", "今日", "数字", "善美", "信用",
  ])
  private static let siteEndings = PhraseTable([
    "新闻网", "日报", "融媒", "发布", "先锋", "党建", "纪检", "廉政", "人民政府", "政府网", "信息网", "网", "卫健",
    "医保", "疾控", "巡察",
  ])
}
