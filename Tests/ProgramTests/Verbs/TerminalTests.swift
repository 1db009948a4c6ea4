// What a person at a terminal sees.

import Foundation
import Testing

@Suite struct TerminalTests {
  /// Runs noticectl in a terminal of so many columns, without a pager.
  private func seen(
    _ service: Service, _ call: [String], columns: Int, environment: [String: String] = [:]
  ) async throws -> Ended {
    let settings = [
      "NOTICED_RUNTIME": service.runtime, "PAGER": "", "TERM": "xterm-256color",
      "LANG": "zh_CN.UTF-8", "LC_ALL": "",
      "NO_COLOR": "",
    ].merging(environment) { $1 }
    let terminal = Programs.root.appendingPathComponent("Tests/ProgramTests/Support/in-terminal")
    return try await Programs.run(
      "/usr/bin/env",
      ["python3", terminal.path, "\(columns)", Programs.path("noticectl")] + call,
      environment: settings)
  }

  /// The widths of lines by Python's tables, colours taken out.
  private static let widths = """
    import re, sys, unicodedata
    def width(line):
        return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF"
                   else 1 for c in line)
    text = re.sub(r"\\x1b\\[[0-9;]*[mK]", "", sys.stdin.buffer.read().decode())
    print(max([width(line) for line in text.replace("\\r", "").split("\\n")]))
    """

  @Test(arguments: [60, 80, 200])
  func `tables and pages fit the terminal`(columns: Int) async throws {
    let service = try await Service.filled()
    let calls = [
      ["list"], ["findings"], ["targets"], ["figures"], ["people"], ["repairs"], ["remarks"],
      ["rejected"], ["show", "1"], ["show", "2"],
      ["source", "1"], ["source", "2"], ["search", "卫生"], ["stats"], ["actions"],
      ["ledger", "problems"], ["ledger", "tasks"], ["ledger", "responsibilities"],
      ["ledger", "grades"], ["ledger", "show", "1"], ["ledger", "targets"], ["digest"], ["status"],
    ]
    for call in calls {
      let ended = try await seen(service, call, columns: columns)
      #expect(ended.status == 0, "\(call)")
      let measured = try await Programs.run(
        "/usr/bin/env", ["python3", "-c", Self.widths], input: ended.output)
      let widest = Int(measured.text.trimmingCharacters(in: .newlines)) ?? 9999
      #expect(widest <= columns, "\(call) at \(columns) columns")
    }
  }

  @Test func `labels follow the locale, colours the environment`() async throws {
    let service = try await Service.filled()
    let chinese = try await seen(service, ["list"], columns: 80).text
    #expect(chinese.contains("标题") && chinese.contains("\u{1B}["))
    let english = try await seen(
      service, ["list"], columns: 80, environment: ["LANG": "C", "NO_COLOR": "1"])
    #expect(english.text.contains("Title") && !english.text.contains("\u{1B}["))
  }

  @Test func `who has nothing yet is told where to drop files`() async throws {
    let service = try Service()
    try service.start()
    let told = try await seen(service, ["list"], columns: 80).text
    #expect(told.contains("noticectl status"))
    let filtered = try await seen(service, ["list", "--kind", "work-plan"], columns: 80).text
    #expect(!filtered.contains("noticectl status"))
    let refused = try await seen(service, ["rejected"], columns: 80)
    #expect(refused.status == 0 && refused.text.contains("没有待处理的拒收文件"))
    #expect(try await service.asked("list").output.isEmpty)
  }

  @Test func `that there is no rule and no like problem is told a person, and no program`()
    async throws
  {
    let service = try await Service.filled()
    for (call, status, words) in [
      (["rules", "list"], 0, "watch.d"), (["similar", "1"], 1, "没有同样的问题"),
    ] as [([String], Int32, String)] {
      let told = try await seen(service, call, columns: 80)
      #expect(told.status == status)
      #expect(told.text.contains(words), "\(told.text)")
      let piped = try await service.call(call)
      #expect(piped.status == status)
      #expect(piped.output.isEmpty && piped.errors.isEmpty)
      #expect(try await service.call(call + ["--format", "json"]).text == "[]\n")
    }
  }

  @Test func `off a terminal nothing is shortened or coloured`() async throws {
    let service = try await Service.filled()
    let titles = try await service.asked("list", "--format", "json").array()
      .compactMap { $0["title"] as? String }
    let table = try await service.asked("list").text
    #expect(titles.allSatisfy { table.contains($0) })
    #expect(!table.contains("\u{1B}") && !table.contains("…"))
  }

  @Test func `long work shows how far it has come, and leaves no trace of that`() async throws {
    let service = try await Service.filled()
    let ended = try await seen(service, ["reparse", "--all"], columns: 80)
    #expect(ended.status == 0)
    #expect(ended.text.contains("正在重新读取"))
    let last = ended.text.components(separatedBy: "\u{1B}[K").last ?? ""
    #expect(last.contains("已重新读取"))
    let piped = try await service.call(["reparse", "--all"])
    #expect(piped.errors.isEmpty)
  }
}
