// Looks once over a text for its script and for what rules of repair may find in it.

import NoticeRecord

/// How a text is divided between the scripts, and the places at which rules may find something.
///
/// A place that is listed may turn out to be nothing; every place that is not listed is nothing.
struct Survey: Sendable {
  /// A place with what may be found at it.
  struct Place: Sendable, Equatable {
    var offset: Int
    var cues: RepairCues
  }

  /// The places in their order.
  private(set) var places: [Place] = []
  /// The cues that some place has or had.
  private(set) var met: RepairCues = []
  /// How many characters speak for each script.
  private(set) var tally = ScriptTally()

  private let table: SurveyTable

  /// Looks over valid UTF-8.
  init(_ utf8: [UInt8], by table: SurveyTable = .reader) {
    self.table = table
    look(over: utf8)
  }

  /// Where something of a cue may be found.
  func offsets(of cue: RepairCues) -> some Sequence<Int> {
    places.lazy.filter { !$0.cues.isDisjoint(with: cue) }.map(\.offset)
  }

  /// Keeps the places and the count true of a text in which edits were made.
  mutating func follow(_ edits: [Edit], from old: [UInt8], to new: [UInt8]) {
    let before = places
    var index = 0
    // How far the new text has been looked over, and how far it lies behind the old one.
    var (known, shift) = (0, 0)
    places = []
    places.reserveCapacity(before.count + edits.count)
    for edit in edits {
      tally.remove(old, edit.range, by: table)
      let start = edit.range.lowerBound + shift
      // The character in front of an edit has another follower now.
      let changed = max(known, HanText.start(new, before: start))
      while index < before.count, before[index].offset + shift < changed {
        places.append(Place(offset: before[index].offset + shift, cues: before[index].cues))
        index += 1
      }
      while index < before.count, before[index].offset < edit.range.upperBound { index += 1 }
      known = start + edit.replacement.count
      look(over: new, changed..<known, countingFrom: start)
      shift = known - edit.range.upperBound
    }
    for place in before[index...] {
      places.append(Place(offset: place.offset + shift, cues: place.cues))
    }
  }

  /// Counts the characters of a whole text and lists its places.
  private mutating func look(over utf8: [UInt8]) {
    let bytes = utf8.span.bytes
    let table = table
    let marks = table.marks.span
    guard marks.count == SurveyTable.size else { return }
    var tally = self.tally
    // The last character with its place: what follows tells what it opens.
    var (last, place): (UInt8, Int) = (0, 0)
    var offset = 0
    while offset < utf8.count {
      // Two characters of three bytes at once, which nearly all are, and mostly nobody's cue.
      while offset <= bytes.byteCount &- 8 {
        // Unsafe: eight bytes are left, as the line above says.
        let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
        guard let pair = HanText.pair(word.littleEndian) else { break }
        let (first, second) = (marks[Int(pair.first)], marks[Int(pair.second)])
        tally.count(first, second)
        if (last | first | second) & SurveyTable.opens != 0 {
          list(place, last, before: first, by: table)
          list(offset, first, before: second, by: table)
          (last, place) = (second, offset &+ 3)
        }
        offset &+= 6
      }
      // Any other character, and ASCII up to the next of three bytes.
      repeat {
        guard offset < utf8.count else { break }
        let lead = utf8[offset]
        let (scalar, next) =
          lead < 0x80 ? (UInt32(lead), offset &+ 1) : HanText.read(utf8, bytes, at: offset)
        let mark = table.mark(of: scalar)
        tally.count(mark)
        list(place, last, before: mark, by: table)
        (last, place, offset) = (mark, offset, next)
      } while offset < utf8.count && utf8[offset] < 0x80
    }
    list(place, last, before: nil, by: table)
    self.tally = tally
  }

  /// Lists the place of a character by its mark and that of the next, where it opens a cue.
  @inline(__always)
  private mutating func list(
    _ offset: Int, _ mark: UInt8, before next: UInt8?, by table: SurveyTable
  ) {
    guard mark & SurveyTable.opens != 0 else { return }
    list(offset, table.cues(of: mark, before: next))
  }

  /// Lists the places of a range, and counts its characters from an offset on.
  private mutating func look(
    over utf8: [UInt8], _ range: Range<Int>, countingFrom start: Int
  ) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, next) = HanText.read(utf8, utf8.span.bytes, at: offset)
      let mark = table.mark(of: scalar)
      if offset >= start { tally.count(mark) }
      if mark & SurveyTable.opens != 0 {
        let follower = next < utf8.count ? table.mark(of: HanText.scalar(utf8, at: next)) : nil
        list(offset, table.cues(of: mark, before: follower))
      }
      offset = next
    }
  }

  /// Lists a place, where something begins there.
  @inline(__always)
  private mutating func list(_ offset: Int, _ cues: RepairCues) {
    guard !cues.isEmpty else { return }
    places.append(Place(offset: offset, cues: cues))
    met.formUnion(cues)
  }
}

/// How many characters of a text speak for each script.
struct ScriptTally: Sendable {
  /// How many are traditional, and shifted by 28 bits how many speak for simplified script.
  private var counts: UInt64 = 0

  /// How many characters have another form in simplified script.
  var traditional: Int { Int(counts & 0xFFF_FFFF) }
  private var simplified: Int { Int(counts >> 28) }

  /// Counts a character by its mark.
  @inline(__always)
  mutating func count(_ mark: UInt8) { counts &+= Self.spread(mark & 0x11) }

  /// Counts two characters by their marks.
  @inline(__always)
  mutating func count(_ first: UInt8, _ second: UInt8) {
    counts &+= Self.spread((first & 0x11) &+ (second & 0x11))
  }

  /// The sum of one or two marks without their classes, with both counts where they belong.
  @inline(__always)
  private static func spread(_ marks: UInt8) -> UInt64 {
    UInt64(marks) &* 0x100_0001 & 0x3000_0003
  }

  /// Takes the characters of a range out of the count.
  mutating func remove(_ utf8: [UInt8], _ range: Range<Int>, by table: SurveyTable) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard utf8[offset] >= 0x80 else {
        offset += 1
        continue
      }
      let (scalar, next) = HanText.read(utf8, utf8.span.bytes, at: offset)
      counts &-= Self.spread(table.mark(of: scalar) & 0x11)
      offset = next
    }
  }

  /// The script of a text with these counts; nil for one without Chinese.
  ///
  /// A tenth of the decisive characters makes a text mixed.
  func script(of utf8: [UInt8]) -> Source.Script? {
    let decisive = traditional + simplified
    guard decisive > 0 || HanText.holdsHan(utf8) else { return nil }
    if traditional * 10 <= decisive { return .simplified }
    return simplified * 10 <= decisive ? .traditional : .mixed
  }
}
