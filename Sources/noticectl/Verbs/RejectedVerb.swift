// noticectl rejected

import ArgumentParser
import NoticeControl

struct RejectedVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "rejected", "List refused files and why they were refused.",
    more: "`noticectl retry` tries them again, `noticectl discard` gives one up.",
    examples: "rejected", "rejected --all --format csv")

  @Flag(help: "Also those that were retried or discarded.")
  var all = false

  @OptionGroup var page: PageOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let daemon = try common.queries()
    let (rejections, total) = try page.all { offset, limit in
      let part = try daemon.ask(
        QueryInterface.rejected,
        RejectedRequest(all: all ? true : nil, limit: limit, offset: offset))
      return (part.rejections, part.total)
    }
    let listing = Listing(columns: columns(common.words), rows: rejections, total: total)
    try common.display(listing, orTell: all ? .neverRefused : .noRefusal)
  }

  private func columns(_ words: Words) -> [Column<Rejection>] {
    [
      Column("id", .id, .number) { Cell($0.id) },
      Column("at", .moment) { local($0.at, .dim) }.spare,
      Column("name", .file, .flexible) { Cell($0.name, .strong) },
      Column("bytes", .size, .number) { Cell($0.bytes) }.spare,
      Column("code", .code) { Cell(words.term($0.code), .caution, value: $0.code) },
      Column("reason", .reason, .wrapping) {
        Cell(words.reason($0.code, $0.reason), value: $0.reason)
      },
      all
        ? Column("state", .state) { words.term($0.state, .dim) }
        : Column(hidden: "state") { Cell($0.state.rawValue) },
      Column(hidden: "folder") { Cell($0.folder) },
      Column(hidden: "sha256") { Cell($0.sha256) },
    ]
  }
}

extension Label {
  fileprivate static let neverRefused = Label("no file was ever refused", "从未拒收文件")
  fileprivate static let noRefusal = Label(
    "no refused file waits for a decision", "没有待处理的拒收文件")
}
