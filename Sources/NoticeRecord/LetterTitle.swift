// The titles of letters by which one body tells another what it has to put right: 督办函, 提醒函, 整改通知书.

/// The words of such titles, by which the reader tells their kind and the ledger whose problems they name.
public enum LetterTitle {
  /// What they end with.
  public static let endings = [
    "督办函", "提醒函", "提示函", "督办通知", "督办通知书", "督办单", "整改通知书", "限期整改通知", "整改意见书",
    "监督意见书", "整改指令书", "改正通知书",
  ]

  /// 某县对3家医院下达整改通知书 is news of letters.
  public static let sendings = ["下达", "下发", "发出", "送达", "开出", "收到", "签发", "制发"]

  /// Whether a title says that a matter is closed, 关于解除挂牌督办通知书, and does not ask for it: 关于限期办结的督办单.
  public static func closes(_ title: some StringProtocol) -> Bool {
    closings.contains { word in
      guard let place = place(of: word, in: title) else { return false }
      let before = title[..<place].suffix(longestUrging)
      return !urgings.contains { Self.place(of: $0, in: before) != nil }
    }
  }

  private static func place<Text: StringProtocol>(of word: String, in text: Text) -> Text.Index? {
    text.indices.first { text[$0...].hasPrefix(word) }
  }

  private static let closings = ["解除", "撤销", "终止", "办结", "表扬", "销号"]
  private static let urgings = ["未", "限期", "逾期", "尽快", "加快"]
  /// In characters: 未按期全部.
  private static let longestUrging = 6
}
