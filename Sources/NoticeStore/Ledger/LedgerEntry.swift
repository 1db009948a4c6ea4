// What the ledger needs of a notice, worked out before the transaction begins.

import NoticeLedger
import NoticeRecord

/// A notice made ready for the ledger.
struct LedgerEntry: Sendable {
  /// A measure's deadline.
  struct Due: Sendable {
    /// The measure's ordinal in the notice.
    let measure: Int
    /// The finding's ordinal; nil for a measure of a plan.
    let finding: Int?
    /// The deadline.
    let deadline: Deadline
  }

  /// Somebody who answers for a measure, or for a finding as a whole.
  struct Assigned: Sendable {
    /// The measure's ordinal in the notice; nil for the whole finding.
    let measure: Int?
    /// The finding's ordinal; nil for a measure of a plan.
    let finding: Int?
    /// Who.
    let name: String
    /// `leads` or `assists`.
    let part: String
  }

  /// The body whose problems the notice names.
  let body: String?
  /// The notice's findings; of notice 0, for its number is not known yet.
  let mentions: [Mention]
  /// The deadlines of its measures, at most one a measure.
  let deadlines: [Due]
  /// The deadlines of findings as a whole, by the findings' ordinals.
  let findingDeadlines: [(finding: Int, deadline: Deadline)]
  /// The last day that is set for each finding, by the findings' ordinals.
  let lastDeadlines: [Int: LastDeadline]
  /// Who answers for what.
  let assignments: [Assigned]
  /// What tells copies of its text.
  let sketch: Sketch
  /// What tells a later notice of much the same words from a copy: worked out where there is one.
  var facts: CopyFacts {
    var facts = CopyFacts(notice, issuer: issuer)
    // One letter goes to many bodies.
    if !mentions.isEmpty, SupervisionLetter.isOne(notice) { facts.inspected = body }
    return facts
  }

  private let notice: Notice
  private let issuer: String?

  /// Works out what the ledger needs; `today` stands for the date of a notice that states
  /// none, `issuer` is the issuer's canonical name.
  init(_ notice: Notice, text: String, issuer: String?, today: Day) {
    let isLetter = SupervisionLetter.isOne(notice)
    body =
      isLetter
      ? SupervisionLetter.addressee(in: text, region: notice.region)
      : Body.answerable(in: notice, issuer: issuer)
    // Whom a letter does not name, it tells nothing.
    mentions =
      isLetter && body == nil
      ? []
      : Mention.all(
        in: notice, id: 0, otherwise: today,
        isReminder: isLetter && !SupervisionLetter.saysOpen(text))
    let base = DeadlineBase(
      notice: notice.dayOrFeedback ?? today,
      feedback: notice.inspection?.feedbackOn.flatMap(Day.init(lastOf:)),
      isStated: notice.dayOrFeedback != nil)
    let measures = NumberedMeasure.all(in: notice)
    let texts = FindingTexts(of: notice.findings, in: mentions.isEmpty ? "" : text)
    let letterDeadline =
      isLetter && !mentions.isEmpty ? LetterDeadline.read(in: text, from: base) : nil
    let stated = notice.findings.enumerated().map { index, finding in
      var stated = texts.deadlines(of: finding, at: index, from: base)
      if stated.whole == nil { stated.whole = letterDeadline }
      return stated
    }
    deadlines =
      Self.deadlines(ofFindings: measures, stated, from: base)
      + Self.deadlines(ofPlan: notice, measures, from: base)
    findingDeadlines = stated.enumerated().compactMap { index, stated in
      stated.whole.map { (index + 1, $0) }
    }
    lastDeadlines = Self.lastDeadlines(deadlines, findingDeadlines)
    assignments = Self.assignments(of: notice, measures, texts)
    sketch = Sketch(of: text)
    (self.notice, self.issuer) = (notice, issuer)
  }

  /// The findings as they are compared, in the order of their mentions.
  var sides: [LinkSide] {
    mentions.map { LinkSide(title: $0.title, number: $0.number, inspection: $0.inspection) }
  }

  /// The last day that is set for each finding, by the findings' ordinals.
  private static func lastDeadlines(
    _ deadlines: [Due], _ findingDeadlines: [(finding: Int, deadline: Deadline)]
  ) -> [Int: LastDeadline] {
    let all = deadlines.compactMap { due in due.finding.map { ($0, due.deadline) } }
    var last: [Int: (day: Day, words: String)] = [:]
    for (finding, deadline) in all + findingDeadlines {
      guard let day = deadline.due else { continue }
      if last[finding].map({ $0.day < day }) ?? true { last[finding] = (day, deadline.words) }
    }
    return last.mapValues { LastDeadline(day: $0.day.iso, words: $0.words) }
  }

  /// Who answers for each finding as a whole and for its measures, then for those of a plan.
  private static func assignments(
    of notice: Notice, _ measures: [NumberedMeasure], _ texts: FindingTexts
  ) -> [Assigned] {
    var assigned: [Assigned] = []
    func add(_ assignment: Assignment, _ measure: Int?, _ finding: Int?) {
      guard !assignment.isEmpty else { return }
      for (names, part) in [(assignment.leads, "leads"), (assignment.assists, "assists")] {
        assigned += names.map {
          Assigned(measure: measure, finding: finding, name: $0, part: part)
        }
      }
    }
    var next = 0
    func addMeasures(of finding: Int?) {
      while next < measures.count, measures[next].finding == finding {
        add(measures[next].assignment, measures[next].ordinal, finding)
        next += 1
      }
    }
    for (index, finding) in notice.findings.enumerated() {
      if !finding.responsible.isEmpty {
        add(texts.assignment(of: finding, at: index), nil, index + 1)
      }
      addMeasures(of: index + 1)
    }
    addMeasures(of: nil)
    return assigned
  }

  /// The last deadline of each measure against a problem: that of its own label before all.
  private static func deadlines(
    ofFindings measures: [NumberedMeasure], _ stated: [FindingDeadlines], from base: DeadlineBase
  ) -> [Due] {
    var (last, place) = (0, 0)
    return measures.compactMap { measure in
      guard let finding = measure.finding else { return nil }
      place = finding == last ? place + 1 : 0
      last = finding
      return (stated[finding - 1].measures[place] ?? measure.deadline(from: base)).map {
        Due(measure: measure.ordinal, finding: finding, deadline: $0)
      }
    }
  }

  /// The last deadline of each measure of a plan; where it states none, that of its action's title,
  /// and in plans of one year its end.
  private static func deadlines(
    ofPlan notice: Notice, _ measures: [NumberedMeasure], from base: DeadlineBase
  ) -> [Due] {
    let yearEnd = notice.kind == .workPlan ? PlanYear.deadline(in: notice.title) : nil
    let titles = notice.actions.map {
      $0.measures.isEmpty ? nil : DeadlineReader.deadlines(in: $0.title, from: base).latest
    }
    return measures.compactMap { measure in
      guard let action = measure.action else { return nil }
      return (measure.deadline(from: base) ?? titles[action] ?? yearEnd).map {
        Due(measure: measure.ordinal, finding: nil, deadline: $0)
      }
    }
  }
}
