// The record's stable words, as a person reads them.

import NoticeControl
import NoticeRecord

extension Words {
  /// A kind: the record's own word in English.
  func kind(_ kind: Kind) -> String {
    guard language == .zh else { return kind.rawValue }
    return switch kind {
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

  /// A status with its mark and meaning.
  func status(_ status: Finding.Status?) -> Cell {
    switch status {
    case .done: Cell("✓ " + self[.done], .good)
    case .partlyDone: Cell("◐ " + self[.partlyDone], .caution)
    case .notDone: Cell("✗ " + self[.notDone], .bad)
    case nil: Cell("· " + self[.unstated], .dim)
    }
  }

  /// The status by its mark alone.
  func mark(_ status: Finding.Status?) -> Cell {
    let full = self.status(status)
    return Cell(String(full.text.unicodeScalars.prefix(1)), full.meaning)
  }

  /// A verdict with its meaning.
  func verdict(_ verdict: Outcome.Verdict) -> Cell {
    switch verdict {
    case .kept: Cell(language == .zh ? "收存" : "kept", .good)
    case .duplicate: Cell(language == .zh ? "重复" : "duplicate", .dim)
    case .rejected: Cell(language == .zh ? "拒收" : "rejected", .bad)
    }
  }
}

/// A number as written in a record: no fraction where there is none.
func plain(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
}
