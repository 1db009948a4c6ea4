// noticectl rejected

import ArgumentParser
import NoticeControl

struct RejectedVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejected", abstract: "List refused files and why they were refused.",
    discussion: "`noticectl retry` tries them again, `noticectl discard` gives one up.")

  @Flag(help: "Also those that were retried or discarded.")
  var all = false

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let page = try common.queries().ask(
      QueryInterface.rejected, RejectedRequest(all: all ? true : nil))
    try common.display {
      try $0.show(Listing(columns: columns, rows: page.rejections, total: page.total))
    }
  }

  private var columns: [Column<Rejection>] {
    [
      Column("id", .id, .number) { Cell($0.id) },
      Column("at", .moment) { local($0.at, .dim) },
      Column("name", .file, .flexible) { Cell($0.name, .strong) },
      Column("bytes", .size, .number) { Cell($0.bytes) },
      Column("code", .code) { Cell($0.code, .caution) },
      Column("reason", .reason, .flexible) { Cell($0.reason) },
      Column(hidden: "state") { Cell($0.state.rawValue) },
      Column(hidden: "folder") { Cell($0.folder) },
      Column(hidden: "sha256") { Cell($0.sha256) },
    ]
  }
}
