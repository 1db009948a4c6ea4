// A text brought into simplified script, character by character in its place.

import NoticeRecord

/// What becomes of a text in simplified script.
///
/// Nearly every character keeps its length in bytes and is changed where it stands; the few changes
/// that lengthen or shorten the text are kept apart.
struct ScriptConversion {
  /// The text with every change that keeps its length.
  private(set) var utf8: [UInt8] = []
  /// The changes that do not, in their order.
  private(set) var resizing: [Edit] = []
  /// From the first change to the last; nil where there is none.
  var extent: Range<Int>? { first < last ? first..<last : nil }

  private var first = Int.max
  private var last = 0
  /// Whether the text is more than simplified script with somebody's name in it.
  private let isForeign: Bool

  /// Converts a text of that script.
  ///
  /// In a simplified document a character that depends on its neighbours is somebody's name.
  init(_ source: [UInt8], in script: Source.Script?) {
    isForeign = script != .simplified
    var converted = source
    var target = converted.mutableSpan
    convert(source, by: ChineseScript.table, in: &target)
    utf8 = converted
  }

  /// What a range of the text has become.
  func text(_ range: Range<Int>) -> String {
    guard !resizing.isEmpty else { return utf8.string(range) }
    var result: [UInt8] = []
    var position = range.lowerBound
    for edit in resizing where range.contains(edit.range.lowerBound) {
      result += utf8[position..<edit.range.lowerBound] + edit.replacement
      position = edit.range.upperBound
    }
    result += utf8[position..<max(position, range.upperBound)]
    return String(decoding: result, as: UTF8.self)
  }

  /// Converts characters alone, and whole runs of Chinese where one depends on its neighbours.
  private mutating func convert(
    _ source: [UInt8], by table: ScriptTable, in target: inout MutableSpan<UInt8>
  ) {
    let bytes = source.span.bytes
    var offset = 0
    while offset < source.count {
      let (scalar, next) = HanText.read(source, bytes, at: offset)
      let change = table.change(of: scalar)
      if change > ScriptTable.closer {
        put(UInt32(change), over: offset..<next, in: &target)
        offset = next
      } else if change == 0 {
        offset = next
      } else {
        offset = convertRare(scalar, offset..<next, of: source, by: table, in: &target)
      }
    }
  }

  /// Converts a character that needs a closer look, with the run that it stands in where it depends
  /// on that, and gives the place behind.
  @inline(never)
  private mutating func convertRare(
    _ scalar: UInt32, _ range: Range<Int>, of source: [UInt8], by table: ScriptTable,
    in target: inout MutableSpan<UInt8>
  ) -> Int {
    let traits = table.traits(of: scalar)
    if traits.contains(.dependent) {
      guard isForeign, traits.contains(.han) else { return range.upperBound }
      let start = HanText.startOfHan(source, before: range.lowerBound)
      while let edit = resizing.last, edit.range.lowerBound >= start { resizing.removeLast() }
      let end = HanText.endOfHan(source, from: range.upperBound)
      convertTogether(start..<end, of: source, by: table, in: &target)
      return end
    }
    var character = table.form(of: scalar) ?? scalar
    if scalar == ParticleZhe.traditional {
      let before = alone(HanText.scalar(source, before: range.lowerBound), by: table)
      character = zhe(range, of: source, behind: before, by: table)
    }
    if character != scalar { put(character, over: range, in: &target) }
    return range.upperBound
  }

  /// 著, or 着 where it is the particle, behind a character that has been converted.
  private func zhe(
    _ range: Range<Int>, of source: [UInt8], behind before: UInt32, by table: ScriptTable
  ) -> UInt32 {
    let after = alone(HanText.scalar(source, at: range.upperBound), by: table)
    let isParticle = isForeign && ParticleZhe.isParticle(behind: before, before: after)
    return isParticle ? ParticleZhe.simplified : alone(ParticleZhe.traditional, by: table)
  }

  /// Converts a run of Chinese as OpenCC does: the longest phrase at each place, else the character
  /// alone.
  private mutating func convertTogether(
    _ run: Range<Int>, of source: [UInt8], by table: ScriptTable,
    in target: inout MutableSpan<UInt8>
  ) {
    var offset = run.lowerBound
    var before: UInt32 = 0
    while offset < run.upperBound {
      let (scalar, next) = HanText.read(source, source.span.bytes, at: offset)
      if table.traits(of: scalar).contains(.opensPhrase),
        let phrase = table.phrases.longest(in: source, at: offset, before: run.upperBound)
      {
        before = put(phrase, of: table.phrases, over: source, at: offset, in: &target)
        offset = phrase.end
        continue
      }
      let plain = table.form(of: scalar) ?? scalar
      let character =
        scalar == ParticleZhe.traditional
        ? zhe(offset..<next, of: source, behind: before, by: table) : plain
      if character != scalar { put(character, over: offset..<next, in: &target) }
      before = plain
      offset = next
    }
  }

  /// What a character alone becomes; in simplified script one that depends on its neighbours stays.
  private func alone(_ scalar: UInt32, by table: ScriptTable) -> UInt32 {
    if !isForeign, table.traits(of: scalar).contains(.dependent) { return scalar }
    return table.form(of: scalar) ?? scalar
  }

  /// Writes a phrase's form over it and gives its last character.
  private mutating func put(
    _ phrase: ScriptPhrases.Match, of phrases: ScriptPhrases, over source: [UInt8], at start: Int,
    in target: inout MutableSpan<UInt8>
  ) -> UInt32 {
    var (offset, place, last): (Int, Int, UInt32) = (start, 0, 0)
    while offset < phrase.end, let form = phrases.scalar(of: phrase, at: place) {
      let next = offset + HanText.length(of: source[offset])
      if form.scalar != HanText.scalar(source, at: offset) {
        put(form.scalar, over: offset..<next, in: &target)
      }
      (offset, place, last) = (next, form.next, form.scalar)
    }
    return last
  }

  /// Writes a character over another; one of another length is noted.
  @inline(__always)
  private mutating func put(
    _ character: UInt32, over range: Range<Int>, in target: inout MutableSpan<UInt8>
  ) {
    first = min(first, range.lowerBound)
    last = max(last, range.upperBound)
    // Nearly all of both scripts has three bytes.
    guard range.count == 3, character >= 0x800, character <= 0xFFFF else {
      return putRare(character, over: range, in: &target)
    }
    target[range.lowerBound + 2] = 0x80 | UInt8(truncatingIfNeeded: character & 0x3F)
    target[range.lowerBound + 1] = 0x80 | UInt8(truncatingIfNeeded: character >> 6 & 0x3F)
    target[range.lowerBound] = 0xE0 | UInt8(truncatingIfNeeded: character >> 12)
  }

  @inline(never)
  private mutating func putRare(
    _ character: UInt32, over range: Range<Int>, in target: inout MutableSpan<UInt8>
  ) {
    let bytes = HanText.utf8(character)
    if bytes.count == range.count {
      for index in bytes.indices { target[range.lowerBound + index] = bytes[index] }
    } else {
      resizing.append(
        Edit(range: range, replacement: bytes, kind: .traditionalScript, confidence: 0.99))
    }
  }
}
