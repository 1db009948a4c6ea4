// Puts a page's pieces of text together into lines.

import NoticeRecord

/// Writes text pieces in document order; white space and line breaks are decided in between.
struct LineWriter {
  /// How white space in the source is meant.
  enum Spacing {
    /// Any run of it is one space.
    case collapsed
    /// A line break in the source is one on the page.
    case lines
  }

  private let source: MappedText
  private let utf8: [UInt8]
  private var rewriter: Rewriter
  /// Double-escaped references that were undone.
  private(set) var repairs: [Repair] = []

  private var lineIsEmpty = true
  private var textIsEmpty = true
  private var breakIsDue = false
  private var spaceIsDue = false
  /// Whether white space that is due holds a line break of the source.
  private var spaceIsWrap = false
  private var separatorsDue = 0
  /// The last byte written, for what a wrapped line is joined with.
  private var lastByte: UInt8 = 0

  /// The most repairs that are listed.
  private static let mostRepairs = 1000

  /// Starts on the source of a page.
  init(_ source: MappedText) {
    self.source = source
    utf8 = source.utf8
    rewriter = Rewriter(source)
  }

  /// What is written from here on stands on a new line.
  mutating func breakLine() {
    breakIsDue = breakIsDue || !lineIsEmpty
    spaceIsDue = false
    separatorsDue = 0
  }

  /// What is written from here on stands apart, but on the same line.
  mutating func space() {
    spaceIsDue = true
    spaceIsWrap = false
  }

  /// What is written from here on goes on where the line was wrapped.
  mutating func wrap() {
    spaceIsWrap = true
    spaceIsDue = true
  }

  /// What is written from here on stands in the next cell of the row.
  mutating func separateCell() {
    separatorsDue += 1
    spaceIsDue = false
  }

  /// Writes the text in a range of the source.
  mutating func write(_ range: Range<Int>, spacing: Spacing) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = utf8[place]
      if ASCII.isWhiteSpace(byte) {
        note(whiteSpace: byte, spacing)
        place += 1
      } else if byte == UInt8(ascii: "&"), let reference = reference(at: place, before: range) {
        write(reference, at: place, spacing)
        place += reference.length
      } else {
        let end = endOfWord(from: place, before: range.upperBound)
        begin(at: place, with: byte)
        rewriter.keep(to: end)
        lastByte = utf8[end - 1]
        place = end
      }
    }
  }

  /// The lines as written.
  consuming func finish() -> (text: MappedText, repairs: [Repair]) {
    rewriter.drop(to: utf8.count)
    return (rewriter.finish(), repairs)
  }

  private func reference(at place: Int, before range: Range<Int>) -> CharacterReference? {
    CharacterReference(in: utf8, at: place).flatMap {
      place + $0.length <= range.upperBound ? $0 : nil
    }
  }

  private func endOfWord(from start: Int, before end: Int) -> Int {
    var place = start + 1
    while place < end, utf8[place] != UInt8(ascii: "&"), !ASCII.isWhiteSpace(utf8[place]) {
      place += 1
    }
    return place
  }

  private mutating func note(whiteSpace byte: UInt8, _ spacing: Spacing) {
    if byte == 0x0A, spacing == .lines {
      breakLine()
    } else {
      spaceIsWrap = byte == 0x0A || (spaceIsDue && spaceIsWrap)
      spaceIsDue = true
    }
  }

  private mutating func write(
    _ reference: CharacterReference, at place: Int, _ spacing: Spacing
  ) {
    guard let scalar = Unicode.Scalar(reference.scalar) else { return }
    let end = place + reference.length
    if reference.escapedTwice, repairs.count < Self.mostRepairs {
      repairs.append(
        Repair(
          kind: .entity, damaged: source.string(place..<end), repaired: String(scalar),
          confidence: 0.95, span: source.span(place..<end)))
    }
    if scalar.value < 0x80, ASCII.isWhiteSpace(UInt8(scalar.value)) {
      note(whiteSpace: UInt8(scalar.value), spacing)
    } else if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) {
      let bytes = Array(String(scalar).utf8)
      begin(at: place, with: bytes[0])
      rewriter.replace(to: end, with: bytes)
      lastByte = bytes[bytes.count - 1]
    }
  }

  /// Writes what is due before the text that begins at `place` with `byte`.
  private mutating func begin(at place: Int, with byte: UInt8) {
    rewriter.drop(to: place)
    if breakIsDue, !textIsEmpty {
      rewriter.insert("\n".utf8)
      lineIsEmpty = true
    }
    if separatorsDue > 0 {
      rewriter.insert((lineIsEmpty ? "| " : " | ").utf8)
      for _ in 1..<separatorsDue { rewriter.insert("| ".utf8) }
    } else if spaceIsDue, !lineIsEmpty, !joinsWrap(with: byte) {
      rewriter.insert(" ".utf8)
    }
    separatorsDue = 0
    (breakIsDue, spaceIsDue, spaceIsWrap) = (false, false, false)
    (lineIsEmpty, textIsEmpty) = (false, false)
  }

  /// Whether the source was wrapped between two Chinese characters, where no space belongs.
  private func joinsWrap(with byte: UInt8) -> Bool {
    spaceIsWrap && lastByte >= 0x80 && byte >= 0xE2
  }
}
