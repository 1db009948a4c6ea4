// What sort of document a notice is.

/// The kinds of document that the reader tells apart.
public enum Kind: String, Codable, Sendable, CaseIterable {
  /// 巡视、巡察、审计整改进展通报: what was done about problems that an inspection found.
  case rectificationReport = "rectification-report"
  /// 巡视、巡察反馈: what an inspection found.
  case inspectionFeedback = "inspection-feedback"
  /// 工作要点、计划、方案: what a body sets out to do.
  case workPlan = "work-plan"
  /// 会议: who met and what was said.
  case meetingNews = "meeting-news"
  /// 执法、检查、处罚: what was checked and punished.
  case enforcementNews = "enforcement-news"
  /// 通知、办法、公告: what others are told to do.
  case policyNotice = "policy-notice"
  /// 工作总结: what a body did in a year.
  case annualSummary = "annual-summary"
  /// A notice of another kind.
  case other
  /// Not a notice of a public body at all.
  case notANotice = "not-a-notice"

  /// What people call the kind in Chinese, in output and in queries.
  public var chineseName: String {
    switch self {
    case .rectificationReport: "整改通报"
    case .inspectionFeedback: "巡视巡察反馈"
    case .workPlan: "工作计划"
    case .meetingNews: "会议消息"
    case .enforcementNews: "执法消息"
    case .policyNotice: "政策通知"
    case .annualSummary: "工作总结"
    case .other: "其他"
    case .notANotice: "非公文"
    }
  }
}
