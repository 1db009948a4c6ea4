// A text on its way through the repairs, and what has been done to it so far.

import NoticeRecord

/// A text as its author meant it, as far as that can be told, with the list of what was changed.
struct Mended: Sendable {
  /// The text after the repairs so far.
  private(set) var text: MappedText
  /// The script that the text was written in; nil for a text without Chinese.
  var script: Source.Script?
  /// Every change, in the order in which the rules made them.
  var repairs: [Repair] = []
  /// What a person should look at.
  var remarks: [Remark] = []
  /// What rules may find in the text as it is now, and until the change of scripts how it is divided
  /// between these.
  private(set) var survey: Survey

  /// A text of which nothing has been repaired.
  init(text: MappedText, surveyedBy table: SurveyTable = .reader) {
    self.text = text
    survey = Survey(text.utf8, by: table)
  }

  /// Makes the changes that a rule asks for, where one of its cues occurs at all.
  mutating func take(_ rule: ([UInt8], Survey) -> Diagnosis, at cue: RepairCues) {
    if !survey.met.isDisjoint(with: cue) { take(rule(text.utf8, survey)) }
  }

  /// Makes the changes that a rule asks for and lists them.
  mutating func take(_ diagnosis: Diagnosis) {
    remarks += diagnosis.doubts.map { doubt in
      Remark(code: doubt.code, message: doubt.message, span: text.span(doubt.range))
    }
    guard !diagnosis.edits.isEmpty else { return }
    repairs.reserveCapacity(repairs.count + diagnosis.edits.count)
    for edit in diagnosis.edits {
      repairs.append(
        Repair(
          kind: edit.kind, damaged: text.string(edit.range),
          repaired: edit.replacement.string(0..<edit.replacement.count),
          confidence: edit.confidence, span: text.span(edit.range)))
    }
    rewrite(diagnosis.edits)
  }

  /// Puts a text of the same length in the place of the whole, in which no rule may find anything
  /// elsewhere than in the old one.
  mutating func substitute(_ whole: [UInt8]) {
    text.substitute(whole)
  }

  /// Makes changes without listing them one by one.
  mutating func rewrite(_ edits: [Edit]) {
    guard !edits.isEmpty else { return }
    let old = text.utf8
    defer { survey.follow(edits, from: old, to: text.utf8) }
    if edits.allSatisfy({ $0.replacement.count == $0.range.count }) {
      for edit in edits { text.substitute(edit.replacement, at: edit.range.lowerBound) }
      return
    }
    var rewriter = Rewriter(text, changes: edits.count)
    for edit in edits {
      rewriter.keep(to: edit.range.lowerBound)
      if edit.replacement.isEmpty {
        rewriter.drop(to: edit.range.upperBound)
      } else if edit.replacement.count == edit.range.count {
        rewriter.substitute(edit.replacement)
      } else {
        rewriter.replace(to: edit.range.upperBound, with: edit.replacement)
      }
    }
    text = rewriter.finish()
  }
}
