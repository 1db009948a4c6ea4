// The list of what is mended, in order.

/// Undoes the damage that copies of a page carry.
///
/// Every rule is more likely right than the text as it stands, and
/// clean text passes through unchanged but for its script.
enum Mender {
  /// Mends a text.
  static func mend(_ text: MappedText) -> Mended {
    var mended = Mended(text: text)
    mended.take(ShiftedFrames.diagnose(mended.text.utf8))
    mended.take(PinyinGlosses.diagnose, at: .gloss)
    if mended.survey().holdsVariant { mended.take(VariantCharacters.diagnose(mended.text.utf8)) }
    TraditionalScript.simplify(&mended)
    mended.take(SetPhrases.diagnose, at: .setPhrase)
    mended.take(DoubledPunctuation.diagnose, at: .doubledMark)
    mended.take(LostDateParts.diagnose(mended.text.utf8))
    mended.take(QuestionMarks.diagnose(mended.text.utf8))
    mended.take(LostDaySigns.diagnose, at: .day)
    mended.take(RunOnHeadings.diagnose, at: .numberedHeading)
    mended.take(PairedMarks.diagnose(mended.text.utf8))
    mended.take(LostQuotes.diagnose(mended.text.utf8))
    mended.take(LostCommas.diagnose, at: .listMember)
    return mended
  }
}
