// Who leads and who assists, where a measure says so: 牵头单位:规划处;配合单位:财务处.

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
    var assignment = Assignment()
    for clause in clauses(of: text) {
      assignment.read(clause)
    }
    return assignment
  }

  private static let sentenceEnds = ScalarSet(";；。\n()（）")

  private static let leadLabels = [
    "牵头责任单位", "牵头单位", "牵头部门", "牵头处室", "牵头科室", "牵头领导", "责任单位", "责任部门", "责任处室", "责任科室",
    "责任领导", "责任人", "主办单位",
  ]
  private static let assistLabels = [
    "配合单位", "配合部门", "配合处室", "配合科室", "协办单位", "协助单位", "参与单位", "责任配合单位",
  ]
  /// What may stand before 牵头 in 由规划处牵头,财务处配合: the words after the last of these are the name.
  private static let beforeNames = ["由", "(", "（", ":", "："]
  private static let nameEndings = [
    "处", "科", "室", "局", "委", "办", "部", "中心", "医院", "站", "所", "股", "会", "组", "厅", "院", "校", "公司",
    "政府",
    "单位", "部门",
  ]

  private mutating func read(_ clause: Substring) {
    for (labels, isLead) in [(Self.assistLabels, false), (Self.leadLabels, true)] {
      for label in labels {
        guard let place = clause.firstRange(of: label) else { continue }
        let rest = clause[place.upperBound...]
        guard let mark = rest.first, ":：".contains(mark) else { continue }
        add(Self.names(in: rest.dropFirst()), isLead: isLead)
        return
      }
    }
    // 由规划处牵头, 财务处配合; 牵头起草 and 配合任务 name nobody.
    for (verb, isLead) in [("牵头", true), ("配合", false)] where clause.hasSuffix(verb) {
      let before = clause.dropLast(verb.count)
      let start = Self.beforeNames.compactMap { before.firstRange(of: $0)?.upperBound }.max()
      let names = Self.names(in: before[(start ?? before.startIndex)...])
      if !names.isEmpty,
        names.allSatisfy({ name in Self.nameEndings.contains(where: name.hasSuffix) })
      {
        add(names, isLead: isLead)
      }
    }
  }

  private mutating func add(_ names: [String], isLead: Bool) {
    for name in names {
      if isLead, !leads.contains(name) { leads.append(name) }
      if !isLead, !assists.contains(name) { assists.append(name) }
    }
  }

  /// A comma ends a clause unless a label stands before it: 责任单位:医政处,药政处.
  private static func clauses(of text: String) -> [Substring] {
    let sentences = text.unicodeScalars.split { sentenceEnds.contains($0.value) }
    let stating = sentences.map(Substring.init).filter {
      StatementSigns(of: String($0)).mayStateAssignment
    }
    return stating.flatMap { clause -> [Substring] in
      let isLabelled = (leadLabels + assistLabels).contains {
        clause.contains($0 + ":") || clause.contains($0 + "：")
      }
      return isLabelled ? labelled(clause) : clause.split { ",，".contains($0) }
    }
  }

  /// 牵头单位:规划处,配合单位:财务处 is two clauses.
  private static func labelled(_ clause: Substring) -> [Substring] {
    var clauses: [Substring] = []
    for piece in clause.split(whereSeparator: { ",，  ".contains($0) }) {
      if let last = clauses.last, !piece.contains(":"), !piece.contains("：") {
        clauses[clauses.count - 1] = clause[last.startIndex..<piece.endIndex]
      } else {
        clauses.append(piece)
      }
    }
    return clauses
  }

  private static func names(in text: Substring) -> [String] {
    text.split { "、,， \u{3000}".contains($0) }.map(String.init)
      .filter { (2...24).contains($0.count) }
  }
}
