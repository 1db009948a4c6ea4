// What the rules look for in a text, so that one pass can look for all of it.

/// Sorts of places at which a rule may find something.
struct Cues: OptionSet, Sendable {
  let rawValue: UInt32

  // Characters.

  /// 。 ！ ？ ! ? and line breaks.
  static let sentenceEnd = Cues(rawValue: 1 << 0)
  /// What may follow a label.
  static let colon = Cues(rawValue: 1 << 1)
  /// ASCII and full-width digits.
  static let digit = Cues(rawValue: 1 << 2)
  /// ( （ and circled numbers.
  static let listNumber = Cues(rawValue: 1 << 3)
  /// The marks of titles and quotations.
  static let quotation = Cues(rawValue: 1 << 4)
  /// > and the other signs between the pages of a trail.
  static let trailSign = Cues(rawValue: 1 << 5)
  // Pairs of characters.

  /// The last two characters of a post word, and 同志.
  static let postEnd = Cues(rawValue: 1 << 6)

  /// A Chinese numeral that may be part of a date: 七月, 十二.
  static let dateNumeral = Cues(rawValue: 1 << 7)
  /// 今年 and its like.
  static let relativeYear = Cues(rawValue: 1 << 8)
  /// 年内, 年底, 年末.
  static let yearEnd = Cues(rawValue: 1 << 9)
  /// A Chinese numeral that may be part of an amount: 两期, 三分之一.
  static let countNumeral = Cues(rawValue: 1 << 10)
  /// 零死亡.
  static let zero = Cues(rawValue: 1 << 11)

  // The first two characters of phrases.

  /// Words that speak for a kind.
  static let kind = Cues(rawValue: 1 << 12)
  /// Names of divisions.
  static let division = Cues(rawValue: 1 << 13)
  /// 全省, 市委: words for a level.
  static let level = Cues(rawValue: 1 << 14)
  /// Labels of contacts.
  static let contact = Cues(rawValue: 1 << 15)
  /// 首先, 其次.
  static let adverb = Cues(rawValue: 1 << 16)
  /// The words for the course of an inspection.
  static let visit = Cues(rawValue: 1 << 17)
  /// 巡察, 审计.
  static let inspection = Cues(rawValue: 1 << 18)
  /// 巡察组, 第三组.
  static let inspectionGroup = Cues(rawValue: 1 << 19)
  /// 当面通报 and 反馈.
  static let telling = Cues(rawValue: 1 << 20)
  /// 现将整改, 予以公布.
  static let publishing = Cues(rawValue: 1 << 21)
  /// What public bodies never write about.
  static let spam = Cues(rawValue: 1 << 22)
  /// 网站标识码.
  static let footerMark = Cues(rawValue: 1 << 23)

  /// 一是, 二要: the last character of a numeral that counts items within a sentence.
  static let spokenItem = Cues(rawValue: 1 << 24)

  /// Where a date may begin.
  static let date: Cues = [.digit, .dateNumeral, .relativeYear, .yearEnd]
  /// Where an amount may begin.
  static let amount: Cues = [.digit, .countNumeral]
  /// Where the number of an item may begin.
  static let item: Cues = [.digit, .listNumber]
}

extension CueTable {
  /// All cues.
  static let all: CueTable = {
    var table = CueTable()
    table.add(.sentenceEnd, "。！？!?\n")
    table.add(.colon, ColonTable.colons.description)
    table.add(.digit, "0123456789０１２３４５６７８９")
    table.add(.listNumber, "(（" + String(String.UnicodeScalarView(circledNumbers)))
    table.add(.quotation, "《》“”「」")
    table.add(.trailSign, Strangers.trailSigns.description)
    table.add(.postEnd, pairs: Posts.endings)
    addNumbers(to: &table)
    table.add(.kind, KindCues.table)
    table.add(.division, Divisions.all.finder)
    table.add(.level, RegionReader.levelWords)
    table.add(.contact, ContactsReader.labels)
    table.add(.adverb, Series.adverbs)
    table.add(.visit, InspectionReader.visits)
    table.add(.inspection, InspectionReader.visitNouns)
    table.add(.inspection, KindRules.inspections)
    table.add(.inspectionGroup, InspectingBody.groups)
    table.add(.inspectionGroup, InspectingBody.visitors)
    table.add(.telling, Telling.reports)
    table.add(.telling, Telling.auditReports)
    table.add(.telling, Telling.deliveries)
    table.add(.telling, PhraseTable(["反馈"]))
    table.add(.publishing, KindRules.publishing)
    table.add(.spam, Strangers.spam)
    table.add(.footerMark, Strangers.footerMark)
    table.finish()
    return table
  }()

  private static let circledNumbers = (0x2460...0x2487).compactMap { Unicode.Scalar($0) }

  /// Spaces that may stand between a number and what belongs to it.
  private static let spaces =
    " \t\u{A0}\u{3000}"
    + String(String.UnicodeScalarView((0x2002...0x200B).compactMap { Unicode.Scalar($0) }))

  private static func addNumbers(to table: inout CueTable) {
    let dateNumerals = "〇○零ＯО◯一二三四五六七八九十廿卅"
    table.add(.dateNumeral, dateNumerals, following: dateNumerals + "０月至到-–—－─~～〜―" + spaces)
    table.add(.relativeYear, "今本去上前明当同次翌", following: "年")
    table.add(.yearEnd, "年", following: "内底末")
    let numerals = "〇○零一壹二贰貳两兩三叁四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億"
    let rest = CharacterFilter.keys(numerals + "余餘多来几幾点點分成" + spaces)
    table.add(
      .countNumeral, openings: CharacterFilter.keys(numerals),
      following: rest + MeasureWord.openings)
    table.add(.spokenItem, "一二三四五六七八九十", following: "是要")
    table.add(
      .zero, openings: CharacterFilter.keys("零0"), following: ZeroTargets.misfortunes.openings)
  }
}
