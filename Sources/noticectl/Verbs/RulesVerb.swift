// noticectl rules: what every notice is looked through for.

import ArgumentParser
import NoticeControl
import NoticeRecord

struct RulesVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "rules", "List watch rules, and try one out.",
    more: "Rules are files of watch.d, a folder beside noticed.conf; see noticed.conf(5).",
    subcommands: [RulesListVerb.self, RulesTestVerb.self],
    examples: "rules list", "rules test rebounds.conf")
}

struct RulesListVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "list", "List the rules in force.", examples: "rules list")

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let rules = try common.queries().ask(QueryInterface.rules, Nothing()).rules
    try common.display(Listing(columns: columns, rows: rules), orTell: .noRule)
  }

  private var columns: [Column<WatchRuleStatus>] {
    [
      Column("name", .rule) { Cell($0.name, .strong) },
      Column("conditions", .conditions, .flexible) { Cell($0.conditions) },
      Column("priority", .priority) { Cell(priorityName($0.priority), value: "\($0.priority)") },
      Column("fields", .fields, .flexible) { Cell($0.fields.joined(separator: " "), .dim) },
      Column("matches", .matches, .number) { Cell($0.matches) },
      Column(hidden: "path") { Cell($0.path) },
    ]
  }
}

struct RulesTestVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "test", "Show what a rule would find in the store.",
    more: "The rule need not be in force. Nothing is said in the journal.",
    examples: "rules test rebounds.conf")

  @Argument(help: "The file of the rule; - for standard input.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit: Int = 100

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit: not negative") }
  }

  func run() throws {
    let text = String(
      decoding: try InputFile.content(of: file), as: UTF8.self)
    let request = TestRuleRequest(name: file, text: text, limit: limit)
    let reply: TestRuleReply
    do {
      reply = try common.queries().ask(QueryInterface.testRule, request)
    } catch Refusal.invalidConfiguration(let path, let line, let reason) {
      let place = line.map { "\(path):\($0)" } ?? path
      throw Complaint(message: "\(place): \(reason)", status: .configuration)
    }
    let columns = columns(of: reply.matches)
    try common.display { try $0.show(Listing(columns: columns, rows: reply.matches)) }
    if reply.matches.isEmpty { throw Ending.noMatch.code }
  }

  /// The columns for some matches, which may have neither problems nor figures.
  private func columns(of matches: [WatchMatch]) -> [Column<WatchMatch>] {
    let words = common.words
    let hasMatter = matches.contains { $0.matter != nil }
    let hasFigure = matches.contains { $0.figure != nil }
    return [
      Column("notice", .notice, .number) { Cell($0.notice) },
      Column("on", .date) { Cell($0.on, .dim) },
      Column("body", .body, .flexible) { Cell($0.body) },
      Column("title", .title, .flexible) { Cell($0.title) },
      Column("matter", .problems, .number) { Cell($0.matter?.id) }.shown(if: hasMatter),
      Column("problem", .finding, .flexible) { Cell($0.matter?.title, .strong) }
        .shown(if: hasMatter),
      Column("standing", .status) { $0.matter.map { words.standing($0) } ?? Cell("") }
        .shown(if: hasMatter),
      Column("figure", .figures, .flexible) {
        Cell($0.figure.map { "\($0.subject) \($0.written)" }, .strong)
      }.shown(if: hasFigure),
      Column(hidden: "number") { Cell($0.number) },
    ]
  }
}

extension WatchRuleStatus {
  /// What the rule looks for, as its file states it.
  fileprivate var conditions: String {
    let words = standings.map(\.rawValue).joined(separator: " ")
    let all = [
      ("Query", query), ("Figure", figure), ("Standing", words.isEmpty ? nil : words),
      ("Body", body),
    ]
    return all.compactMap { key, value in value.map { "\(key)=\($0)" } }.joined(separator: "; ")
  }
}

/// The name of a priority, `syslog(3)`.
private func priorityName(_ priority: Int) -> String {
  let names = ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"]
  return names.indices.contains(priority) ? names[priority] : "\(priority)"
}

extension Label {
  fileprivate static let conditions = Label("Conditions", "条件")
  fileprivate static let fields = Label("Fields", "字段")
  fileprivate static let matches = Label("Matches", "命中")
  fileprivate static let noRule = Label(
    "no watch rule is in force; they are files of watch.d beside noticed.conf, see noticed.conf(5)",
    "没有生效的监视规则；规则是 noticed.conf 旁 watch.d 目录中的文件，见 noticed.conf(5)")
  fileprivate static let priority = Label("Priority", "级别")
  fileprivate static let rule = Label("Rule", "规则")
}
