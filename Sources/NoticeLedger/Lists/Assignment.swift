// Who leads and who assists, where a text says so: 牵头单位:规划处;配合单位:财务处.

/// Who answers for a measure.
public struct Assignment: Sendable, Equatable {
  /// Who leads or is responsible.
  public var leads: [String]
  /// Who assists.
  public var assists: [String]

  /// An assignment.
  public init(leads: [String] = [], assists: [String] = []) {
    self.leads = leads
    self.assists = assists
  }

  /// Whether nobody is named.
  public var isEmpty: Bool { leads.isEmpty && assists.isEmpty }

  /// The assignment that a text states; empty where it states none.
  public static func stated(in text: String) -> Assignment {
    var reader = AssignmentReader(text)
    reader.readAll()
    return reader.assignment
  }

  /// Takes down who leads, or who assists, each once.
  fileprivate mutating func add(_ names: [String], leading: Bool) {
    for name in names {
      if leading, !leads.contains(name) { leads.append(name) }
      if !leading, !assists.contains(name) { assists.append(name) }
    }
  }
}

/// Reads who answers, sentence by sentence.
private struct AssignmentReader {
  private let text: [UInt32]
  /// What was read so far.
  private(set) var assignment = Assignment()

  init(_ text: String) {
    self.text = [UInt32](scalarsOf: text)
  }

  private static let sentenceEnds = ScalarSet(";；。\n()（）")
  private static let commas = ScalarSet(",，")
  /// Where labels stand, a space parts them as well.
  private static let commasAndSpaces = ScalarSet(",， \u{3000}")
  private static let betweenNames = ScalarSet("、,， \u{3000}")
  private static let colons = ScalarSet(":：")

  private static let leading: CursorWords = [
    "牵头责任单位", "牵头单位", "牵头部门", "牵头处室", "牵头科室", "牵头领导", "责任单位", "责任部门", "责任处室", "责任科室",
    "责任领导", "责任人", "主办单位",
  ]
  private static let assisting: CursorWords = [
    "责任配合单位", "配合单位", "配合部门", "配合处室", "配合科室", "协办单位", "协助单位", "参与单位",
  ]
  /// What ends a clause that names who leads, and one that names who assists.
  private static let verbs: [(word: CursorWords, isLead: Bool)] = [
    (["牵头"], true), (["配合"], false),
  ]
  /// Stands before the name of who leads: 由规划处牵头.
  private static let by = ScalarSet("由")
  /// What a name ends with before a verb: 牵头起草 and 由他牵头 name nobody.
  private static let nameEnds: CursorWords = [
    "处", "科", "室", "局", "委", "办", "部", "中心", "医院", "站", "所", "股", "会", "组", "厅", "院", "校", "公司",
    "政府", "单位", "部门",
  ]
  /// How many characters a name has.
  private static let lengths = 2...24

  mutating func readAll() {
    for sentence in parts(of: text.indices, at: Self.sentenceEnds) { read(sentence) }
  }

  /// A comma ends a clause unless a label stands before it: 责任单位:医政处,药政处.
  private mutating func read(_ sentence: Range<Int>) {
    let isLabelled = !labels(in: sentence).isEmpty
    // Whether those who lead are named under the last label, or those who assist.
    var named: Bool?
    for clause in parts(of: sentence, at: isLabelled ? Self.commasAndSpaces : Self.commas) {
      let labels = labels(in: clause)
      if !labels.isEmpty {
        for (index, label) in labels.enumerated() {
          let next = labels.dropFirst(index + 1).first?.words.lowerBound
          let value = label.words.upperBound..<(next ?? clause.upperBound)
          addNames(in: value, leading: label.isLead)
        }
        named = labels.last?.isLead
      } else if readVerb(clause) || text[clause].contains(where: Self.colons.contains) {
        named = nil
      } else if let named {
        addNames(in: clause, leading: named)
      }
    }
  }

  /// The labels with their colons, in order.
  private func labels(in range: Range<Int>) -> [(words: Range<Int>, isLead: Bool)] {
    range.compactMap { place in
      guard Self.colons.contains(text[place]) else { return nil }
      for (words, isLead) in [(Self.assisting, false), (Self.leading, true)] {
        if let length = words.length(in: text, before: place), place - length >= range.lowerBound {
          return (place - length..<place + 1, isLead)
        }
      }
      return nil
    }
  }

  /// Reads 由规划处牵头, 财务处配合; what ends otherwise is none.
  private mutating func readVerb(_ clause: Range<Int>) -> Bool {
    for (verb, isLead) in Self.verbs {
      guard let length = verb.length(in: text, before: clause.upperBound) else { continue }
      let before = clause.lowerBound..<max(clause.lowerBound, clause.upperBound - length)
      // Behind a colon, and behind 由.
      let colon = text[before].lastIndex(where: Self.colons.contains)
      let rest = colon.map { $0 + 1..<before.upperBound } ?? before
      let by = text[rest].firstIndex(where: Self.by.contains)
      let names = places(ofNamesIn: by.map { $0 + 1..<rest.upperBound } ?? rest)
      guard !names.isEmpty,
        names.allSatisfy({ Self.nameEnds.end(in: text, before: $0.upperBound) })
      else { return false }
      assignment.add(names.map(words), leading: isLead)
      return true
    }
    return false
  }

  /// Adds the names of a label; a verb behind one says more than the label: 规划处牵头、财务处配合.
  private mutating func addNames(in range: Range<Int>, leading: Bool) {
    for place in places(ofNamesIn: range) {
      let verb = Self.verbs.lazy.compactMap { [text] verb, isLead in
        verb.length(in: text, before: place.upperBound).map { (length: $0, isLead: isLead) }
      }.first
      let name = place.dropLast(verb?.length ?? 0)
      guard Self.lengths.contains(name.count) else { continue }
      assignment.add([words(name)], leading: verb?.isLead ?? leading)
    }
  }

  private func places(ofNamesIn range: Range<Int>) -> [Range<Int>] {
    parts(of: range, at: Self.betweenNames).filter { Self.lengths.contains($0.count) }
  }

  private func words(_ range: Range<Int>) -> String {
    ScalarCursor(text, at: range.lowerBound).words(to: range.upperBound)
  }

  /// The parts between some characters, without empty ones.
  private func parts(of range: Range<Int>, at separators: ScalarSet) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where separators.contains(text[place]) {
      if place > start { parts.append(start..<place) }
      start = place + 1
    }
    if range.upperBound > start { parts.append(start..<range.upperBound) }
    return parts
  }
}
