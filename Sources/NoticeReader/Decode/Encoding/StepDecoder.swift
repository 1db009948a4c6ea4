// Walks through bytes character by character and falls into step again where one was lost.

/// Decodes a whole file by one encoding.
struct StepDecoder<Encoding: Codec> {
  /// The text.
  var text: MappedText { writer.text }
  /// The runs of bytes that belong to no character.
  private(set) var strayRuns: [Range<Int>] = []

  private let bytes: [UInt8]
  private let codec: Encoding
  private var writer: MapWriter
  private var position = 0

  /// The bytes that are judged together.
  private static var blockLength: Int { 512 }
  /// The bits that another way of stepping must save to be believed, unless there are bytes that
  /// belong to no character anyway.
  private static var convincingSaving: Int { 30 }
  /// The most bits a step that a believable way of stepping has.
  private static var plausibleBitsPerStep: Int { 12 }

  /// Decodes `bytes`.
  init(_ bytes: [UInt8], by codec: Encoding) {
    self.bytes = bytes
    self.codec = codec
    writer = MapWriter(capacity: bytes.count)
    while position < bytes.count {
      decodeBlock(to: min(position + Self.blockLength, bytes.count))
    }
  }

  /// Decodes up to `end` or a few bytes further.
  private mutating func decodeBlock(to end: Int) {
    let plain = plainReading(to: end)
    let saving = plain.holdsStrays ? 1 : Self.convincingSaving
    if plain.surprising, let steps = otherSteps(to: end, within: plain.bits - saving) {
      for (start, next) in zip(steps, steps.dropFirst()) { step(from: start, to: next) }
    } else {
      decodePlainly(to: end)
    }
  }

  /// What reading straight on costs, and whether it meets anything out of place.
  private func plainReading(
    to end: Int
  ) -> (bits: Int, surprising: Bool, holdsStrays: Bool) {
    let surprise = Surprise.ofCharacters
    var (place, bits, surprising, holdsStrays) = (position, 0, false, false)
    while place < end {
      let character = codec.character(in: bytes, at: place)
      let cost = character.exists ? surprise(character.scalar) : Surprise.strayByte
      bits += cost
      surprising = surprising || cost > Surprise.expected
      holdsStrays = holdsStrays || !character.exists
      place += max(character.length, 1)
    }
    return (bits, surprising, holdsStrays)
  }

  /// Steps that read far better than going straight on; nil where there are none.
  private func otherSteps(to end: Int, within mostBits: Int) -> [Int]? {
    let reading = Reading(following: bytes, position..<end, by: codec)
    let believable = reading.bits <= Self.plausibleBitsPerStep * reading.steps.count
    return believable && reading.bits <= mostBits ? reading.steps : nil
  }

  private mutating func decodePlainly(to end: Int) {
    while position < end {
      let asciiEnd = endOfASCII(before: end)
      if asciiEnd > position {
        writer.append(ascii: bytes[position..<asciiEnd])
        position = asciiEnd
      } else {
        let character = codec.character(in: bytes, at: position)
        take(character, length: max(character.length, 1))
      }
    }
  }

  /// Where a run of ASCII bytes from `position` on ends; `position` itself in UTF-16.
  private func endOfASCII(before end: Int) -> Int {
    guard !(codec is UTF16Codec) else { return position }
    var place = position
    while place < end, bytes[place] < 0x80 { place += 1 }
    return place
  }

  private mutating func step(from start: Int, to next: Int) {
    let character = codec.character(in: bytes, at: start)
    take(character.length == next - start ? character : .none, length: next - start)
  }

  /// Writes a character, or notes bytes that are none.
  private mutating func take(_ character: CodedCharacter, length: Int) {
    if character.exists {
      writer.append(character.scalar, from: length)
    } else if let last = strayRuns.last, last.upperBound == position {
      strayRuns[strayRuns.count - 1] = last.lowerBound..<(position + length)
      writer.extendStray(by: length)
    } else {
      strayRuns.append(position..<(position + length))
      writer.appendStray(from: length)
    }
    position += length
  }
}
