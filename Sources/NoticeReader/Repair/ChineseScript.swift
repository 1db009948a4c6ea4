// Traditional and simplified characters, as OpenCC tells them apart.

import COpenCC
import Glibc
import NoticeTables

/// OpenCC's conversion of traditional to simplified script, made quick.
///
/// libopencc manages about 6 MB/s; its answers for single characters are a table of ours, and only
/// runs with a character that depends on its neighbours go through the library.
enum ChineseScript {
  /// What a character alone becomes; nil when it stays.
  static func simplified(_ scalar: UInt32) -> UInt32? { table.simplified(scalar) }

  /// Whether a character is written in simplified script only.
  static func isSimplifiedOnly(_ scalar: UInt32) -> Bool {
    table.traits(of: scalar).contains(.simplifiedOnly)
  }

  /// Whether what a character becomes depends on its neighbours: 乾 in 乾隆 and 乾净.
  ///
  /// Characters beyond the basic plane count too: they are rare and not in the table.
  static func dependsOnNeighbours(_ scalar: UInt32) -> Bool {
    table.traits(of: scalar).contains(.dependent)
  }

  /// The table of single characters, for those who ask about every character of a text.
  static let table = ScriptTable(
    Array(UnsafeBufferPointer(start: notice_table_scripts, count: notice_table_scripts_size)),
    dependent: dependent, variants: VariantCharacters.all)

  /// A run of Chinese characters in simplified script.
  static func simplified(run: ArraySlice<UInt8>) -> [UInt8] {
    convert(Array(run), with: toSimplified) ?? Array(run)
  }

  /// The characters that some entry of OpenCC's TSPhrases converts otherwise than alone, and those
  /// that later editions of it treat so.
  private static let dependent = HanText.scalars(
    "么乾俱吒噁彷徵於昇沈濛牴畫瞭薹藉衹覆鉅鍊鍾麼麽甦祕脩蒐釐劄扞甯袷谿樑陞剋氾逕臺遶麴".utf8)

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
