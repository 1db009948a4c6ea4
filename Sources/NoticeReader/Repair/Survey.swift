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
  /// How many characters of each script there are.
  private(set) var tally = ScriptTally()

  /// Whether a shape occurs that only poor converters pick.
  private(set) var holdsVariant = false

  /// Looks over valid UTF-8.
  init(_ utf8: [UInt8]) {
    let table = ChineseScript.table
    var tally = ScriptTally()
    var start = 0
    var met: ScriptTable.Traits = []
    HanText.visit(utf8) { scalar, offset, next in
      // Chinese characters begin with U+3400; all else ends a run.
      let traits = scalar < 0x3400 ? [] : table.traits(of: scalar)
      if traits == .han {
        tally.countPlain()
      } else if traits.contains(.han) {
        tally.count(traits)
        met.formUnion(traits)
      } else {
        close(start..<offset, met)
        met = []
        start = next
      }
    }
    close(start..<utf8.count, met)
    self.tally = tally
  }

  /// The script; nil for a text without Chinese.
  var script: Source.Script? { tally.script }

  /// Keeps a run of Chinese characters with these traits where it holds something to convert.
  @inline(__always)
  private mutating func close(_ range: Range<Int>, _ met: ScriptTable.Traits) {
    if met.contains(.variant) { holdsVariant = true }
    guard !met.isDisjoint(with: [.traditional, .dependent, .particle]) else { return }
    runs.append(Run(range: range, dependsOnNeighbours: met.contains(.dependent)))
  }
}

/// How many characters of a text speak for each script.
struct ScriptTally {
  private var characters = 0
  private var traditional = 0
  private var simplified = 0

  /// Counts a Chinese character that both scripts have.
  @inline(__always)
  mutating func countPlain() { characters &+= 1 }

  /// Counts a Chinese character.
  @inline(__always)
  mutating func count(_ traits: ScriptTable.Traits) {
    characters &+= 1
    traditional &+= Int(traits.rawValue & ScriptTable.Traits.traditional.rawValue)
    simplified &+= traits.contains(.speaksForSimplified) ? 1 : 0
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
}
