// The ledger as a user meets it: dropped files, lists, decisions, reminders.

import Foundation
import Testing

@Suite struct LedgerTests {
  /// A report of a made-up bureau whose problem is long overdue.
  private static func report(_ status: String, on day: String) -> Data {
    Data(
      """
      中共青石县水务局党组关于县委巡察反馈意见整改进展情况的通报

      根据县委统一部署，2021年3月1日至4月2日，县委第三巡察组对青石县水务局党组开展了巡察。5月10日反馈了意见。现将整改进展情况予以公布。

      一、整改落实情况

      （一）河道管护方面

      1.河道管护责任落实不到位。\(status)。①修订巡河制度，完善台账36份；②其余5处围堰2021年12月底前拆除。

      2.防汛物资储备不足。已完成。①补充编织袋2万条。

      中共青石县水务局党组

      \(day)
      """.utf8)
  }

  @Test func `a problem is listed, decided about and reminded of once`() async throws {
    let service = try Service()
    try service.start()
    try Self.report("正在推进", on: "2021年8月20日")
      .write(to: service.drop.appendingPathComponent("a.txt"))
    try await service.sync()
    let problems = try await service.asked("ledger", "problems", "--format", "json").array()
    #expect(problems.count == 2)
    let late = try #require(problems.first)
    #expect(late["body"] as? String == "青石县水务局")
    #expect(late["dueOn"] as? String == "2021-12-31")
    #expect(late["overdue"] as? Bool == true)
    let due = try await service.asked("due", "--within", "30d", "--format", "json").array()
    #expect(due.count == 1)
    let tasks = try await service.asked("ledger", "tasks", "--format", "json").array()
    #expect(tasks.count == 3)

    // The daemon looks at deadlines when it starts.
    for _ in 1...2 {
      #expect(try await service.stop() == 0)
      try service.start()
      for _ in 1...500 where !service.log.contains("Overdue since") { try await service.sync() }
    }
    #expect(service.log.components(separatedBy: "Overdue since 2021-12-31").count == 2)

    let id = try #require(late["id"] as? Int)
    _ = try await service.asked("ledger", "set", "\(id)", "done", "--note", "看过现场")
    let grades = try await service.asked("ledger", "grades", "--format", "json").array()
    #expect(grades.first?["grade"] as? String == "green")
    _ = try await service.asked("reparse", "--all")
    let file = try await service.asked("ledger", "show", "\(id)", "--format", "json").object()
    let steps = try #require(file["history"] as? [[String: Any]])
    #expect(steps.last?["standing"] as? String == "done")
    #expect(steps.last?["reason"] as? String == "看过现场")
    #expect(steps.last?["user"] as? Int == Int(getuid()))
    #expect(try await service.noticectl("due").status == 1)
    #expect(try await service.stop() == 0)
  }

