// What is wrong with a query, in Chinese; the daemon's own sentence is English.

import NoticeControl

extension QueryMistake {
  /// The mistake in Chinese; `about` are the words that the daemon names with it.
  func chinese(about: [String]) -> String {
    let subject = about.first ?? ""
    func known(behind count: Int) -> String { about.dropFirst(count).joined(separator: "、") }
    return switch self {
    case .openQuotation: "此处开始的引号没有结束"
    case .openParenthesis: "此处开始的括号没有闭合"
    case .strayParenthesis: "此处的右括号没有对应的左括号"
    case .missingTerm: "此处缺少检索词"
    case .nothingToFind: "“\(subject)”中没有可检索的文字或数字"
    case .unknownField: "没有字段“\(subject)”；可用字段：\(known(behind: 1))"
    case .missingValue: "\(subject): 之后缺少值"
    case .unknownValue:
      "\(subject): 没有“\(about.dropFirst().first ?? "")”；可用：\(known(behind: 2))"
    case .badDate: "“\(subject)”不是日期：请写作 2024、2024-07 或 2024-07-17"
    case .badNumber: "“\(subject)”不是数字"
    case .tooLong: "查询过长"
    }
  }
}
