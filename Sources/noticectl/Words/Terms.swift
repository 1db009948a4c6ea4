// The stable words of records and answers, as a person reads them.

import ArgumentParser
import NoticeControl
import NoticeRecord

/// What the stable words of the interfaces are called in Chinese: kinds, verdicts, states and their
/// like. In English each stands for itself.
enum Terms {
  /// The words, each under its stable form; kinds have their names with them.
  private static let names = [
    // What became of a file.
    "discarded": "已放弃",
    "duplicate": "重复",
    "ignored": "忽略",
    "kept": "收存",
    "open": "待处理",
    "outside": "不在投放目录",
    "rejected": "拒收",
    "retried": "已重试",
    "unknown": "未知",
    "waiting": "等待",
    // Why a file was refused.
    "crashed-the-reader": "致读取器崩溃",
    "empty": "空文件",
    "never-finished": "始终未完成",
    "not-a-file": "不是文件",
    "not-text": "不是文本",
    "too-large": "过大",
    "too-slow": "读取超时",
    "undecodable": "编码无法识别",
    "unstorable-record": "记录无法保存",
    // What the reader remarks.
    "contradiction": "数据矛盾",
    "left-out": "非正文",
    "no-year": "缺年份",
    "numbering-jump": "编号跳跃",
    "status-count": "数目不符",
    "uncertain-date": "日期存疑",
    "unreadable-run": "无法辨读",
    // What somebody has to do with problems, and what makes a body's colour.
    "assists": "配合",
    "leads": "牵头",
    "overdue": "超期",
    "rebounded": "反弹",
    "repeated": "屡次出现",
    // How findings and problems stand.
    "done": Label.done.chinese,
    "in-progress": Label.inProgress.chinese,
    "not-done": Label.notDone.chinese,
    "partly-done": Label.partlyDone.chinese,
    "reported": "已反馈",
    "unstated": Label.unstated.chinese,
    // What became of targets.
    "met": "达到",
    "missed": "未达到",
    // Why a notice is taken to name a problem.
    "by-hand": "人工",
    "copy": "副本",
    "first": "首次",
    "like-words": "表述相近",
    "same-number": "同一编号",
    "same-words": "表述相同",
    // What the daemon is doing, and how folders are watched.
    "blocked": "受阻",
    "events": "事件",
    "missing": "缺失",
    "paused": "已暂停",
    "polling": "轮询",
    "running": "运行中",
    "starting": "启动中",
    "stopping": "停止中",
    // The limits.
    "abandonedReaders": "放弃的读取线程",
    "announcementBurst": "日志突发条数",
    "announcementsPerSecond": "每秒日志条数",
    "batchBytes": "批次大小",
    "batchFiles": "批次文件数",
    "connections": "连接",
    "connectionsPerUser": "每用户连接",
    "departureSeconds": "移出文件",
    "fileBytes": "文件大小",
    "folderDepth": "目录层数",
    "freeBytes": "每连接免计内存",
    "heldBytes": "占用内存",
    "heldBytesPerUser": "每用户占用内存",
    "messageBytes": "消息大小",
    "messageSeconds": "消息时限",
    "pageItems": "每页条数",
    "readingSeconds": "读取时限",
    "sampledFacts": "抽查条数",
    "stallSeconds": "停顿时限",
    "unfinishedAttempts": "未完成尝试",
    "waitingNames": "等待文件数",
    // The colours of bodies.
    "green": "绿",
    "red": "红",
    "yellow": "黄",
    // Ways to answer.
    "address": "地址",
    "email": "邮箱",
    "phone": "电话",
    // Kinds of repairs.
    "doubled-punctuation": "重复标点",
    "encoding": "编码",
    "entity": "字符实体",
    "frame-shift": "错位字节",
    "latin-punctuation": "西文标点",
    "line-structure": "行结构",
    "lost-character": "缺字",
    "lost-date-part": "日期缺字",
    "pinyin-gloss": "夹注拼音",
    "traditional-script": "繁体字",
    "variant-character": "异体字",
    // Sorts of facts.
    "actions": "任务",
    "figures": "数据",
    "findings": "问题",
    "measures": "措施",
    "remarks": "提示",
    "repairs": "修复",
    "targets": "目标",
  ]