  @Test func `a report that says what was done but not how far it is is not taken for more`()
    async throws
  {
    let service = try Service()
    try service.start()
    let silent = String(decoding: Self.report("", on: "2021年8月20日"), as: UTF8.self)
      .replacingOccurrences(of: "不到位。。", with: "不到位。")
    try Data(silent.utf8).write(to: service.drop.appendingPathComponent("a.txt"))
    try await service.sync()
    let problems = try await service.asked("ledger", "problems", "--format", "json").array()
    let river = try #require(problems.first { ($0["title"] as? String)?.contains("河道") == true })
    #expect(river["standing"] as? String == "reported")
    #expect(river["unstated"] as? Bool == true)
    #expect(try await service.asked("ledger", "problems").text.contains("· unstated"))
    let grade = try #require(
      try await service.asked("ledger", "grades", "--format", "json").array().first)
    #expect(grade["open"] as? Int == 1 && grade["reported"] as? Int == 1)
    // The page names the call that shows the words in their place.
    let id = try #require(river["id"] as? Int)
    let page = try await service.asked("ledger", "show", "\(id)").text
    let call = try #require(page.components(separatedBy: "noticectl ").last)
    let source = try await service.call(call.split(whereSeparator: \.isWhitespace).map(String.init))
    #expect(source.text.contains("河道管护责任落实不到位"))
  }

  @Test func `where each section counts anew a problem is shown by its place`()
    async throws
  {
    let service = try Service()
    try service.start()
    let anew = String(decoding: Self.report("已完成", on: "2021年8月20日"), as: UTF8.self)
      .replacingOccurrences(of: "2.防汛", with: "（二）物资储备方面\n\n1.防汛")
    try Data(anew.utf8).write(to: service.drop.appendingPathComponent("a.txt"))
    try await service.sync()
    let problems = try await service.asked("ledger", "problems", "--format", "json").array()
    #expect(problems.count == 2)
    for id in problems.compactMap({ $0["id"] as? Int }) {
      let file = try await service.asked("ledger", "show", "\(id)", "--format", "json").object()
      let mentions = try #require(file["mentions"] as? [[String: Any]])
      #expect(mentions.map { $0["number"] as? Int } == [1])
      #expect(mentions.map { $0["numberRecurs"] as? Bool } == [true])
      let page = try await service.asked("ledger", "show", "\(id)").text
      let call = try #require(page.components(separatedBy: "noticectl ").last)
      #expect(call.contains("--place"))
      let source = try await service.call(
        call.split(whereSeparator: \.isWhitespace).map(String.init))
      let title = try #require(mentions.first?["title"] as? String)
      let shown = source.text.split(separator: "⟦").last?.split(separator: "⟧").first
      #expect(shown?.contains(title) == true, "\(source.text)")
    }
    let refused = try await service.call(["source", "1", "--finding", "1"])
    #expect(refused.status == 64)
    let choices = refused.errors.split(separator: "\n").dropFirst()
    let titles = choices.compactMap { $0.split(separator: " ").last.map(String.init) }
    #expect(Set(titles) == Set(problems.compactMap { $0["title"] as? String }))
    let page = try await service.asked("show", "1").text
    #expect(page.contains("[--place 1]") && page.contains("[--place 2]"))
    let beyond = try await service.call(["source", "1", "--place", "3"])
    #expect(beyond.status == 66)
    #expect(beyond.errors.contains("no problem or action at place 3"))
  }

  @Test(arguments: [-12, 14])
  func `a notice without a date is of the day that the daemon's time zone has`(hours: Int)
    async throws
  {
    // A POSIX zone counts its hours to the west. The days of these two are never the same.
    let zone = hours < 0 ? "<-12>12" : "<+14>-14"
    let service = try Service(environment: ["TZ": zone])
    try service.start()
    let calendar = DateFormatter()
    calendar.timeZone = TimeZone(secondsFromGMT: hours * 3600)
    calendar.locale = Locale(identifier: "en_US_POSIX")
    calendar.dateFormat = "yyyy-MM-dd"
    let before = calendar.string(from: Date())
    let report = """
      中共青石县水务局党组关于县委巡察反馈意见整改进展情况的通报

      根据县委统一部署，县委第三巡察组对青石县水务局党组开展了巡察。现将整改进展情况予以公布。

      1.河道管护责任落实不到位。已完成。①修订巡河制度，完善台账36份。
      """
    try Data(report.utf8).write(to: service.drop.appendingPathComponent("a.txt"))
    try await service.sync()
    let problem = try #require(
      try await service.asked("ledger", "problems", "--format", "json").array().first)
    let day = try #require(problem["changedOn"] as? String)
    // Midnight may be in between.
    #expect([before, calendar.string(from: Date())].contains(day))
    #expect(problem["undated"] as? Bool == true)
    let digest = try await service.asked("digest", "--on", day, "--format", "json").object()
    let change = try #require((digest["changes"] as? [[String: Any]])?.first)
    #expect(change["on"] as? String == day)
    #expect(change["undated"] as? Bool == true)
    #expect(
      (digest["arrivals"] as? [[String: Any]])?.first { $0["name"] as? String == day }?["count"]
        as? Int == 1)
  }
}
