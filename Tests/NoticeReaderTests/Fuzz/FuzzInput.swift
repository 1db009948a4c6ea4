// Makes inputs for fuzzing: a piece of a sample, changed a few times as chance wants it.

import TestSupport

@testable import NoticeReader

/// One input; the same seed and number always give the same bytes.
struct FuzzInput {
  /// The input.
  private(set) var bytes: [UInt8] = []
  private var chance: Chance

  /// No input is much longer than this, so that a hundred thousand of them are read in a minute.
  private static let longest = 4_000

  /// Makes the input with a number.
  init(seed: UInt64, number: Int) {
    chance = Chance(seed: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    switch roll(100) {
    case 0..<6: bytes = (0..<roll(600)).map { _ in UInt8(roll(256)) }
    case 6..<10: bytes = soup(of: FuzzStock.words)
    case 10..<13: bytes = soup(of: FuzzStock.markup + FuzzStock.words)
    case 13..<15: bytes = soup(of: FuzzStock.splinters + FuzzStock.words)
    case 15: bytes = pick(FuzzStock.samples)
    default: bytes = fragment(of: 50 + roll(550))
    }
    for _ in 0..<roll(7) { mutate() }
    if roll(10) == 0 { transcode() }
  }

  private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &chance) }

  private mutating func pick(_ list: [[UInt8]]) -> [UInt8] {
    list.isEmpty ? [] : list[roll(list.count)]
  }

  private mutating func soup(of pieces: [[UInt8]]) -> [UInt8] {
    var soup: [UInt8] = []
    for _ in 0..<1 + roll(60) { soup += pick(pieces) }
    return soup
  }

  private mutating func fragment(of length: Int) -> [UInt8] {
    let sample = pick(FuzzStock.samples)
    guard !sample.isEmpty else { return [] }
    let start = roll(sample.count)
    return Array(sample[start...].prefix(length))
  }

  /// A place in the input that is no longer than `length`.
  private mutating func place(of length: Int) -> Range<Int> {
    let start = roll(bytes.count + 1)
    return start..<min(bytes.count, start + roll(length))
  }

  private mutating func mutate() {
    let kind = roll(12)
    guard !bytes.isEmpty, kind < 4 || bytes.count < Self.longest else { return }
    switch kind {
    case 0: bytes[roll(bytes.count)] = UInt8(roll(256))
    case 1: bytes.removeSubrange(place(of: 40))
    case 2: bytes = Array(bytes.prefix(1 + roll(bytes.count)))
    case 3: lose()
    case 4: put(pick(FuzzStock.words))
    case 5: put(pick(FuzzStock.splinters))
    case 6: put(pick(FuzzStock.markup))
    case 7: put(fragment(of: 200))
    case 8: repeatSomething()
    case 9: nestTags()
    case 10: gloss()
    default: shiftFrames()
    }
  }

  private mutating func put(_ piece: [UInt8]) {
    bytes.replaceSubrange(place(of: 1 + roll(2) * 12), with: piece)
  }

  /// Takes every one of some characters out of a stretch, as poor copies do.
  private mutating func lose() {
    let lost = pick(["年", "月", "“", "”", "，", "、", "\n", "。", "（", "》"].map { Array($0.utf8) })
    let stretch = place(of: 300)
    var kept: [UInt8] = []
    var offset = stretch.lowerBound
    while offset < stretch.upperBound {
      if HanText.has(lost, in: bytes, at: offset) {
        offset += lost.count
      } else {
        kept.append(bytes[offset])
        offset += 1
      }
    }
    bytes.replaceSubrange(stretch.lowerBound..<max(offset, stretch.upperBound), with: kept)
  }

  private mutating func repeatSomething() {
    let stretch = place(of: 60)
    bytes.insert(contentsOf: repeated(Array(bytes[stretch]), roll(30)), at: stretch.upperBound)
  }

  private mutating func nestTags() {
    let tags = ["div", "table", "td", "b", "ul", "select", "p", "title", "h1", "font"]
    let tag = tags[roll(tags.count)]
    let depth = roll(8) == 0 ? 250 : 1 + roll(6)
    let stretch = place(of: 100)
    let close = repeated(Array("</\(tag)>".utf8), roll(2) * depth)
    bytes.insert(contentsOf: close, at: stretch.upperBound)
    bytes.insert(contentsOf: repeated(Array("<\(tag)>".utf8), depth), at: stretch.lowerBound)
  }

  private func repeated(_ piece: [UInt8], _ times: Int) -> [UInt8] {
    var copies: [UInt8] = []
    for _ in 0..<times { copies += piece }
    return copies
  }

  /// Adds readings behind characters.
  private mutating func gloss() {
    let readings = ["(yī)", "（jiàn）", "(wèi)", "(qū)", "(xx)", "(zhè", "lǐ)"].map { Array($0.utf8) }
    for _ in 0..<1 + roll(4) {
      let near = roll(bytes.count)
      let lead = bytes[near...].firstIndex { (0xE4...0xE9).contains($0) } ?? bytes.count
      bytes.insert(contentsOf: pick(readings), at: min(bytes.count, lead + 3))
    }
  }

  /// Loses one byte of the text in GBK and reads it on one byte late.
  private mutating func shiftFrames() {
    let text = String(decoding: bytes.prefix(600), as: UTF8.self)
    guard var code = Damage.encode(text), !code.isEmpty else { return }
    code.remove(at: roll(code.count))
    bytes = Array(Damage.decode(code).utf8)
  }

  /// Brings the input into another encoding, where it has all characters.
  private mutating func transcode() {
    let forms = EncodingSamples.forms
    let text = String(decoding: bytes.prefix(600), as: UTF8.self)
    guard let coded = EncodingSamples.encode(text, as: forms[roll(forms.count)]) else { return }
    bytes = coded
    if roll(2) == 0, !bytes.isEmpty { bytes.remove(at: roll(bytes.count)) }
  }
}
