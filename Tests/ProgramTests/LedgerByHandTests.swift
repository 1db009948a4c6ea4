// What a person does with the ledger: mends links, compares targets with results, watches.

import Foundation
import Testing

@Suite struct LedgerByHandTests {
  private let service: Service

  init() throws { service = try Service() }

  /// Drops the notices of the made-up county's year whose names have a word, and waits for them.
  private func drop(_ words: String...) async throws {
    let folder = Programs.root.appendingPathComponent("Tests/NoticeStoreTests/Ledger/Year")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
    for file in files where words.contains(where: file.lastPathComponent.contains) {
      try FileManager.default.copyItem(
        at: file, to: service.drop.appendingPathComponent(file.lastPathComponent))
      try await service.sync()
    }
  }

  private func rule(_ name: String, _ lines: String...) throws {
    let folder = service.place.appendingPathComponent("watch.d")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((lines.joined(separator: "\n") + "\n").utf8)
      .write(to: folder.appendingPathComponent(name))
  }

  @Test func `links are mended by hand and stay so`() async throws {
    try service.start()
    try await drop("water")
    let problems = try await service.asked("ledger", "problems", "--format", "json").array()
    let river = try #require(problems.first { ($0["title"] as? String)?.contains("河道") == true })
    let id = try #require(river["id"] as? Int)
    let last = try #require(river["notice"] as? Int)
    let parted = try await service.asked(
      "ledger", "unlink", "\(id)", "\(last)", "--note", "另一条河", "--format", "json"
    ).object()
    let own = try #require((parted["matter"] as? [String: Any])?["id"] as? Int)
    _ = try await service.asked("reparse", "--all")
    let file = try await service.asked("ledger", "show", "\(own)", "--format", "json").object()
    let mention = try #require((file["mentions"] as? [[String: Any]])?.first)
    #expect(mention["reason"] as? String == "by-hand")
    #expect(mention["note"] as? String == "另一条河")
    #expect(mention["user"] as? Int == Int(getuid()))
    let page = try await service.asked("ledger", "show", "\(own)", "--lang", "zh")
    let user = try #require(getpwuid(getuid()))
    #expect(page.text.contains("人工 (\(String(cString: user.pointee.pw_name))): 另一条河"))

    _ = try await service.asked("ledger", "link", "\(id)", "\(own)")
    #expect(try await service.noticectl("ledger", "show", "\(own)").status == 66)
    let again = try await service.asked("ledger", "show", "\(id)", "--lang", "zh").text
    #expect(again.contains("完成后再次被指出"))
    let whole = try await service.asked("ledger", "show", "\(id)", "--format", "json").object()
    #expect((whole["mentions"] as? [[String: Any]])?.count == 5)
    for (refused, status) in [(["link", "\(id)", "\(id)"], 64), (["unlink", "\(id)", "999"], 66)] {
      let ended = try await service.call(["ledger"] + refused)
      #expect(ended.status == Int32(status), "\(ended.errors)")
    }
    #expect(try await service.noticectl("ledger", "link", "\(id)", "999").status == 66)
    #expect(try await service.stop() == 0)
  }

  @Test func `problems of two bodies become one only by force, and it is said how to undo that`()
    async throws
  {
    try service.start()
    try await drop("water-feedback", "health-feedback")
    let problems = try await service.asked("ledger", "problems", "--format", "json").array()
    let water = try #require(problems.first { ($0["body"] as? String)?.contains("水务") == true })
    let health = try #require(problems.first { ($0["body"] as? String)?.contains("卫生") == true })
    let ids = [water, health].compactMap { ($0["id"] as? Int).map { "\($0)" } }
    let link = ["ledger", "link"] + ids
    let refused = try await service.call(link)
    #expect(refused.status == 69)
    for problem in [water, health] {
      let title = try #require(problem["title"] as? String)
      #expect(refused.errors.contains(title))
    }
    #expect(refused.errors.contains("--force"))
    let linked = try await service.call(link + ["--force"])
    #expect(linked.status == 0)
    let notice = try #require(health["notice"] as? Int)
    #expect(linked.text.contains("noticectl ledger unlink \(ids[0]) \(notice)"))
    _ = try await service.asked("ledger", "unlink", ids[0], "\(notice)")
    let again = try await service.asked("ledger", "problems", "--format", "json").array()
    #expect(again.count == problems.count)
  }

