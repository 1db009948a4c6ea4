// Page after page until there is enough.

import ArgumentParser
import NoticeControl
import NoticeRecord
import Testing

@testable import noticectl

@Suite struct FilterOptionsTests {
  @Test(arguments: [
    ([] as [String], Array(0..<1200)), (["--limit", "3"], [0, 1, 2]),
    (["--offset", "1198"], [1198, 1199]),
    (["--limit", "501", "--offset", "2"], Array(2..<503)), (["--limit", "0"], []),
    (["--offset", "5000"], []),
  ])
  func `pages are joined`(arguments: [String], expected: [Int]) throws {
    let all = Array(0..<1200)
    let options = try FilterOptions.parse(arguments)
    let (rows, total) = try options.page.all(options.filter) { filter in
      (Array(all.dropFirst(filter.offset ?? 0).prefix(filter.limit ?? 0)), all.count)
    }
    #expect(rows == expected)
    #expect(total == 1200)
  }

  @Test func `help shows an option where it is taken, and nowhere else`() {
    for verb in [ListVerb.self, ExportVerb.self] as [any ParsableCommand.Type] {
      #expect(!verb.helpMessage().contains("--containing"))
    }
    #expect(FindingsVerb.helpMessage().contains("--containing"))
  }

  @Test func `findings without a status are asked for apart`() throws {
    let unstated = try FilterOptions.parse(["--status", "未说明"]).filter
    #expect(unstated.status == nil && unstated.unstated == true)
    let done = try FilterOptions.parse(["--status", "done"]).filter
    #expect(done.status == .done && done.unstated == nil)
  }

  @Test func `what facts are to contain is asked for with the rest`() throws {
    let options = try FactFilterOptions.parse(["--since", "2024", "--containing", "培训"])
    #expect(options.filter.containing == "培训" && options.filter.since == "2024")
    #expect(options.isNarrow)
    #expect(try !FactFilterOptions.parse([]).isNarrow)
  }
}
