// 著 as 着: 著力 is 着力, 著名 stays.

/// Traditional 著 stands for two simplified characters; OpenCC's dictionaries leave the choice open.
enum ParticleZhe {
  /// 著.
  static let traditional: UInt32 = 0x8457
  /// 着.
  static let simplified: UInt32 = 0x7740

  /// Whether 著 between two characters of a converted run is what simplified script writes 着; 0
  /// stands for none.
  ///
  /// It is, unless it stands in a word of writing or renown.
  static func isParticle(behind before: UInt32, before after: UInt32) -> Bool {
    !writtenBefore.contains(before) && !writtenAfter.contains(after)
  }

  /// 名著 专著 原著 论著 编著 译著 巨著 拙著 遗著 显著 卓著 昭著 土著 合著 新著 大著 撰著.
  private static let writtenBefore = ScalarSet("名专原论编译巨拙遗显卓昭土合撰彰炳")

  /// 著名 著作 著称 著者 著书 著述 著录 著于.
  private static let writtenAfter = ScalarSet("名作称者书述录")
}
