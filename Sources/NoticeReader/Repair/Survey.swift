// Looks once over a text for what its script is.

import NoticeRecord

/// How a text is divided between the scripts, and where the traditional runs are.
struct Survey {
  /// A run of Chinese characters that holds something to convert.
  struct Run {
    var range: Range<Int>
    /// Whether the run holds a character whose simplified form depends on its neighbours.
    var dependsOnNeighbours: Bool
  }

  /// The runs that hold something to convert.
  private(set) var runs: [Run] = []
  private var traditional = 0
  private var simplified = 0
  private var characters = 0

  /// Looks over valid UTF-8.
  init(_ utf8: [UInt8]) {
    let table = ChineseScript.table
    var offset = 0
    while offset < utf8.count {
      // Characters begin with E3 to E9, EF or F0; everything else is passed over quickly.
      if utf8[offset] >= 0xE3, HanText.isHan(HanText.scalar(utf8, at: offset)) {
        offset = takeRun(utf8, from: offset, by: table)
      } else {
        offset += HanText.step(utf8[offset])
      }
    }
  }

  /// The script; nil for a text without Chinese.
  ///
  /// A tenth of the decisive characters makes a text mixed.
  var script: Source.Script? {
    guard characters > 0 else { return nil }
    let decisive = traditional + simplified
    if traditional * 10 <= decisive { return .simplified }
    return simplified * 10 <= decisive ? .traditional : .mixed
  }

  /// Takes the run of Chinese characters at `start` and returns where the text goes on.
  private mutating func takeRun(
    _ utf8: [UInt8], from start: Int, by table: ScriptTable
  ) -> Int {
    var offset = start
    var met: ScriptTable.Traits = []
    while offset < utf8.count, utf8[offset] >= 0xE3 {
      let traits = table.traits(of: HanText.scalar(utf8, at: offset))
      guard traits.contains(.han) else { break }
      characters += 1
      offset += HanText.length(of: utf8[offset])
      met.formUnion(traits)
      if traits.contains(.traditional) {
        traditional += 1
      } else if traits.contains(.simplifiedOnly), !traits.contains(.particle) {
        simplified += 1
      }
    }
    if !met.isDisjoint(with: [.traditional, .dependent, .particle]) {
      runs.append(Run(range: start..<offset, dependsOnNeighbours: met.contains(.dependent)))
    }
    return offset
  }
}
