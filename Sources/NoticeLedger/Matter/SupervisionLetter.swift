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
    return LetterTitle.endings.contains { title.hasSuffix($0) }
      && !LetterTitle.sendings.contains { title.contains($0) } && !LetterTitle.closes(title)
  }

  /// Whether a letter says that what it names is not done, or has come back; a letter may also only
  /// remind of what was done. What it asks for, wards off or sets conditions on is not said.
  public static func saysOpen(_ text: String) -> Bool {
    text.split(whereSeparator: { "。；;！!\n".contains($0) }).contains { sentence in
      for clause in sentence.split(whereSeparator: { "，,".contains($0) }) {
        if requests.contains(where: { clause.contains($0) }) { return false }
        if open.contains(where: { clause.contains($0) }), clause.last != "的",
          !suppositions.contains(where: { clause.contains($0) })
        {
          return true
        }
      }
      return false
    }
  }

  private static let open = [
    "反弹", "仍未", "仍不", "仍有", "仍存在", "仍然", "依然", "再次出现", "再次发生", "再次发现", "未整改到位", "未完成", "尚未",
    "进展缓慢", "进展滞后",
  ]
  private static let requests = ["请", "务必", "责令"]
  private static let suppositions = [
    "防止", "避免", "严防", "防范", "杜绝", "谨防", "以免", "确保", "不得", "如", "若", "逾期", "一旦", "不反弹", "未反弹",
    "无反弹",
  ]

  /// How many of the text's first lines may address it.
  private static let mostLines = 24
  /// In characters.
  private static let longestAddress = 40

  private static let pageLabels: Set<String> = [
    "索引号", "索引号码", "发布机构", "发布单位", "发文机关", "发文机构", "发文单位", "公开机构", "公开主体", "主办单位", "信息来源", "来源",
    "发布日期", "发布时间", "发文日期", "成文日期", "生成日期", "公开日期", "更新时间", "文号", "发文字号", "文件编号", "标题", "名称",
    "信息名称",
    "文件名称", "主题分类", "信息分类", "组配分类", "体裁分类", "分类", "主题词", "关键词", "公开方式", "公开范围", "公开形式", "有效性",
    "时效性", "作者", "浏览次数", "点击数", "阅读次数", "字体", "字号",
  ]

  /// The canonical name of the one body that a letter addresses on a line of its own; nil where it
  /// addresses several, or none by its name.
  public static func addressee(in text: String, region: Region?) -> String? {
    for line in text.split(separator: "\n", maxSplits: mostLines).prefix(mostLines) {
      let words = line.filter { !$0.isWhitespace }
      guard words.last == "：" || words.last == ":" else { continue }
      let name = String(words.dropLast())
      // 索引号：, above its value in the head of a page.
      if pageLabels.contains(name) { continue }
      guard name.count <= longestAddress, !name.hasPrefix("各"),
        !name.contains(where: { "，,。、；;：:".contains($0) }), Body.isBody(name)
      else { return nil }
      return Body.name(of: name, region: region)
    }
    return nil
  }
}
