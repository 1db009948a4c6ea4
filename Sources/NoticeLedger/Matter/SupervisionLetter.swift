// Letters by which one body tells another what it has to put right: 督办函, 提醒函, 整改通知书.

public import NoticeRecord

/// Tells letters of supervision, and to whom they go.
public enum SupervisionLetter {
  /// Whether a notice is one: its title ends as such letters' do. What answers one, 关于提醒函的回复, is
  /// none.
  public static func isOne(_ notice: Notice) -> Bool {
    guard [.policyNotice, .enforcementNews, .other].contains(notice.kind),
      var title = notice.title?[...]
    else { return false }
    if title.last == "）" || title.last == ")",
      let open = title.lastIndex(where: { $0 == "（" || $0 == "(" })
    {
      title = title[..<open]
    }
    return endings.contains { title.hasSuffix($0) } && !sendings.contains { title.contains($0) }
  }

  /// 某县对3家医院下达整改通知书 is news of letters.
  private static let sendings = ["下达", "下发", "发出", "送达", "开出", "收到", "签发", "制发"]

  private static let endings = [
    "提醒函", "提示函", "督办函", "督办通知", "督办通知书", "督办单", "整改通知书", "限期整改通知", "整改意见书",
    "监督意见书", "整改指令书", "改正通知书",
  ]

  /// How many of the text's first lines may address it.
  private static let mostLines = 12
  /// In characters.
  private static let longestAddress = 40

  /// The canonical name of the one body that a letter addresses on a line of its own; nil where it
  /// addresses several, or none by its name.
  public static func addressee(in text: String, region: Region?) -> String? {
    for line in text.split(separator: "\n", maxSplits: mostLines).prefix(mostLines) {
      let words = line.filter { !$0.isWhitespace }
      guard words.last == "：" || words.last == ":" else { continue }
      let name = String(words.dropLast())
      guard name.count <= longestAddress, !name.hasPrefix("各"),
        !name.contains(where: { "，,。、；;：:".contains($0) }), Body.isBody(name)
      else { return nil }
      return Body.name(of: name, region: region)
    }
    return nil
  }
}
