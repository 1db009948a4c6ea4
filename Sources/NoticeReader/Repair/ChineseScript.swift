// Traditional and simplified characters, as OpenCC tells them apart.

import COpenCC
import Glibc

/// OpenCC's conversion of traditional to simplified script, made quick.
///
/// libopencc manages about 6 MB/s; a table of its answers for single characters is made once, and
/// only runs with a character that depends on its neighbours go through the library again.
enum ChineseScript {
  /// What a character alone becomes; nil when it stays.
  static func simplified(_ scalar: UInt32) -> UInt32? {
    let index = Int(scalar) - Int(first)
    guard singles.indices.contains(index), singles[index] != 0 else { return nil }
    return singles[index]
  }

  /// Whether a character is written in simplified script only.
  static func isSimplifiedOnly(_ scalar: UInt32) -> Bool { simplifiedOnly.contains(scalar) }

  /// Whether what a character becomes depends on its neighbours: 乾 in 乾隆 and 乾净.
  ///
  /// Characters beyond the basic plane count too: they are rare and not in the table.
  static func dependsOnNeighbours(_ scalar: UInt32) -> Bool {
    scalar > 0xFFFF || dependent.contains(scalar)
  }

  /// A run of Chinese characters in simplified script.
  static func simplified(run: ArraySlice<UInt8>) -> [UInt8] {
    convert(Array(run), with: toSimplified) ?? Array(run)
  }

  /// The characters that some entry of OpenCC's TSPhrases converts otherwise than alone, and those
  /// that later editions of it treat so.
  private static let dependent: Set<UInt32> = Set(
    "么乾俱吒噁彷徵於昇沈濛牴畫瞭薹藉衹覆鉅鍊鍾麼麽甦祕脩蒐釐劄扞甯袷谿樑陞剋氾逕臺遶麴".unicodeScalars.map(\.value))

  private static let first: UInt32 = 0x3400
  private static let last: UInt32 = 0xFAFF

  private static let singles: [UInt32] = answers(
    for: (first...last).filter { HanText.isHan($0) }, with: toSimplified
  ).reduce(into: [UInt32](repeating: 0, count: Int(last - first) + 1)) { table, answer in
    table[Int(answer.asked - first)] = answer.given
  }

  private static let simplifiedOnly: Set<UInt32> = {
    let images = Set(singles).subtracting([0])
    return Set(answers(for: images.sorted(), with: toTraditional).map(\.asked))
  }()

  /// The characters that a converter changes, each asked for on a line of its own.
  private static func answers(
    for characters: [UInt32], with converter: Converter
  ) -> [(asked: UInt32, given: UInt32)] {
    let question: [UInt8] = characters.flatMap { character in HanText.utf8(character) + [0x0A] }
    guard let answer = convert(question, with: converter) else { return [] }
    let given = HanText.scalars(answer).split(separator: 0x0A)
    return zip(characters, given).compactMap { asked, given in
      guard given.count == 1, let first = given.first, first != asked else { return nil }
      return (asked, first)
    }
  }

  private static func convert(_ text: [UInt8], with converter: Converter) -> [UInt8]? {
    guard let handle = converter.handle else { return nil }
    // Unsafe: the library takes a counted C string and returns one of its own, freed here.
    let result = text.withUnsafeBytes { bytes in
      opencc_convert_utf8(
        handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), text.count)
    }
    guard let result else { return nil }
    defer { opencc_convert_utf8_free(result) }
    return UnsafeBufferPointer(start: result, count: strlen(result)).map { UInt8(bitPattern: $0) }
  }

  private static let toSimplified = Converter("t2s.json")
  private static let toTraditional = Converter("s2t.json")

  /// A conversion that was opened once and for all.
  private struct Converter: @unchecked Sendable {
    // Unsafe to share in general; a converter is not changed after it was opened.
    let handle: opencc_t?

    init(_ configuration: String) {
      let opened = opencc_open(configuration)
      // The library says "failed" with the pointer -1.
      handle = opened == opencc_t(bitPattern: -1) ? nil : opened
    }
  }
}
