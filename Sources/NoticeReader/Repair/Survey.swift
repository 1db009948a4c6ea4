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
    var offset = 0
    while offset < utf8.count {
      // Characters begin with E3 to E9, EF or F0; everything else is passed over quickly.
      if utf8[offset] < 0xE3 {
        offset += 1
        continue
      }
      offset = takeRun(utf8, from: offset)
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
  private mutating func takeRun(_ utf8: [UInt8], from start: Int) -> Int {
    var offset = start
    var changes = false
    var depends = false
    while offset < utf8.count, utf8[offset] >= 0xE3 {
      let scalar = HanText.scalar(utf8, at: offset)
      guard HanText.isHan(scalar) else { break }
      characters += 1
      if ChineseScript.dependsOnNeighbours(scalar) {
        depends = true
        changes = true
      }
      if ChineseScript.simplified(scalar) != nil {
        traditional += 1
        changes = true
      } else if scalar == ParticleZhe.traditional {
        changes = true
      } else if ChineseScript.isSimplifiedOnly(scalar) {
        simplified += 1
      }
      offset += HanText.length(of: utf8[offset])
    }
    if changes { runs.append(Run(range: start..<offset, dependsOnNeighbours: depends)) }
    return max(offset, start + HanText.length(of: utf8[start]))
  }
}
