// Rare variants: 琯理 is 管理.

import NoticeRecord
import NoticeTables

/// Poor converters pick shapes that nobody writes today, and OpenCC does not know them all.
///
/// Two different such shapes are a converter's work. One alone may be somebody's name, and is only
/// replaced where its usual shape makes a common word with its neighbours.
enum VariantCharacters {
  /// Every variant.
  static var all: [UInt32] {
    table.indices.filter { table[$0] != 0 }.map { first + UInt32($0) } + [dot]
  }

  /// 丶, a stroke that keyboards offer where 、 is meant.
  private static let dot: UInt32 = 0x4E36

  /// Finds the variants to replace.
  static func diagnose(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    let dots = dots(utf8, survey)
    guard !dots.isEmpty else { return shapes(utf8, survey) }
    var diagnosis = shapes(utf8, survey)
    diagnosis.edits = (diagnosis.edits + dots).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return diagnosis
  }

  /// 一丶总体情况, 北疆乡丶三卡乡: 丶 between characters or numbers; names of accounts have it beside other
  /// strokes, or first.
  private static func dots(_ utf8: [UInt8], _ survey: Survey) -> [Edit] {
    survey.offsets(of: .variant).compactMap { offset in
      let before = HanText.scalar(utf8, before: offset)
      let after = HanText.scalar(utf8, at: offset + 3)
      guard HanText.scalar(utf8, at: offset) == dot,
        isListed(before) || closings.contains(before), isListed(after) || openings.contains(after)
      else { return nil }
      return Edit(
        range: offset..<offset + 3, replacement: HanText.utf8(0x3001), kind: .variantCharacter,
        confidence: 0.95)
    }
  }

  private static func isListed(_ scalar: UInt32) -> Bool {
    HanText.isHan(scalar) && !strokes.contains(scalar) || (0x30...0x39).contains(scalar)
  }

  private static let openings = ScalarSet("“《（")
  private static let closings = ScalarSet("”》）%％")

  private static let strokes = ScalarSet("丶灬丨丿乀乁")

  private static func shapes(_ utf8: [UInt8], _ survey: Survey) -> Diagnosis {
    let edits = find(utf8, survey)
    guard !edits.isEmpty, !isJapanese(utf8) else { return Diagnosis() }
    let shapes = Set(edits.map { Array(utf8[$0.range]) })
    if shapes.count >= 2 { return Diagnosis(edits: edits) }
    return Diagnosis(
      edits: edits.compactMap { edit in
        guard makesWord(utf8, edit) else { return nil }
        var edit = edit
        edit.confidence = 0.85
        return edit
      })
  }

  /// Whether the usual shape makes a common word of two characters with what stands beside it.
  private static func makesWord(_ utf8: [UInt8], _ edit: Edit) -> Bool {
    let usual = HanText.scalar(edit.replacement, at: 0)
    let before = HanText.scalar(utf8, before: edit.range.lowerBound)
    let after = HanText.scalar(utf8, at: edit.range.upperBound)
    return [[before, usual], [usual, after]].contains { word in
      let plain = word.map { ChineseScript.simplified($0) ?? $0 }
      return (Lexicon.weight(of: plain[...]) ?? 0) >= commonWord
    }
  }

  /// The weight of a word that every notice may have: 反馈, 导向, 管理.
  private static let commonWord = 36

  private static func find(_ utf8: [UInt8], _ survey: Survey) -> [Edit] {
    let table = Self.table
    var edits: [Edit] = []
    for offset in survey.offsets(of: .variant) {
      let scalar = HanText.scalar(utf8, at: offset)
      if let usual = usual(scalar, in: table), !isProper(utf8, at: offset, scalar) {
        edits.append(
          Edit(
            range: offset..<offset + 3, replacement: HanText.utf8(usual),
            kind: .variantCharacter, confidence: 0.95))
      }
    }
    return edits
  }

  /// Whether hiragana is everywhere: 歴, 処 and 塩 are everyday characters of Japanese.
  private static func isJapanese(_ utf8: [UInt8]) -> Bool {
    var kana = 0
    for offset in utf8.indices.dropLast()
    where utf8[offset] == 0xE3 && (0x81...0x82).contains(utf8[offset + 1]) {
      kana += 1
    }
    return kana * 40 > utf8.count
  }

  private static func usual(_ scalar: UInt32, in table: [UInt16]) -> UInt32? {
    guard scalar >= first, Int(scalar - first) < table.count else { return nil }
    let usual = table[Int(scalar - first)]
    return usual == 0 ? nil : UInt32(usual)
  }

  private static let first: UInt32 = 0x3400

  /// The usual characters by their variant, counted from `first`; 0 for characters that stay.
  private static let table: [UInt16] = {
    let rows = Array(
      UnsafeBufferPointer(start: notice_table_variants, count: notice_table_variants_size))
    var table = [UInt16](repeating: 0, count: 0xA000 - Int(first))
    // A row is a variant, a tab, the usual character and a line break.
    for row in stride(from: 0, to: rows.count - 7, by: 8) {
      table[Int(HanText.scalar(rows, at: row) - first)] =
        UInt16(HanText.scalar(rows, at: row + 4))
    }
    return table
  }()

  /// Whether the variant stands in a name that is written with it: 郃阳, 郃陽.
  private static func isProper(_ utf8: [UInt8], at offset: Int, _ scalar: UInt32) -> Bool {
    scalar == 0x90C3 && [0x9633, 0x967D].contains(HanText.scalar(utf8, at: offset + 3))
  }
}
