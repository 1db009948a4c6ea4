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
    let characters = HanText.scalars(utf8[run.range])
    let table = ChineseScript.table
    var converted = characters
    if run.dependsOnNeighbours && isForeign {
      converted = HanText.scalars(ChineseScript.simplified(run: utf8[run.range]))
    } else {
      for index in converted.indices {
        let traits = table.traits(of: converted[index])
        guard traits.contains(.traditional), !traits.contains(.dependent) else { continue }
        converted[index] = table.simplified(converted[index]) ?? converted[index]
      }
    }
    guard characters.count == converted.count else {
      append(converted, run.range, to: &edits)
      return
    }
    var offset = run.range.lowerBound
    for index in characters.indices {
      let next = offset + HanText.length(of: utf8[offset])
      let isParticle =
        isForeign && characters[index] == ParticleZhe.traditional
        && ParticleZhe.isParticle(converted, at: index)
      let character = isParticle ? ParticleZhe.simplified : converted[index]
      if character != characters[index] { append([character], offset..<next, to: &edits) }
      offset = next
    }
  }

  /// Adds a change; neighbours of unchanged length grow together.
  private static func append(_ characters: [UInt32], _ range: Range<Int>, to edits: inout [Edit]) {
    let length = characters.reduce(0) { $0 + HanText.utf8Length(of: $1) }
    if let last = edits.last, last.range.upperBound == range.lowerBound,
      last.range.count == last.replacement.count, range.count == length
    {
      edits[edits.count - 1].range = last.range.lowerBound..<range.upperBound
      for character in characters {
        HanText.append(character, to: &edits[edits.count - 1].replacement)
      }
    } else {
      edits.append(
        Edit(
          range: range, replacement: characters.flatMap { HanText.utf8($0) },
          kind: .traditionalScript, confidence: 0.99))
    }
  }
}
