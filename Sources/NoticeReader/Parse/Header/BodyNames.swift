// The names of bodies that issue notices: 中共……委员会, ……局党组, ……办公室.

/// Recognises the names of public bodies.
enum BodyNames {
  /// The endings of such names, longer ones before their own endings.
  static let endings = PhraseTable([
    "委员会", "党委", "党组", "党总支", "支部", "机关党委", "局", "厅", "卫健委", "卫生健康委",
    "发改委", "纪委", "监委", "办公室", "办公厅", "医院", "学院", "大学", "中心", "政府", "管委会", "卫生计生委", "计生委", "发展改革委",
    "国资委",
    "领导小组", "指挥部", "巡察组", "巡视组", "监察组", "工作组", "督导组", "调查组", "署", "集团", "公司",
    "协会", "学会", "基金会", "支队", "大队", "总队", "研究院", "研究所", "监督所", "卫生院",
    "管理处", "服务站", "检察院", "法院", "巡察办", "巡视办", "学校", "街道", "联合会", "总站",
    "保健院", "防治院", "疗养院", "福利院", "敬老院", "血站", "常委会", "总工会", "红十字会", "工商联", "妇联",
    "中学", "小学", "幼儿园", "银行", "专班", "事务所", "服务所", "管理所", "党工委", "工委", "分局", "开发区",
    "督查室", "图书馆", "档案馆", "博物馆", "文化馆", "纪念馆", "科技馆", "美术馆", "体育馆",
    "国务院", "卫生部", "教育部", "财政部", "民政部", "公安部", "组织部", "宣传部", "统战部",
  ])

  /// Whether a range is nothing but the name of a body.
  static func isName(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let words = utf8.trimmed(range)
    guard (12...150).contains(words.count), utf8.glyph(at: words.lowerBound).isHan,
      Marker.read(utf8, at: words.lowerBound, to: words.upperBound) == nil
    else { return false }
    let core = withoutBracket(utf8, words)
    guard endings.hit(in: utf8, endingAt: core.upperBound, from: core.lowerBound) != nil else {
      return false
    }
    return utf8.firstOffset(of: "，,。：:；;！？“”《》!?", in: words) == nil
      && !utf8.holds("关于", in: words)
  }

  /// The names that stand beside each other on a line, a gap between them: 某局　某中心. A line that is one name is
  /// that; nil where it is none.
  static func names(_ utf8: [UInt8], _ range: Range<Int>) -> [Range<Int>]? {
    guard isName(utf8, range) else { return nil }
    var names: [Range<Int>] = []
    for part in utf8.parts(of: range, between: " \u{A0}\u{3000}\t") where !part.isEmpty {
      if let last = names.last, !isGap(utf8, last.upperBound..<part.lowerBound) {
        names[names.count - 1] = last.lowerBound..<part.upperBound
      } else {
        names.append(part)
      }
    }
    return names.allSatisfy { isName(utf8, $0) } ? names : [range]
  }

  /// Whether spaces part names: a single narrow one may stand within a name.
  private static func isGap(_ utf8: [UInt8], _ spaces: Range<Int>) -> Bool {
    let first = utf8.glyph(at: spaces.lowerBound)
    return first.length < spaces.count || first.scalar.isOne(of: "\u{3000}\t")
  }

  /// 某县人民医院, 某中学: bodies that seldom sign beside an office.
  static func isInstitution(_ utf8: [UInt8], _ name: Range<Int>) -> Bool {
    institutions.hit(in: utf8, endingAt: name.upperBound, from: name.lowerBound) != nil
  }

  private static let institutions = PhraseTable([
    "医院", "卫生院", "保健院", "学院", "大学", "学校", "中学", "小学", "幼儿园", "公司", "集团", "银行",
  ])

  /// The range without a bracket at its end: 区教育工作党委(区教育局).
  private static func withoutBracket(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard let last = utf8.glyph(endingAt: range.upperBound),
      last.scalar.isOne(of: ")）"),
      let open = utf8.firstOffset(of: "(（", in: range), open > range.lowerBound
    else { return range }
    return range.lowerBound..<open
  }
}
