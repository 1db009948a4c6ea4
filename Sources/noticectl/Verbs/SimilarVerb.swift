// noticectl similar

import ArgumentParser
import NoticeControl
import NoticeRecord

struct SimilarVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "similar", "Show the same problem at other bodies.", examples: "similar 3")

  @Argument(help: "The number in `noticectl ledger problems`.", completion: Suggestions.matters)
  var id: Int64

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let found = try common.queries().ask(QueryInterface.similar, MatterRequest(id: id)).matters
    try common.display(Listing(columns: columns, rows: found), orTell: .noSimilar)
    if found.isEmpty { throw Ending.noMatch.code }
  }

  private var columns: [Column<SimilarMatter>] {
    let words = common.words
    return [
      Column("id", .id, .number) { Cell($0.matter.id) },
      Column("body", .body, .flexible) { Cell($0.matter.body) },
      Column("title", .finding, .flexible) { Cell($0.matter.title, .strong) },
      Column("standing", .status) { words.standing($0.matter) },
      Column("likeness", .confidence, .number) {
        percent(($0.likeness * 100).rounded() / 100, .dim)
      },
      Column("notice", .notice, .number) { Cell($0.matter.notice, .dim) },
    ]
  }
}

extension Label {
  fileprivate static let noSimilar = Label(
    "no other body is known to have this problem", "其他单位没有同样的问题")
}
