// The list of what is mended, in order.

/// Undoes the damage that copies of a page carry.
///
/// Every rule is more likely right than the text as it stands, and
/// clean text passes through unchanged but for its script.
enum Mender {
  /// Mends a text; a rule only looks at what a survey by the table lists for it.
  static func mend(_ text: MappedText, surveyedBy table: SurveyTable = .reader) -> Mended {
    var mended = Mended(text: text, surveyedBy: table)
    mended.take(Mojibake.diagnose(mended.text.utf8))
    mended.take(ShiftedFrames.diagnose, at: .lost)
    mended.take(PinyinGlosses.diagnose, at: .gloss)
    mended.take(VariantCharacters.diagnose, at: .variant)
    TraditionalScript.simplify(&mended)
    mended.take(LookAlikes.diagnose, at: .lookAlike)
    mended.take(LookAlikeDigits.diagnose, at: .lookAlikeDigit)
    mended.take(SetPhrases.diagnose, at: .setPhrase)
    mended.take(DoubledPunctuation.diagnose, at: .doubledMark)
    mended.take(SpacedWords.diagnose(mended.text.utf8))
    mended.take(SpacedLetters.diagnose(mended.text.utf8))
    mended.take(TornNumbers.diagnose, at: .dateEnd)
    mended.take(LatinStops.diagnose, at: .dot)
    mended.take(LostDateParts.diagnose, at: .dateEnd)
    mended.take(QuestionMarks.diagnose, at: [.lost, .wideQuestion])
    mended.take(LostDaySigns.diagnose, at: .day)
    mended.take(RunOnHeadings.diagnose, at: .numberedHeading)
    mended.take(PairedMarks.diagnose, at: [.title, .yearEnd, .quote])
    mended.take(LostQuotes.diagnose, at: .quote)
    mended.take(LostCommas.diagnose, at: .listMember)
    return mended
  }
}
