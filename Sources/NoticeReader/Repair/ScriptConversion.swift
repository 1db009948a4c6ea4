// A text brought into simplified script, character by character in its place.

import NoticeRecord

/// What becomes of a text in simplified script.
///
/// Nearly every character keeps its length in bytes and is changed where it stands; the few changes
/// that lengthen or shorten the text are kept apart.
struct ScriptConversion {
  /// The text with every change that keeps its length.
  private(set) var utf8: [UInt8]
  /// The changes that do not, in their order.
  private(set) var resizing: [Edit] = []
  /// From the first change to the last; nil where there is none.
  private(set) var extent: Range<Int>?

  private let source: [UInt8]
  private let table = ChineseScript.table
  /// Whether the text is more than simplified script with somebody's name in it.
  private let isForeign: Bool

  /// Converts the runs of a survey, in a text of that script.
  ///
  /// In a simplified document a character that depends on its neighbours is somebody's name.
  init(_ utf8: [UInt8], _ runs: [Survey.Run], in script: Source.Script?) {
    self.utf8 = utf8
    source = utf8
    isForeign = script != .simplified
    for run in runs {
      if run.dependsOnNeighbours && isForeign {
        convertTogether(run.range)
      } else {
        convertEach(run.range)
      }
    }
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

  /// Converts a run as OpenCC does, which looks at the neighbours of each character.
  private mutating func convertTogether(_ range: Range<Int>) {
    let converted = ChineseScript.simplified(run: source[range])
    guard source[range].count(where: HanText.isLead) == converted.count(where: HanText.isLead)
    else { return replace(range, with: converted) }
    var place = 0
    var before: UInt32 = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = HanText.scalar(source, at: offset)
      let next = offset + HanText.length(of: source[offset])
      let alone = HanText.scalar(converted, at: place)
      place += HanText.length(of: converted[place])
      let isParticle =
        scalar == ParticleZhe.traditional
        && ParticleZhe.isParticle(behind: before, before: HanText.scalar(converted, at: place))
      let character = isParticle ? ParticleZhe.simplified : alone
      if character != scalar { replace(offset..<next, with: character) }
      before = alone
      offset = next
    }
  }

  /// Converts a run of which no character depends on its neighbours but 著, or one whose characters
  /// that do stay as they are.
  private mutating func convertEach(_ range: Range<Int>) {
    let (source, table) = (source, table)
    var offset = range.lowerBound
    var before: UInt32 = 0
    while offset < range.upperBound {
      let scalar = HanText.scalar(source, at: offset)
      let next = offset + HanText.length(of: source[offset])
      if table.traits(of: scalar).isDisjoint(with: [.traditional, .particle]) {
        before = scalar
        offset = next
        continue
      }
      let alone = alone(scalar)
      var character = alone
      if isForeign, scalar == ParticleZhe.traditional {
        let after = next < range.upperBound ? self.alone(HanText.scalar(source, at: next)) : 0
        if ParticleZhe.isParticle(behind: before, before: after) {
          character = ParticleZhe.simplified
        }
      }
      if character != scalar { replace(offset..<next, with: character) }
      before = alone
      offset = next
    }
  }

  /// What a character becomes that depends on no neighbours; one that does stays.
  @inline(__always)
  private func alone(_ scalar: UInt32) -> UInt32 {
    let traits = table.traits(of: scalar)
    guard traits.contains(.traditional), !traits.contains(.dependent) else { return scalar }
    return table.simplified(scalar) ?? scalar
  }

  @inline(__always)
  private mutating func replace(_ range: Range<Int>, with character: UInt32) {
    // Nearly all of both scripts has three bytes.
    guard range.count == 3, character >= 0x800, character <= 0xFFFF else {
      return replace(range, with: HanText.utf8(character))
    }
    utf8[range.lowerBound + 2] = 0x80 | UInt8(truncatingIfNeeded: character & 0x3F)
    utf8[range.lowerBound + 1] = 0x80 | UInt8(truncatingIfNeeded: character >> 6 & 0x3F)
    utf8[range.lowerBound] = 0xE0 | UInt8(truncatingIfNeeded: character >> 12)
    extent = (extent?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  private mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    if bytes.count == range.count {
      utf8.replaceSubrange(range, with: bytes)
    } else {
      resizing.append(
        Edit(range: range, replacement: bytes, kind: .traditionalScript, confidence: 0.99))
    }
    extent = (extent?.lowerBound ?? range.lowerBound)..<range.upperBound
  }
}