  /// What a stable word is called in Chinese; nil where it has no name.
  static func chinese(_ word: String) -> String? {
    names[word] ?? Kind(rawValue: word)?.chineseName
  }
}

extension ExpressibleByArgument where Self: RawRepresentable<String> & CaseIterable {
  /// The value of a stable word, or of its Chinese name: what the output shows is understood.
  init?(named argument: String) {
    let value = Self.allCases.first {
      $0.rawValue == argument || Terms.chinese($0.rawValue) == argument
    }
    guard let value else { return nil }
    self = value
  }
}

extension Words {
  /// A stable word in this language.
  func term(_ word: String) -> String {
    language == .zh ? Terms.chinese(word) ?? word : word
  }

  /// A stable word as a cell; other formats than tables show it as it is.
  func term<Word: RawRepresentable<String>>(
    _ word: Word?, _ meaning: Meaning = .plain
  ) -> Cell {
    Cell(word.map { term($0.rawValue) }, meaning, value: word?.rawValue)
  }

  /// A status with its mark and meaning.
  func status(_ status: Finding.Status?) -> Cell {
    let value = status?.rawValue ?? ""
    return switch status {
    case .done: Cell("✓ " + self[.done], .good, value: value)
    case .partlyDone: Cell("◐ " + self[.partlyDone], .caution, value: value)
    case .notDone: Cell("○ " + self[.notDone], .ongoing, value: value)
    case nil: Cell("· " + self[.unstated], .dim, value: value)
    }
  }

  /// How a problem stands, with its mark and meaning.
  func standing(_ standing: Standing) -> Cell {
    let value = standing.rawValue
    return switch standing {
    case .reported: Cell("· " + term(value), .plain, value: value)
    case .inProgress: Cell("○ " + self[.inProgress], .ongoing, value: value)
    case .partlyDone: Cell("◐ " + self[.partlyDone], .caution, value: value)
    case .done: Cell("✓ " + self[.done], .good, value: value)
    case .rebounded: Cell("↺ " + term(value), .bad, value: value)
    }
  }

  /// How a problem stands, and whether its body has answered without saying so.
  func standing(_ matter: Matter) -> Cell {
    guard matter.unstated == true else { return standing(matter.standing) }
    return Cell("· " + self[.unstated], .dim, value: matter.standing.rawValue)
  }

  /// The status by its mark alone.
  func mark(_ status: Finding.Status?) -> Cell {
    let full = self.status(status)
    return Cell(String(full.text.unicodeScalars.prefix(1)), full.meaning)
  }

  /// A verdict with its meaning.
  func verdict(_ verdict: Outcome.Verdict) -> Cell {
    switch verdict {
    case .kept: term(verdict, .good)
    case .duplicate: term(verdict, .dim)
    case .rejected: term(verdict, .bad)
    }
  }
}

extension Words {
  /// A date of a record; a third of a month by its name, 2026-09-late as late 2026-09.
  func date(_ date: String?) -> Cell {
    guard let date, let dash = date.lastIndex(of: "-"),
      let third = Words.thirds[String(date[date.index(after: dash)...])]
    else { return Cell(date) }
    let month = date[..<dash]
    guard language == .zh else { return Cell("\(third.english) \(month)", value: date) }
    let parts = month.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return Cell(date) }
    return Cell("\(parts[0])年\(parts[1])月\(third.chinese)", value: date)
  }

  /// The thirds of a month.
  private static let thirds = [
    "early": Label("early", "上旬"), "mid": Label("mid", "中旬"), "late": Label("late", "下旬"),
  ]
}

/// A moment by the reader's clock.
func local(_ moment: Timestamp, _ meaning: Meaning = .plain) -> Cell {
  Cell(moment.localText, meaning, value: moment.description)
}

/// A share in per cent, for people; other formats than tables have the number itself.
func percent(_ share: Double, _ meaning: Meaning = .plain) -> Cell {
  Cell("\(Int((share * 100).rounded()))%", meaning, value: plain(share))
}

/// A text of several lines in a table: each end of a line as a sign.
func onOneLine(_ text: String, _ meaning: Meaning = .plain) -> Cell {
  Cell(String(text.map { $0.isNewline ? "↵" : $0 }), meaning, value: text)
}

/// A number as written in a record: no fraction where there is none.
func plain(_ value: Double) -> String { value.plain }
