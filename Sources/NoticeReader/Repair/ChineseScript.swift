// Traditional and simplified characters, as OpenCC tells them apart.

import NoticeTables

/// OpenCC's conversion of traditional to simplified script, made quick.
///
/// libopencc manages about 6 MB/s; its characters and phrases are tables of ours, and tests hold them
/// against the library.
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
    phrases: ScriptPhrases(
      Array(
        UnsafeBufferPointer(
          start: notice_table_script_phrases, count: notice_table_script_phrases_size))),
    dependent: dependent, variants: VariantCharacters.all)

  /// The characters that some entry of OpenCC's TSPhrases converts otherwise than alone, and those
  /// that later editions of it treat so.
  private static let dependent = HanText.scalars(
    "么乾俱吒噁彷徵於昇沈濛牴畫瞭薹藉衹覆鉅鍊鍾麼麽甦祕脩蒐釐劄扞甯袷谿樑陞剋氾逕臺遶麴".utf8)
}
