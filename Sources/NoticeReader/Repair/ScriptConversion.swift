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

  /// Converts the runs of a survey, in a text of that script.
  ///
  /// In a simplified document a character that depends on its neighbours is somebody's name.
  init(_ source: [UInt8], _ runs: [Survey.Run], in script: Source.Script?) {
    isForeign = script != .simplified
    let table = ChineseScript.table
    var converted = source
    var target = converted.mutableSpan
    for run in runs { convert(run, of: source, by: table, in: &target) }
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

  /// Converts a run as OpenCC does: the longest phrase at each place, else the character alone.
  private mutating func convert(
    _ run: Survey.Run, of source: [UInt8], by table: ScriptTable,
    in target: inout MutableSpan<UInt8>
  ) {
    let hasPhrases = isForeign && run.dependsOnNeighbours
    let bytes = source.span.bytes
    var offset = run.range.lowerBound
    var before: UInt32 = 0
    while offset < run.range.upperBound {
      let (scalar, next) = HanText.read(source, bytes, at: offset)
      let traits = table.traits(of: scalar)
      if hasPhrases, traits.contains(.opensPhrase),
        let phrase = table.phrases.longest(in: source, at: offset, before: run.range.upperBound)
      {
        before = put(phrase, of: table.phrases, over: source, at: offset, in: &target)
        offset = phrase.end
        continue
      }
      var character = scalar
      if !traits.isDisjoint(with: [.traditional, .dependent, .particle]) {
        character = alone(scalar, traits, by: table)
        var shown = character
        if isForeign, scalar == ParticleZhe.traditional {
          let after = next < run.range.upperBound ? HanText.scalar(source, at: next) : 0
          let follower = alone(after, table.traits(of: after), by: table)
          if ParticleZhe.isParticle(behind: before, before: follower) {
            shown = ParticleZhe.simplified
          }
        }
        if shown != scalar { put(shown, over: offset..<next, in: &target) }
      }
      before = character
      offset = next
    }
  }

  /// What a character alone becomes; in simplified script one that depends on its neighbours stays.
  @inline(__always)
  private func alone(
    _ scalar: UInt32, _ traits: ScriptTable.Traits, by table: ScriptTable
  ) -> UInt32 {
    if traits.contains(.dependent), !isForeign { return scalar }
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
    last = range.upperBound
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
