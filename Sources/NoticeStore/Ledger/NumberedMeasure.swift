// The measures of a notice in the order in which they are numbered: those of its findings, then
// those of its actions.

import NoticeLedger
import NoticeRecord

/// A measure of a notice.
struct NumberedMeasure {
  /// Its place among the notice's measures, from 1.
  let ordinal: Int
  /// The finding's place among the notice's findings, from 1; nil for a measure of a plan.
  let finding: Int?
  /// The place of the plan's action among the notice's actions, from 0; nil for one of a finding.
  let action: Int?
  /// Its words.
  let text: String
  /// What the words may state.
  let signs: StatementSigns

  /// The measures of a notice.
  static func all(in notice: Notice) -> [NumberedMeasure] {
    var measures: [NumberedMeasure] = []
    func add(_ text: String, of finding: Int? = nil, _ action: Int? = nil) {
      measures.append(
        NumberedMeasure(
          ordinal: measures.count + 1, finding: finding, action: action, text: text,
          signs: StatementSigns(of: text)))
    }
    for (index, finding) in notice.findings.enumerated() {
      for measure in finding.measures { add(measure.text, of: index + 1) }
    }
    for (index, action) in notice.actions.enumerated() {
      for measure in action.measures { add(measure.text, of: nil, index) }
    }
    return measures
  }

  /// Who answers for it.
  var assignment: Assignment {
    signs.mayStateAssignment ? Assignment.stated(in: text) : Assignment()
  }

  /// Its last deadline; nil where it states none.
  func deadline(from base: DeadlineBase) -> Deadline? {
    DeadlineReader.deadlines(in: signs, from: base).latest
  }
}
