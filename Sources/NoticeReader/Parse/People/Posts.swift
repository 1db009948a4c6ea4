// The words that end the name of a post: 书记, 主任, 局长, 二级巡视员.

/// Knows the words for posts.
enum Posts {
  /// The post word that ends at an offset; nil where none does.
  static func word(_ utf8: [UInt8], endingAt offset: Int, from floor: Int) -> StaticString? {
    words.word(in: utf8, endingAt: offset, from: floor)
  }

  /// The keys of the last two characters of each post word, and of 同志.
  static var endings: [(first: Int, second: Int)] {
    (words.words + ["同志"]).map { word in
      let keys = CharacterFilter.keys(word.description).suffix(2)
      return (keys[keys.startIndex], keys[keys.endIndex - 1])
    }
  }

  /// The posts that a place as often stands before as a person: 金华市长.
  static func headsPlace(_ word: StaticString) -> Bool {
    word.firstScalar?.isOne(of: "省市县区镇乡州盟旗村") == true
  }

  /// The post word that begins at an offset.
  static func word(_ utf8: [UInt8], at offset: Int) -> StaticString? {
    words.word(in: utf8, at: offset)
  }

  /// Posts of party, government, hospitals and their like; not those of writers and editors.
  private static let words: WordList = [
    "主任委员", "主任科员", "主席", "主任", "书记", "事务长", "人大常委会主任", "会长", "保健官",
    "党组成员", "党委成员", "党委委员", "党工委委员", "总会计师", "总工程师", "总农艺师", "总监",
    "总经理", "总裁", "巡视员", "调研员", "常务委员", "常委", "委员", "秘书长", "部长", "厅长",
    "司长", "局长", "处长", "科长", "股长", "所长", "站长", "院长", "校长", "园长", "馆长", "台长",
    "社长", "署长", "关长", "行长", "董事长", "理事长", "监事长", "省长", "市长", "州长", "盟长",
    "旗长", "县长", "区长", "镇长", "乡长", "村长", "组长", "队长", "团长", "政委", "检察长", "庭长",
    "参谋长", "专员", "督查专员", "督学", "指挥长", "负责人", "秘书", "科员", "主持工作", "代市长",
    "代县长", "代区长", "政治协理员", "督察专员", "二级巡视员", "纪检组长", "联络员", "司令员",
    "街道办主任", "发言人", "主委", "总干事", "支书", "护士长", "教导员", "指导员", "审判长", "监事",
    "审计长", "警长", "督导员", "特派员", "总规划师", "总经济师", "总药师", "总检验师", "总河长", "总湖长",
    "总林长",
  ]
}
