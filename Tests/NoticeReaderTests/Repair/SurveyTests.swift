// What a survey lists, against looking everywhere.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct SurveyTests {
  /// The samples, the judged notices, and what is left of them when they are cut and mixed.
  private static func texts() throws -> [MappedText] {
    let fuzzed = (0..<(isThorough ? 20_000 : 1_500)).map { FuzzInput(seed: 25, number: $0).bytes }
    // ignoring: what the reader refuses has no text to survey.
    let pages = (FuzzStock.samples + fuzzed).compactMap { try? PageDecoder.decode($0).text }
    let judged = try JudgedNotice.all().compactMap(\.record.text)
    return pages + judged.map { MappedText(unchanged: Array($0.utf8)) }
  }

  /// A table by which every character of the basic plane is a place of every rule.
  private static let everywhere = SurveyTable(
    ChineseScript.table,
    [
      (
        .all,
        String(String.UnicodeScalarView((0..<UInt32(0x10000)).compactMap(Unicode.Scalar.init))), nil
      )
    ], variants: VariantCharacters.all)

  @Test func `rules find nothing where the survey lists nothing for them`() throws {
    for text in try Self.texts() {
      let (listed, whole) = (Mender.mend(text), Mender.mend(text, surveyedBy: Self.everywhere))
      #expect(listed.text == whole.text)
      #expect(listed.script == whole.script)
      #expect(listed.repairs == whole.repairs)
      #expect(listed.remarks == whole.remarks)
    }
  }

  @Test func `a survey that follows edits is that of the changed text`() throws {
    var dice = Dice(3)
    for text in try Self.texts() {
      let old = text.utf8
      let edits = Self.edits(of: old, &dice)
      var new = Array(old[..<(edits.first?.range.lowerBound ?? old.count)])
      for (index, edit) in edits.enumerated() {
        let end = index + 1 < edits.count ? edits[index + 1].range.lowerBound : old.count
        new += edit.replacement + old[edit.range.upperBound..<end]
      }
      var survey = Survey(old)
      survey.follow(edits, from: old, to: new)
      #expect(survey.places == Survey(new).places)
      #expect(survey.tally.script(of: new) == Survey(new).tally.script(of: new))
    }
  }

  @Test func `the change of scripts brings up no new place`() throws {
    for text in try Self.texts() + Self.traditional {
      let conversion = ScriptConversion(text.utf8, in: .traditional)
      guard conversion.resizing.isEmpty else { continue }
      var listed: [Int: RepairCues] = [:]
      for place in Survey(text.utf8).places { listed[place.offset] = place.cues }
      for place in Survey(conversion.utf8).places where place.cues != .variant {
        #expect(listed[place.offset]?.isSuperset(of: place.cues.subtracting(.variant)) == true)
      }
    }
  }

  /// Each character that has another form, before and behind whatever rules look for.
  private static let traditional: [MappedText] = (UInt32(0x3400)...0xFAFF).compactMap { scalar in
    guard ChineseScript.simplified(scalar) != nil, let scalar = Unicode.Scalar(scalar) else {
      return nil
    }
    let text = RepairCues.characters.map { "\($0.first)\(scalar)\($0.following ?? "")\(scalar)" }
    return MappedText(unchanged: Array(text.joined().utf8))
  }

  /// Edits at the borders of characters, some of them side by side.
  private static func edits(of utf8: [UInt8], _ dice: inout Dice) -> [Edit] {
    var edits: [Edit] = []
    var offset = 0
    let border = { (offset: Int) in
      utf8[min(offset, utf8.count)...].firstIndex(where: HanText.isLead) ?? utf8.count
    }
    while offset < utf8.count, edits.count < 50 {
      offset = border(offset + dice.roll(4) * dice.roll(90))
      let end = border(offset + dice.roll(2) * dice.roll(30))
      edits.append(
        Edit(
          range: offset..<end, replacement: Array(dice.pick(pieces).utf8), kind: .lostCharacter,
          confidence: 1))
      offset = end
    }
    return edits
  }

  private static let pieces = [
    "", "", "月", "7", "，", "一", "是", "(", "a", "關", "歡迎", "2024年7月17日", "“", "衛生", "卫生", "\n",
  ]
}
