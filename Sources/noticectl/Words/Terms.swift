// The record's stable words, as a person reads them.

import NoticeControl
import NoticeRecord

extension Words {
  /// A kind: the record's own word in English.
  func kind(_ kind: Kind?) -> Cell {
    Cell(kind.map { name(of: $0) }, .dim, value: kind?.rawValue)
  }

  /// A kind's name.
  func name(of kind: Kind) -> String {
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
    let value = status?.rawValue ?? ""
    return switch status {
    case .done: Cell("✓ " + self[.done], .good, value: value)
    case .partlyDone: Cell("◐ " + self[.partlyDone], .caution, value: value)
    case .notDone: Cell("✗ " + self[.notDone], .bad, value: value)
    case nil: Cell("· " + self[.unstated], .dim, value: value)
    }
  }

  /// The status by its mark alone.
  func mark(_ status: Finding.Status?) -> Cell {
    let full = self.status(status)
    return Cell(String(full.text.unicodeScalars.prefix(1)), full.meaning)
  }

  /// A verdict with its meaning.
  func verdict(_ verdict: Outcome.Verdict) -> Cell {
    let value = verdict.rawValue
    return switch verdict {
    case .kept: Cell(language == .zh ? "收存" : value, .good, value: value)
    case .duplicate: Cell(language == .zh ? "重复" : value, .dim, value: value)
    case .rejected: Cell(language == .zh ? "拒收" : value, .bad, value: value)
    }
  }
}

/// A moment by the reader's clock.
func local(_ moment: Timestamp, _ meaning: Meaning = .plain) -> Cell {
  Cell(moment.localText, meaning, value: moment.description)
}

/// A number as written in a record: no fraction where there is none.
func plain(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
}
