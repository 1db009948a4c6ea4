// Traditional script: 衛生健康 is 卫生健康.

import NoticeRecord

/// Brings a text into simplified script and says which one it was written in.
enum TraditionalScript {
  /// Simplifies what is traditional; one repair stands for the whole document.
  static func simplify(_ mended: inout Mended) {
    let utf8 = mended.text.utf8
    let survey = Survey(utf8)
    mended.script = survey.script
    guard !survey.runs.isEmpty else { return }
    var edits: [Edit] = []
    for run in survey.runs {
      convert(utf8, run, in: survey.script, into: &edits)
    }
    guard let first = edits.first, let last = edits.last else { return }
    let run = survey.runs.first { $0.range.contains(first.range.lowerBound) }
    let sample = first.range.lowerBound..<(run?.range.upperBound ?? first.range.upperBound)
    let span = mended.text.span(first.range.lowerBound..<last.range.upperBound)
    mended.rewrite(edits)
    mended.repairs.append(
      Repair(
        kind: .traditionalScript, damaged: String(decoding: utf8[sample], as: UTF8.self),
        repaired: String(decoding: simplified(utf8, sample, by: edits), as: UTF8.self),
        confidence: 0.99, span: span))
    for index in mended.repairs.indices.dropLast() {
      mended.repairs[index].repaired = simplified(
        mended.repairs[index].repaired, as: survey.script)
    }
  }

  /// A short piece of a text of that script in simplified script.
  static func simplified(_ text: String, as script: Source.Script?) -> String {
    let utf8 = Array(text.utf8)
    var edits: [Edit] = []
    for run in Survey(utf8).runs { convert(utf8, run, in: script, into: &edits) }
    return edits.isEmpty
      ? text : String(decoding: simplified(utf8, 0..<utf8.count, by: edits), as: UTF8.self)
  }

  private static func simplified(_ utf8: [UInt8], _ range: Range<Int>, by edits: [Edit]) -> [UInt8]
  {
    var result: [UInt8] = []
    var position = range.lowerBound
    for edit in edits where range.contains(edit.range.lowerBound) {
      result += utf8[position..<edit.range.lowerBound] + edit.replacement
      position = edit.range.upperBound
    }
    return result + utf8[position..<max(position, range.upperBound)]
  }

  /// In a simplified document a character that depends on its neighbours is somebody's name.
  private static func convert(
    _ utf8: [UInt8], _ run: Survey.Run, in script: Source.Script?, into edits: inout [Edit]
  ) {
    let isForeign = script != .simplified
    guard run.dependsOnNeighbours && isForeign else {
      return convertEach(utf8, run.range, isForeign: isForeign, into: &edits)
    }
    let characters = HanText.scalars(utf8[run.range])
    let converted = HanText.scalars(ChineseScript.simplified(run: utf8[run.range]))
    guard characters.count == converted.count else {
      edits.append(edit(run.range, converted.flatMap { HanText.utf8($0) }))
      return
    }
    var offset = run.range.lowerBound
    for index in characters.indices {
      let next = offset + HanText.length(of: utf8[offset])
      let isParticle =
        characters[index] == ParticleZhe.traditional
        && ParticleZhe.isParticle(
          behind: index > 0 ? converted[index - 1] : 0,
          before: index + 1 < converted.count ? converted[index + 1] : 0)
      let character = isParticle ? ParticleZhe.simplified : converted[index]
      if character != characters[index] { append(character, offset..<next, to: &edits) }
      offset = next
    }
  }

  /// Converts a run of which no character depends on its neighbours but 著, or one whose characters
  /// that do stay as they are.
  private static func convertEach(
    _ utf8: [UInt8], _ range: Range<Int>, isForeign: Bool, into edits: inout [Edit]
  ) {
    let table = ChineseScript.table
    var offset = range.lowerBound
    var before: UInt32 = 0
    while offset < range.upperBound {
      let scalar = HanText.scalar(utf8, at: offset)
      let next = offset + HanText.length(of: utf8[offset])
      var character = alone(scalar, by: table)
      let last = before
      before = character
      if isForeign, scalar == ParticleZhe.traditional {
        let after = next < range.upperBound ? alone(HanText.scalar(utf8, at: next), by: table) : 0
        if ParticleZhe.isParticle(behind: last, before: after) {
          character = ParticleZhe.simplified
        }
      }
      if character != scalar { append(character, offset..<next, to: &edits) }
      offset = next
    }
  }

  /// What a character becomes that depends on no neighbours; one that does stays.
  private static func alone(_ scalar: UInt32, by table: ScriptTable) -> UInt32 {
    let traits = table.traits(of: scalar)
    guard traits.contains(.traditional), !traits.contains(.dependent) else { return scalar }
    return table.simplified(scalar) ?? scalar
  }

  /// Adds a change; neighbours of unchanged length grow together.
  private static func append(_ character: UInt32, _ range: Range<Int>, to edits: inout [Edit]) {
    let last = edits.count - 1
    if last >= 0, edits[last].range.upperBound == range.lowerBound,
      edits[last].range.count == edits[last].replacement.count,
      range.count == HanText.utf8Length(of: character)
    {
      edits[last].range = edits[last].range.lowerBound..<range.upperBound
      HanText.append(character, to: &edits[last].replacement)
    } else {
      edits.append(edit(range, HanText.utf8(character)))
    }
  }

  private static func edit(_ range: Range<Int>, _ replacement: [UInt8]) -> Edit {
    Edit(range: range, replacement: replacement, kind: .traditionalScript, confidence: 0.99)
  }
}
