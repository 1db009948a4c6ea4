// Every label of the output, in both languages: one table, an entry a line. A verb with labels of its
// own may extend it beside the verb.

// Fields of a record and headings of columns.
extension Label {
  static let action = Label("Action", "任务")
  static let actions = Label("Actions", "任务")
  static let address = Label("address", "地址")
  static let blank = Label("", "")
  static let code = Label("Code", "代码")
  static let confidence = Label("Sure", "把握")
  static let copies = Label("Copies", "副本")
  static let copyOf = Label("Copy of", "副本，正本")
  static let contacts = Label("Contacts", "联系方式")
  static let damaged = Label("Damaged", "原文")
  static let date = Label("Date", "日期")
  static let day = Label("Day", "所指日期")
  static let dates = Label("Dates", "日期")
  static let documentNumber = Label("Document number", "文号")
  static let due = Label("Due", "期限")
  static let email = Label("e-mail", "邮箱")
  static let encoding = Label("Encoding", "编码")
  static let figures = Label("Figures", "数据")
  static let file = Label("File", "文件")
  static let finding = Label("Finding", "问题")
  static let findings = Label("Findings", "问题")
  static let folder = Label("Folder", "目录")
  static let goal = Label("Goal", "工作目标")
  static let id = Label("ID", "编号")
  static let indexNumber = Label("Index number", "索引号")
  static let indicator = Label("Indicator", "指标")
  static let inspection = Label("Inspection", "巡视巡察")
  static let issuer = Label("Issuer", "发文机关")
  static let kind = Label("Kind", "种类")
  static let line = Label("Line", "行")
  static let measure = Label("Measure", "措施")
  static let measures = Label("Measures", "措施")
  static let moment = Label("Time", "时间")
  static let name = Label("Name", "姓名")
  static let notice = Label("Notice", "公文")
  static let notices = Label("Notices", "公文")
  static let number = Label("No", "序号")
  static let outcome = Label("Outcome", "结果")
  static let outcomes = Label("Outcomes", "结果")
  static let people = Label("People", "人员")
  static let phone = Label("phone", "电话")
  static let post = Label("Post", "职务")
  static let publishedOn = Label("Published", "发布日期")
  static let publisher = Label("Publisher", "来源")
  static let reason = Label("Reason", "原因")
  static let region = Label("Region", "地区")
  static let remark = Label("Remark", "提示")
  static let remarks = Label("Remarks", "提示")
  static let repaired = Label("Repaired", "修复后")
  static let repairs = Label("Repairs", "修复")
  static let responsible = Label("Responsible", "责任单位")
  static let section = Label("Section", "章节")
  static let seq = Label("Seq", "流水号")
  static let signedOn = Label("Signed", "落款日期")
  static let size = Label("Size", "大小")
  static let source = Label("Source", "出处")
  static let span = Label("Bytes", "字节位置")
  static let subject = Label("Subject", "对象")
  static let target = Label("Target", "目标")
  static let targets = Label("Targets", "目标")
  static let text = Label("Text", "正文")
  static let title = Label("Title", "标题")
  static let unit = Label("Unit", "单位")
  static let value = Label("Value", "数值")
  static let way = Label("Way", "方式")
  static let written = Label("As written", "原文表述")
}

// How far findings are.
extension Label {
  static let done = Label("done", "已完成")
  static let notDone = Label("not done", "未完成")
  static let partlyDone = Label("partly done", "阶段性完成")
  static let status = Label("Status", "整改状态")
  static let unstated = Label("unstated", "未说明")
}

// The daemon's condition.
extension Label {
  static let advice = Label("Advice", "建议")
  static let bytes = Label("Bytes", "字节")
  static let connections = Label("Connections", "连接")
  static let folders = Label("Folders", "目录")
  static let healthy = Label("healthy", "正常")
  static let inFlight = Label("Being read", "读取中")
  static let lastOutcome = Label("Last outcome", "最近结果")
  static let latency = Label("Latency", "延迟")
  static let limits = Label("Limits", "限额")
  static let notHealthy = Label("not healthy", "异常")
  static let overflows = Label("Queue overflows", "队列溢出")
  static let rejected = Label("Rejected", "拒收")
  static let rescans = Label("Rescans", "重新扫描")
  static let since = Label("Since", "开始于")
  static let sockets = Label("Sockets", "套接字")
  static let state = Label("State", "状态")
  static let store = Label("Store", "存储")
  static let total = Label("Total", "共计")
  static let used = Label("Used", "已用")
  static let version = Label("Version", "版本")
  static let waiting = Label("Waiting", "等待")
  static let watch = Label("Watched by", "监视方式")
  static let whyNot = Label("Why", "缘由")
}

// What was done.
extension Label {
  static let backedUp = Label("backed up", "已备份")
  static let belongsTo = Label("belongs to problem", "已并入问题")
  static let discardedNow = Label("given up", "已放弃")
  static let exported = Label("exported", "已导出")
  static let isProblem = Label("is now problem", "现属问题")
  static let noChange = Label("no change", "无变化")
  static let nothingKept = Label(
    "Nothing is kept yet: drop files into a folder that `noticectl status` names.",
    "尚未收存公文：请把文件放入 `noticectl status` 所列的目录。")
  static let onlyByRestart = Label("only a restart takes over", "须重启才生效:")
  static let pausedAdvice = Label(
    "Files wait in their folders. `noticectl resume` goes on.",
    "文件在目录中等待。`noticectl resume` 恢复接收。")
  static let pausedNow = Label("intake is paused", "已暂停接收")
  static let readAgain = Label("read again", "已重新读取")
  static let reloadedNow = Label("the configuration is taken over", "配置已重新载入")
  static let rescannedNow = Label("the folders were looked through", "目录已重新扫描")
  static let resumedNow = Label("intake goes on", "已恢复接收")
  static let triedAgain = Label("tried again", "已重试")
  static let verified = Label("notices verified", "已校验公文")
}

// What is going on.
extension Label {
  static let backingUp = Label("Copying the store", "正在复制存储")
  static let exporting = Label("Exporting", "正在导出")
  static let fetching = Label("Fetching the copy", "正在传输备份")
  static let readingAgain = Label("Reading again", "正在重新读取")
  static let rescanning = Label("Looking through the folders", "正在扫描目录")
  static let verifying = Label("Verifying", "正在校验")
}

// Statistics.
extension Label {
  static let encodings = Label("Encodings", "编码")
  static let facts = Label("Facts", "事实")
  static let issuers = Label("Issuers", "发文机关")
  static let kinds = Label("Kinds", "种类")
  static let latencies = Label("Latency in milliseconds", "延迟（毫秒）")
  static let months = Label("Notices a month", "每月公文")
  static let noProblems = Label("no problem found", "未发现问题")
  static let originals = Label("Originals", "原文大小")
  static let problem = Label("problem", "问题")
  static let problems = Label("Problems", "问题")
  static let reasons = Label("Refusals by reason", "拒收原因")
  static let statuses = Label("Findings by status", "问题整改状态")
  static let stored = Label("On disk", "占用磁盘")
  static let undated = Label("undated", "无日期")
}

// The ledger.
extension Label {
  static let assists = Label("Assists", "配合单位")
  static let body = Label("Body", "单位")
  static let grade = Label("Grade", "分级")
  static let leads = Label("Leads", "牵头单位")
  static let matters = Label("Problems", "问题数")
  static let open = Label("Open", "未完成")
  static let overdue = Label("Overdue", "超期")
  static let part = Label("Part", "职责")
  static let user = Label("User", "用户")
}
