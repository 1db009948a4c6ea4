// Whose problems a notice is about: a report's are the issuer's, a feedback's are those of the body
// that was inspected, which its title names.

public import NoticeRecord

extension Body {
  /// The canonical name of the body whose problems a notice names; nil where it does not say.
  ///
  /// `issuer` is the canonical name of the issuer, where the caller has it.
  public static func answerable(in notice: Notice, issuer: String? = nil) -> String? {
    switch Mention.Role(notice.kind) {
    case .report:
      issuer
        ?? (notice.issuer ?? reporter(in: notice.title)).map { name(of: $0, region: notice.region) }
    case .feedback: inspected(in: notice.title, region: notice.region)
    case nil: nil
    }
  }

  /// The canonical name of the body that the title of a feedback names; nil where it names none.
  public static func inspected(in title: String?, region: Region?) -> String? {
    inspected(in: title).map { name(of: $0, region: region) }
  }

  /// 甲县卫健局 of `市委第二巡察组向甲县卫健局反馈巡察情况`.
  static func inspected(in title: String?) -> String? {
    guard let title else { return nil }
    for (before, after) in [
      ("向", "反馈"), ("对", "反馈"), ("对", "巡察"), ("对", "巡视"), ("关于巡察", "反馈"),
      ("关于", "巡察"),
    ] {
      guard let start = title.firstRange(of: before),
        let end = title[start.upperBound...].firstRange(of: after)
      else { continue }
      let name = String(title[start.upperBound..<end.lowerBound])
      if isBody(name) { return withoutTail(name) }
    }
    return nil
  }

  /// 甲县卫健局党组 of `甲县卫健局党组关于巡察整改进展情况的通报`.
  private static func reporter(in title: String?) -> String? {
    guard let title, let end = title.firstRange(of: "关于") else { return nil }
    let name = String(title[..<end.lowerBound])
    return isBody(name) ? name : nil
  }

  private static let endings = [
    "局", "厅", "委", "委员会", "党组", "党委", "党支部", "党总支", "医院", "中心", "学校", "学院", "中学", "小学",
    "公司", "办公室", "政府", "支队", "大队", "所", "站", "院", "部", "会", "办", "镇", "乡", "街道",
  ]

  /// Whether a name ends as those of bodies do.
  static func isBody(_ name: String) -> Bool {
    let name = withoutTail(name)
    return (3...40).contains(name.count) && endings.contains(where: name.hasSuffix)
      && !name.contains("关于")
  }

  private static func withoutTail(_ name: String) -> String {
    name.hasSuffix("的") ? String(name.dropLast()) : name
  }
}
