// Traditional script: 衛生健康 is 卫生健康.

import NoticeRecord

/// Brings a text into simplified script and says which one it was written in.
enum TraditionalScript {
  /// Simplifies what is traditional; one repair stands for the whole document.
  static func simplify(_ mended: inout Mended) {
    let utf8 = mended.text.utf8
    let tally = mended.survey.tally
    let script = tally.script(of: utf8)
    mended.script = script
    guard tally.traditional > 0 else { return }
    let conversion = ScriptConversion(utf8, in: script)
    guard let extent = conversion.extent else { return }
    let sample = extent.lowerBound..<HanText.endOfHan(utf8, from: extent.lowerBound)
    let span = mended.text.span(extent)
    mended.substitute(conversion.utf8)
    mended.rewrite(conversion.resizing)
    for index in mended.repairs.indices {
      mended.repairs[index].repaired = simplified(mended.repairs[index].repaired, as: script)
    }
    mended.repairs.append(
      Repair(
        kind: .traditionalScript, damaged: utf8.string(sample),
        repaired: conversion.text(sample), confidence: 0.99, span: span))
  }

  /// A short piece of a text of that script in simplified script.
  static func simplified(_ text: String, as script: Source.Script?) -> String {
    if let character = text.unicodeScalars.first, UTF8.width(character) == text.utf8.count,
      let alone = ChineseScript.table.simplified(alone: character)
    {
      return String(alone)
    }
    let utf8 = Array(text.utf8)
    let conversion = ScriptConversion(utf8, in: script)
    return conversion.extent == nil ? text : conversion.text(0..<utf8.count)
  }
}
