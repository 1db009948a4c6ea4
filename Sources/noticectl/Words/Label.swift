// Every word that a person reads in the output, in both languages: one table.

/// The languages of labels.
enum Language: String, CaseIterable {
  case en, zh

  /// The language of the locale that the environment names.
  static var ofEnvironment: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Environment.value).first
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }
}

/// A word or short phrase of the output.
enum Label: String, CaseIterable {
  case action, actions, advice, address, assists, body, bytes, code, comparator, confidence,
    connections, contacts
  case damaged
  case date, documentNumber, done, due, email, encoding, figures, file, finding, findings, folder
  case folders, grade, healthy, id, indicator, indexNumber, inFlight, inspection, issuer, kind,
    lastOutcome
  case latency, leads, limits, line, matters, measure, measures, moment, name, notDone, notHealthy,
    notice, notices
  case number, outcome, outcomes, open, overdue, overflows, part, partlyDone, people, phone, post,
    publishedOn, publisher
  case qualifier, unit
  case reason, region, rejected, remarks, repaired, repairs, rescans, responsible, section, seq,
    since
  case signedOn, size, sockets, source, span, state, status, store, subject, targets, text, title
  case total, unstated, used, user, value, version, waiting, watch, way, whyNot
}

/// The labels of one language.
struct Words: Sendable {
  let language: Language

  subscript(_ label: Label) -> String {
    let (english, chinese) = Words.table(label)
    return language == .zh ? chinese : english
  }

  // swift-format-ignore: a table, an entry a line
  private static func table(_ label: Label) -> (english: String, chinese: String) {
    switch label {
    case .action: ("Action", "任务")
    case .actions: ("Actions", "任务")
    case .address: ("address", "地址")
    case .advice: ("Advice", "建议")
    case .assists: ("Assists", "配合单位")
    case .body: ("Body", "单位")
    case .bytes: ("Bytes", "字节")
    case .code: ("Code", "代码")
    case .comparator: ("", "")
    case .confidence: ("Sure", "把握")
    case .connections: ("Connections", "连接")
    case .contacts: ("Contacts", "联系方式")
    case .damaged: ("Damaged", "原文")
    case .date: ("Date", "日期")
    case .documentNumber: ("Document number", "文号")
    case .done: ("done", "已完成")
    case .due: ("Due", "期限")
    case .email: ("e-mail", "邮箱")
    case .encoding: ("Encoding", "编码")
    case .figures: ("Figures", "数据")
    case .file: ("File", "文件")
    case .finding: ("Finding", "问题")
    case .findings: ("Findings", "问题")
    case .folder: ("Folder", "目录")
    case .folders: ("Folders", "目录")
    case .grade: ("Grade", "分级")
    case .healthy: ("healthy", "正常")
    case .id: ("ID", "编号")
    case .inFlight: ("Being read", "读取中")
    case .indexNumber: ("Index number", "索引号")
    case .indicator: ("Indicator", "指标")
    case .inspection: ("Inspection", "巡视巡察")
    case .issuer: ("Issuer", "发文机关")
    case .kind: ("Kind", "种类")
    case .lastOutcome: ("Last outcome", "最近结果")
    case .latency: ("Latency", "延迟")
    case .leads: ("Leads", "牵头单位")
    case .limits: ("Limits", "限额")
    case .line: ("Line", "行")
    case .matters: ("Problems", "问题数")
    case .measure: ("Measure", "措施")
    case .measures: ("Measures", "措施")
    case .moment: ("Time", "时间")
    case .name: ("Name", "姓名")
    case .notDone: ("not done", "未完成")
    case .notHealthy: ("not healthy", "异常")
    case .notice: ("Notice", "公文")
    case .notices: ("Notices", "公文")
    case .number: ("No", "序号")
    case .outcome: ("Outcome", "结果")
    case .outcomes: ("Outcomes", "结果")
    case .open: ("Open", "未完成")
    case .overdue: ("Overdue", "超期")
    case .overflows: ("Queue overflows", "队列溢出")
    case .part: ("Part", "职责")
    case .partlyDone: ("partly done", "阶段性完成")
    case .people: ("People", "人员")
    case .phone: ("phone", "电话")
    case .post: ("Post", "职务")
    case .publishedOn: ("Published", "发布日期")
    case .publisher: ("Publisher", "来源")
    case .qualifier: ("", "")
    case .reason: ("Reason", "原因")
    case .region: ("Region", "地区")
    case .rejected: ("Rejected", "拒收")
    case .remarks: ("Remarks", "提示")
    case .repaired: ("Repaired", "修复后")
    case .repairs: ("Repairs", "修复")
    case .rescans: ("Rescans", "重新扫描")
    case .responsible: ("Responsible", "责任单位")
    case .section: ("Section", "章节")
    case .seq: ("Seq", "流水号")
    case .signedOn: ("Signed", "落款日期")
    case .since: ("Since", "开始于")
    case .size: ("Size", "大小")
    case .sockets: ("Sockets", "套接字")
    case .source: ("Source", "出处")
    case .span: ("Bytes", "字节位置")
    case .state: ("State", "状态")
    case .status: ("Status", "整改状态")
    case .store: ("Store", "存储")
    case .subject: ("Subject", "对象")
    case .targets: ("Targets", "目标")
    case .text: ("Text", "正文")
    case .title: ("Title", "标题")
    case .total: ("Total", "共计")
    case .unit: ("Unit", "单位")
    case .unstated: ("unstated", "未说明")
    case .used: ("Used", "已用")
    case .user: ("User", "用户")
    case .value: ("Value", "数值")
    case .version: ("Version", "版本")
    case .waiting: ("Waiting", "等待")
    case .watch: ("Watched by", "监视方式")
    case .way: ("Way", "方式")
    case .whyNot: ("Why", "缘由")
    }
  }
}
