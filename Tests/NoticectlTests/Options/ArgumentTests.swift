// What may be written where on the command line.

import ArgumentParser
import Testing

@testable import noticectl

@Suite struct ArgumentTests {
  @Test(arguments: [
    (["list"], ["list"]),
    (["--format", "json", "list", "--limit", "1"], ["list", "--format", "json", "--limit", "1"]),
    (["--no-pager", "--color=never", "show", "7"], ["show", "--no-pager", "--color=never", "7"]),
    (
      ["--format", "json", "ledger", "problems", "--open"],
      ["ledger", "problems", "--format", "json", "--open"]
    ),
    (
      ["--lang", "zh", "ledger", "--format=csv", "show", "3"],
      ["ledger", "show", "--lang", "zh", "--format=csv", "3"]
    ),
    (["rules", "--quiet", "list"], ["rules", "list", "--quiet"]),
    (["list", "--format", "csv", "--limit", "1"], ["list", "--format", "csv", "--limit", "1"]),
    (["ledger", "--help"], ["ledger", "--help"]),
    (["frobnicate", "--quiet"], ["frobnicate", "--quiet"]),
    (["--version"], ["--version"]),
    (["--format", "json"], ["--format", "json"]),
    (["--format"], ["--format"]),
    (["ledger", "--lang", "zh"], ["ledger"]),
    (["--lang=zh", "rules"], ["rules"]),
    (["ledger", "--lang"], ["ledger", "--lang"]),
    ([], []),
  ])
  func `common options may precede the verb`(given: [String], ordered: [String]) {
    #expect(ArgumentOrder.verbFirst(given) == ordered)
  }

  @Test(arguments: [
    ["list", "--since", "yesterday"], ["list", "--until", "2024-13"],
    ["list", "--since", "2024-02-32"],
    ["list", "--containing", "x"], ["export", "--what", "findings", "--containing", "x"],
    ["search", "x", "--limit=-1"], ["rules", "test", "x", "--limit=-1"], ["due", "--offset=-1"],
    ["list", "--kind", "novel"], ["list", "--limit", "-1"],
    ["show"], ["show", "x"], ["retry"], ["retry", "1", "--all"], ["frobnicate"],
    ["source", "1", "--finding", "1", "--figure", "1"], ["list", "--format", "xml"],
    ["sync", "--timeout", "-1"], ["list", "--since", "2023-02-30"], ["due", "--within", "3x"],
    ["digest", "--on", "2026-13-01"], ["digest", "--on", "2026-11"],
    ["digest", "--on", "2026-11-02", "--last"], ["ledger", "link", "3", "3"],
    ["ledger", "problems", "--standing", "unstated"],
    ["ledger", "problems", "--standing", "未说明"],
  ])
  func `a mistake in usage has status 64`(arguments: [String]) {
    let error = #expect(throws: (any Error).self) { try Noticectl.parseAsRoot(arguments) }
    #expect(error.map { Noticectl.exitCode(for: $0).rawValue } == 64)
  }

  @Test(arguments: [
    ["list", "--since", "2023-01", "--until", "2024", "--kind", "work-plan", "--sort", "title"],
    ["findings", "--status", "partly-done", "--region", "湖北省"], ["search", "医保", "since:2023"],
    ["follow", "--since", "3"], ["sync", "--timeout", "2.5"], ["retry", "--all"], ["add", "-"],
    ["findings", "--status", "unstated"], ["list", "--kind", "整改通报"],
    ["findings", "--status", "未完成"], ["ledger", "problems", "--standing", "整改中"],
    ["ledger", "set", "3", "已完成"], ["ledger", "targets", "--attainment", "达到"],
    ["source", "1", "--repair", "2"], ["show", "1", "--text", "--with-text"],
  ])
  func `the calls of the contract are understood`(arguments: [String]) throws {
    _ = try Noticectl.parseAsRoot(arguments)
  }

  @Test(arguments: [
    (["show", "-1"], "-1"), (["list", "--limit", "-1"], "-1"), (["search", "-疫苗"], "-疫苗"),
    (["search", "医保", "-3"], "-3"), (["search", "--", "-疫苗"], nil), (["list", "-x"], nil),
    (["list", "--limit", "1"], nil), (["add", "-"], nil),
  ])
  func `what looks like an option and is none is pointed at`(arguments: [String], told: String?) {
    let hint = DashHint.hint(about: arguments)
    #expect((hint != nil) == (told != nil))
    #expect(hint?.contains("'\(told ?? "")'") ?? true)
  }

  @Test(arguments: [
    ("/a/b", "/a/b"), ("/a/./b/../c", "/a/c"), ("/..", "/"), ("//a", "/a"),
  ])
  func `a path is made absolute by its names`(path: String, absolute: String) {
    #expect(ExplainVerb.absolute(path) == absolute)
  }
}
