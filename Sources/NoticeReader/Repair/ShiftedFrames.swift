// Shifted frames: 重點??平ㄔO is 重點專科建設, 領(lǐng)域?qū)m?xiàng) is 領域專項.

import NoticeRecord

/// Reads again what was read one byte late, where that makes better Chinese than the copy has.
///
/// A lost byte leaves up to 126 candidates; the words around it choose, and first of all those that
/// the text has elsewhere. Where they cannot, the place keeps its ? and a remark.
enum ShiftedFrames {
  /// Finds the shifted runs.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    var diagnosis = Diagnosis()
    var vocabulary: Vocabulary?
    var sites = 0
    var end = 0
    for offset in survey.offsets(of: .lost) where offset >= end && isSite(utf8, at: offset) {
      guard sites < mostSites else { break }
      sites += 1
      let glyphs = Glyphs(utf8, around: offset, before: 4, after: 56)
      let readings = FrameChoice.promising(in: glyphs)
      guard !readings.isEmpty else { continue }
      let known = vocabulary ?? Vocabulary(utf8, in: survey.tally.script(of: utf8))
      vocabulary = known
      if let choice = FrameChoice.best(of: readings, in: glyphs, knowing: known) {
        let range = offset..<glyphs.offsets[choice.end]
        diagnosis.edits.append(
          Edit(
            range: range, replacement: choice.characters.flatMap { HanText.utf8($0) },
            kind: .frameShift, confidence: choice.confidence))
        if choice.isIncomplete { diagnosis.doubts.append(doubt(range, in: utf8)) }
        end = range.upperBound
      }
    }
    return diagnosis
  }

  /// A text with more question marks is no notice and gets no more time.
  private static let mostSites = 2_000

  /// Whether a lost byte may stand at `offset`: ? or U+FFFD behind Chinese or a line break, in
  /// front of something that is not plain ASCII.
  private static func isSite(_ utf8: [UInt8], at offset: Int) -> Bool {
    let byte = utf8[offset]
    guard byte == 0x3F || HanText.scalar(utf8, at: offset) == 0xFFFD else { return false }
    let before = HanText.scalar(utf8, before: offset)
    guard before == 0 || before == 0x0A || before > 0x7F || ",:;)".utf8.contains(UInt8(before))
    else { return false }
    let next = offset + HanText.length(of: byte)
    return utf8[next...].prefix(4).contains { $0 > 0x7F }
  }

  private static func doubt(_ range: Range<Int>, in utf8: [UInt8]) -> Doubt {
    Doubt(
      range: range, code: "unreadable-run",
      message:
        "“\(utf8.string(range))” lost a character that its neighbours do not tell."
    )
  }
}