  @Test func `targets stand beside results, and both can be looked up`() async throws {
    try service.start()
    try await drop("health-plan", "health-year")
    let missed = try await service.asked(
      "ledger", "targets", "--attainment", "missed", "--format", "json"
    ).array()
    #expect(missed.count == 2)
    let target = try #require(missed.last)
    let result = try #require(target["result"] as? [String: Any])
    let plan = try #require(target["notice"] as? Int)
    let number = try #require(target["number"] as? Int)
    let promised = try await service.asked("source", "\(plan)", "--target", "\(number)")
    #expect(promised.text.contains("60场"))
    let report = try #require(result["notice"] as? Int)
    let figure = try #require(result["number"] as? Int)
    let reported = try await service.asked("source", "\(report)", "--figure", "\(figure)")
    #expect(reported.text.contains("58场"))
    let table = try await service.asked("ledger", "targets", "--lang", "zh")
    #expect(table.text.contains("✓ 达到") && table.text.contains("✗ 未达到"))
    let csv = try await service.asked("ledger", "targets", "--format", "csv", "--limit", "3")
    #expect(csv.text.split(separator: "\r\n").count == 4)
    #expect(
      try await service.noticectl("ledger", "targets", "--containing", "没有的指标").status == 1)
    #expect(try await service.stop() == 0)
  }

  @Test func `a copy on another site is named as one, and counts once`() async throws {
    try service.start()
    try await drop("water-report")
    let notices = try await service.asked("list", "--sort", "id", "--format", "json").array()
    #expect(notices.map { $0["copyOf"] as? Int } == [nil, 1])
    let copy = try await service.asked("show", "2", "--format", "json").object()
    #expect(copy["copyOf"] as? Int == 1)
    let leader = try await service.asked("show", "1", "--format", "json").object()
    #expect(leader["copies"] as? [Int] == [2])
    #expect(try await service.asked("list").text.contains("(= 1)"))
    #expect(try await service.asked("show", "2").text.contains("Copy of: 1"))
    #expect(try await service.asked("search", "水务局").text.contains("(= 1)"))
    let exported = try await service.asked("export", "--what", "findings", "--format", "json")
      .array().compactMap { $0["notice"] as? [String: Any] }
    #expect(Set(exported.map { $0["copyOf"] as? Int }) == [nil, 1])
    #expect(exported.allSatisfy { ($0["id"] as? Int == 2) == ($0["copyOf"] as? Int == 1) })
    let whole = try await service.asked("export", "--format", "json").array()
    #expect(whole.map { $0["copyOf"] as? Int } == [nil, 1])
    #expect(
      try await service.asked("ledger", "problems", "--format", "json").array().count == 4)
    #expect(try await service.asked("ledger", "tasks", "--format", "json").array().count == 8)
    #expect(try await service.stop() == 0)
  }

  @Test func `each match of a watch rule is an entry, and a reload takes rules over`() async throws
  {
    try rule("rebounds.conf", "[Match]", "Standing=rebounded", "[Entry]", "Priority=warning")
    try service.start()
    try await drop("water")
    try await waitFor("Rule rebounds: 河道管护责任落实不到位, 青石县水务局 is rebounded")
    #expect(service.log.components(separatedBy: "Rule rebounds:").count == 2)
    let rules = try await service.asked("rules", "list", "--format", "json").array()
    #expect(rules.map { $0["name"] as? String } == ["rebounds"])
    #expect(rules.first?["matches"] as? Int == 1)

    try rule("figures.conf", "[Match]", "Figure=招录>=40名", "Query=kind:rectification-report")
    let reply = try await service.asked("reload", "--format", "json").object()
    #expect(reply["applied"] as? [String] == ["watch.d/figures.conf"])
    try await drop("school-report")
    try await waitFor("Rule figures: 招录特岗教师 40名")

    let problems = try await service.asked("ledger", "problems", "--format", "json").array()
    let id = try #require(problems.first?["id"] as? Int)
    _ = try await service.asked("ledger", "set", "\(id)", "rebounded")
    try await waitFor("is rebounded (problem \(id))")

    try rule("figures.conf", "[Match]", "Figure=many")
    let mistake = try await service.noticectl("reload")
    #expect(mistake.status == 78)
    #expect(mistake.errors.contains("figures.conf:2: Figure=many"))
    #expect(try await service.asked("rules", "list", "--format", "json").array().count == 2)
    #expect(try await service.stop() == 0)
  }

  @Test func `a rule is tried out on what is in the store`() async throws {
    try service.start()
    try await drop("water")
    try rule("done.conf", "[Match]", "Standing=done", "Body=水务")
    let file = service.place.appendingPathComponent("watch.d/done.conf").path
    let found = try await service.asked("rules", "test", file, "--format", "json").array()
    #expect(found.count == 4)
    // No match has a figure, and so the table has no column for it; programs get them all.
    let table = try await service.asked("rules", "test", file).text
    #expect(table.contains("Finding") && !table.contains("Figures"))
    let columns = try await service.asked("rules", "test", file, "--format", "csv").text
    #expect(columns.hasPrefix("notice,on,body,title,matter,problem,standing,figure,number"))
    #expect(!service.log.contains("Rule done"))
    let one = try await service.asked("rules", "test", file, "--limit", "1", "--format", "json")
    #expect(try one.array().count == 1)
    #expect(try await service.asked("rules", "list", "--format", "json").array().isEmpty)
    try rule("done.conf", "[Match]", "Standing=gone")
    let mistake = try await service.noticectl("rules", "test", file)
    #expect(mistake.status == 78)
    #expect(mistake.errors.contains("done.conf:2: Standing=gone"))
    #expect(try await service.noticectl("rules", "test", "/nowhere.conf").status == 66)
    let nothing = try await service.call(
      ["rules", "test", "-"], input: Data("[Match]\nQuery=没有的词\n".utf8))
    #expect(nothing.status == 1)
    #expect(try await service.stop() == 0)
  }

  /// Waits until the daemon has said something; asking it passes the time.
  private func waitFor(_ words: String) async throws {
    for _ in 1...500 where !service.log.contains(words) { try await service.sync() }
    #expect(service.log.contains(words), "\(service.log)")
  }
}
