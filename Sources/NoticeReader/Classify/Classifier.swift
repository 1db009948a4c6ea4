// Decides what sort of document a page is, and says by which words.

import NoticeRecord

/// The kind of a document and what decided it.
struct Classification: Sendable {
  /// The kind.
  var kind: Kind
  /// The words that speak for it, the loudest first.
  var evidence: [Quote]
}

/// Weighs the cues of a page.
struct Classifier {
  /// A kind that weighs less is `other`.
  private static let leastWeight = 7
  /// How many quotes a record gives.
  private static let mostEvidence = 5
  /// How often the same cue counts.
  private static let repeats = 3

  /// A cue that was heard.
  private struct Heard {
    var kind: Kind
    var weight: Int
    var place: Place
  }

  /// Where a cue was heard: its words in the title, or a range of the text.
  private enum Place {
    case title(Quote)
    case text(Range<Int>)
  }

  private let sheet: Sheet
  private var heard: [Heard] = []
  private var weights: [Kind: Int] = [:]

  /// The kind of a sheet whose title and text are known.
  static func classify(_ sheet: Sheet, title: String?, bodyStart: Int) -> Classification {
    var classifier = Classifier(sheet)
    classifier.listen(title: title, bodyStart: bodyStart)
    return classifier.decision(title: title, bodyStart: bodyStart)
  }

  private init(_ sheet: Sheet) {
    self.sheet = sheet
  }

  private mutating func listen(title: String?, bodyStart: Int) {
    if let title {
      let utf8 = Array(title.utf8)
      let opening = Array(title.prefix(6).utf8)
      let place = sheet.lines.first {
        sheet.utf8.firstOffset(ofWord: opening, in: $0.range) != nil
      }?
      .range
      for hit in KindCues.table.hits(in: utf8, 0..<utf8.count) {
        let cue = KindCues.list[hit.phrase]
        let quote = Quote(text: cue.words, span: sheet.text.span(place ?? 0..<0))
        hear(cue, cue.inTitle, at: .title(quote))
      }
    }
    let cues = KindCues.list
    var counts = [Int](repeating: 0, count: cues.count)
    for hit in KindCues.table.hits(.kind, in: sheet.text, bodyStart..<sheet.utf8.count) {
      counts[hit.phrase] += 1
      guard counts[hit.phrase] <= Self.repeats else { continue }
      let inText = cues[hit.phrase].inText
      hear(
        cues[hit.phrase], counts[hit.phrase] == 1 ? inText : inText / 3, at: .text(hit.range))
    }
    sumUp()
  }

  private mutating func hear(_ cue: KindCue, _ weight: Int, at place: Place) {
    if weight > 0 { heard.append(Heard(kind: cue.kind, weight: weight, place: place)) }
  }

  /// Adds up what was heard of each kind; a kind is slow to hash, for its name is.
  private mutating func sumUp() {
    for kind in Kind.allCases {
      var sum = 0
      for index in heard.indices where heard[index].kind == kind { sum += heard[index].weight }
      if sum > 0 { weights[kind] = sum }
    }
  }

  private func decision(title: String?, bodyStart: Int) -> Classification {
    if isForeign { return Classification(kind: .notANotice, evidence: evidence(for: .notANotice)) }
    var weights = weights
    weights[.notANotice] = nil
    KindRules.adjust(&weights, title: title, text: sheet.text, bodyStart: bodyStart)
    let best = weights.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    guard let best, best.value >= Self.leastWeight else {
      return Classification(kind: speaksOfPublicBodies ? .other : .notANotice, evidence: [])
    }
    return Classification(kind: best.key, evidence: evidence(for: best.key))
  }

  private func evidence(for kind: Kind) -> [Quote] {
    Array(
      heard.filter { $0.kind == kind }.enumerated()
        .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        .prefix(Self.mostEvidence).map { quote($0.element.place) })
  }

  private func quote(_ place: Place) -> Quote {
    switch place {
    case .title(let quote): quote
    case .text(let range): sheet.text.quote(range)
    }
  }

  /// Whether the page is a shop's, a journal's, a forum's, in another language or no page at all.
  private var isForeign: Bool {
    let against = weights[.notANotice] ?? 0
    let rest = weights.filter { $0.key != .notANotice }.values.max() ?? 0
    return against >= 12 && against * 2 > rest || against >= 8 && rest < 5 || !isMostlyChinese
      || isData
  }

  /// Whether the file is data for programs (JSON), whatever words it holds.
  private var isData: Bool {
    let utf8 = sheet.whole.utf8
    let words = utf8.trimmed(0..<utf8.count)
    guard words.count >= 2 else { return false }
    let ends = (utf8[words.lowerBound], utf8[words.upperBound - 1])
    return ends == (UInt8(ascii: "{"), UInt8(ascii: "}"))
      || ends == (UInt8(ascii: "["), UInt8(ascii: "]")) && utf8.holds("\":", in: words)
  }

  private var isMostlyChinese: Bool {
    let utf8 = sheet.whole.utf8
    // Those that begin with E4 to E9, as nearly all do.
    let han = utf8.count(of: 0xE4...0xE9)
    // Were all the rest Latin, it would change nothing.
    if han * 3 > utf8.count - han * 3 { return true }
    return han > 0 && han * 3 > utf8.count(of: 0x61...0x7A, setting: 0x20)
  }

  /// Whether at least two words of public business occur, one of which others hardly use.
  private var speaksOfPublicBodies: Bool {
    let range = 0..<sheet.utf8.count
    let own = Set(Self.officialWords.hits(in: sheet.utf8, range).map(\.phrase)).count
    guard own > 0 else { return false }
    return own + Set(Self.publicWords.hits(in: sheet.utf8, range).map(\.phrase)).count >= 2
  }

  /// 党委, 巡察: words of party and government.
  private static let officialWords = PhraseTable([
    "党委", "党组", "政府", "委员会", "卫生健康", "卫健", "巡察", "巡视", "纪委", "监委", "干部",
    "领导小组", "监督所", "疾控", "管理局", "党员", "局长", "书记", "机关", "全县", "全省", "街道办",
    "人大", "政协", "疾病预防控制", "法定传染病", "公示", "采购", "招标", "事业单位", "公务员",
  ])
  /// 群众, 医院: words that others use as well.
  private static let publicWords = PhraseTable([
    "整改", "群众", "全市", "全区", "工作", "部门", "单位", "监督", "医疗机构", "医院", "主任", "通知",
    "公告",
  ])
}
