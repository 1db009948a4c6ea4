// Where a text sets another day than it was: 延期至2025年6月30日, 调整后的完成时限为2025年6月30日.

/// The words before a day that takes the place of an earlier one.
enum AdjustedDay {
  private static let postponements: CursorWords = [
    "延期至", "延期到", "顺延至", "顺延到", "推迟至", "推迟到", "延后至", "延后到", "延迟至", "延迟到",
  ]
  /// Of a time these set a day, of much else a quantity.
  private static let changes: CursorWords = ["延长至", "延长到", "调整为", "调整至", "调整到"]
  private static let times: CursorWords = ["时限", "期限", "工期", "时间"]
  /// Behind 调整后 and its like.
  private static let labels: CursorWords = [
    "时限为", "期限为", "时间为", "时限:", "期限:", "时间:", "时限：", "期限：", "时间：",
  ]
  private static let afterwards: CursorWords = ["调整后", "延期后", "变更后"]
  /// What runs longer is not due.
  private static let terms: CursorWords = ["合同", "任期", "聘期", "有效期"]
  /// So many characters before are looked at.
  private static let reach = 14

  /// Whether a time that begins at a place is such a day.
  static func begins(in text: [UInt32], at place: Int) -> Bool {
    let before = max(0, place - reach)..<place
    func has(_ words: CursorWords) -> Bool {
      before.contains { words.length(in: text, at: $0) != nil }
    }
    if postponements.end(in: text, before: place) { return !has(terms) }
    if changes.end(in: text, before: place) { return has(times) && !has(terms) }
    return labels.end(in: text, before: place) && has(afterwards)
  }
}
