import NoticeRecord
import Testing

@testable import NoticeStore

@Suite struct SearchTests {
  /// Numbers that are the same in every run.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static func composed(_ dice: inout Dice, characters: Int) -> [Character] {
    let alphabet = Array("整改落实检查完成问题医院，。\n整改医院落实")
    return (0..<characters).map { _ in alphabet[dice.roll(alphabet.count)] }
  }

  @Test func `counts of words of one to eight characters are exact`() async throws {
    let scratch = try ScratchStore()
    var dice = Dice(state: 7)
    let texts = (0..<80).map { _ in Self.composed(&dice, characters: 60 + dice.roll(300)) }
    _ = try await scratch.store.keep(
      texts.enumerated().map { Sample.outcome(String($1), inode: UInt64($0)) })
    var looked = 0
    while looked < 40 {
      let text = texts[dice.roll(texts.count)]
      let length = 1 + looked % 8
      let start = dice.roll(text.count - length)
      let query = String(text[start..<start + length])
      guard !query.contains(where: "，。\n".contains) else { continue }
      looked += 1
      let naive = texts.count { String($0).contains(query) }
      let page = try await scratch.store.search(query, window: Window(limit: 3))
      #expect(page.total == naive, "\(query)")
      #expect(page.items.allSatisfy { !$0.snippet.marks.isEmpty }, "\(query)")
    }
  }

  private static func filled() async throws -> ScratchStore {
    let folding = QueryFolding(
      script: { $0.replacing("醫療", with: "医疗").replacing("衛", with: "卫") }, body: { $0 })
    let scratch = try ScratchStore(folding: folding)
    _ = try await scratch.store.keep([
      Sample.outcome("推进公立医院改革，购置CT两台，完成整改3项。", inode: 1) {
        $0.title = "医疗整改通报"
        $0.issuer = "甲市卫生局"
        $0.publishedOn = "2023-06-24"
        $0.findings = [Finding(number: 1, title: "不实", span: Span(start: 0, end: 1))]
        $0.findings[0].status = .partlyDone
        $0.figures = [
          Figure(
            subject: "发卡", value: 5, unit: "万张", normalized: Quantity(value: 50000, unit: "张"),
            span: Span(start: 0, end: 1))
        ]
      },
      Sample.outcome("二〇二四年工作要点：医疗保障全覆盖，建档率达到90%以上。", inode: 2) {
        $0.kind = .workPlan
        $0.title = "工作要点"
        $0.publishedOn = "2024-03-01"
        $0.region = Region(province: "湖北省")
        $0.targets = [
          Target(
            indicator: "建档率", comparator: .atLeast, value: 90, unit: "%",
            normalized: Quantity(value: 90, unit: "%"), span: Span(start: 0, end: 1))
        ]
      },
      Sample.outcome("公立，医院。2024年整改ABC-12完毕", inode: 3) { $0.kind = .other },
    ])
    return scratch
  }

  @Test(arguments: [
    ("医疗", [2, 1]), ("醫療", [2, 1]), ("医", [2, 1, 3]), ("疗", [2, 1]), ("台", [1]),
    ("公立医院", [1]), ("\"公立医院改革\"", [1]), ("“公立医院改革”", [1]), ("公立 医院", [1, 3]),
    ("ct", [1]), ("ＣＴ", [1]), ("整改3项", [1]), ("改3", [1]), ("2024年", [3]), ("2024年整", [3]),
    ("年整改", [3]), ("024年", []), ("abc", [3]), ("ABC-12完", [3]), ("12", [3]), ("1", []),
    ("整改 AND 完成", [1]), ("保障 OR 完毕", [2, 3]), ("整改 -完毕", [1]), ("NOT 整改", [2]),
    ("整改 NOT (完成 OR 完毕)", []), ("(完成 OR 完毕) 整改", [1, 3]), ("（完成 OR 保障） 医疗", [2, 1]),
    ("title:通报 OR 保障", [2, 1]), ("title:要", [2]), ("-title:工作 (整改 OR 医疗)", [1, 3]),
    ("(改革 -完毕) OR title:工作要点", [2, 1]), ("(整改 kind:other) OR title:通报", [1, 3]),
    ("(整改 kind:other) 完毕 -title:通报", [3]), ("NOT title:通报", [2, 3]), ("-整改 -医疗", []),
    ("kind:工作计划", [2]),
    ("kind:work-plan", [2]), ("issuer:甲市衛生局", [1]), ("issuer:\"甲市卫生局\" 完成", [1]),
    ("region:湖北", [2]), ("region：湖北", [2]), ("status:partly-done", [1]), ("status:阶段性完成", [1]),
    ("since:2024", [2]), ("until:2023-06", [1]), ("-kind:other", [2, 1]), ("-region:湖北", [1, 3]),
    ("title:医疗", [1]), ("title:公立", []), ("figure>1000", [1]), ("figure>=5万张", [1]),
    ("figure>5万", []), ("figure>=5万元", []), ("target>=90%", [2]), ("target<90", []),
    ("", [2, 1, 3]),
  ])
  func `a query finds what it asks for`(query: String, ids: [Int64]) async throws {
    let scratch = try await Self.filled()
    let page = try await scratch.store.search(query)
    #expect(page.items.map(\.notice.id) == ids)
    #expect(page.total == ids.count)
    let list = try await scratch.store.list(NoticeFilter(query: query))
    #expect(list.items.map(\.id) == ids)
  }

  @Test(arguments: [
    ("整改 \"未完", 4, QueryError.Reason.openQuotation),
    ("(整改", 1, .openParenthesis),
    ("整改)", 3, .strayParenthesis),
    ("整改 OR", 6, .missingTerm),
    ("OR 整改", 1, .missingTerm),
    ("()", 2, .missingTerm),
    ("整改 NOT", 7, .missingTerm),
    ("整改 ，。", 4, .nothingToFind("，。")),
    ("issuer:", 1, .missingValue("issuer")),
    ("since:明天", 7, .badDate("明天")),
    ("until:2024-7", 7, .badDate("2024-7")), ("until:2024-13", 7, .badDate("2024-13")),
    ("since:2024-01-00", 7, .badDate("2024-01-00")),
    ("医 figure>许多", 10, .badNumber("许多")),
    (
      "status:open", 8,
      .unknownValue(field: "status", value: "open", known: ["done", "partly-done", "not-done"])
    ),
    (
      "a isuer:甲", 3,
      .unknownField(
        "isuer", known: ["kind", "issuer", "region", "status", "since", "until", "title"])
    ),
    (String(repeating: "(", count: 40), 33, .tooLong),
  ])
  func `a mistake is told with its column`(
    query: String, column: Int, reason: QueryError.Reason
  ) async throws {
    let scratch = try ScratchStore()
    await #expect(throws: StoreError.query(QueryError(reason: reason, column: column))) {
      try await scratch.store.search(query)
    }
  }

  @Test(arguments: [
    ("公立医院", "推进【公立医院】改革，购置CT两台，完成整改3项。"),
    ("院 kind:rectification-report", "推进公立医【院】改革，购置CT两台，完成整改3项。"),
    ("ct 3 改革 -没有", "推进公立医院【改革】，购置【CT】两台，完成整改【3】项。"),
    ("公立医 立医院", "推进【公立医院】改革，购置CT两台，完成整改3项。"),
    ("title:医疗整改 kind:rectification-report", "推进公立医院改革，购置CT两台，完成整改3项。"),
  ])
  func `a snippet marks what was found`(query: String, marked: String) async throws {
    let scratch = try await Self.filled()
    let hit = try #require(try await scratch.store.search(query).items.last)
    #expect(Self.show(hit.snippet) == marked)
    #expect(!hit.snippet.continuesBefore && !hit.snippet.continuesAfter)
  }

  @Test func `a snippet of a long text is cut between characters`() async throws {
    let scratch = try ScratchStore()
    let long = String(repeating: "前面的话。\n", count: 99) + "找它" + String(repeating: "后", count: 99)
    try await scratch.keep(long)
    let snippet = try #require(try await scratch.store.search("找它").items.first?.snippet)
    #expect(snippet.continuesBefore && snippet.continuesAfter)
    #expect(!snippet.text.contains("\u{FFFD}") && !snippet.text.contains("\n"))
    #expect(Self.show(snippet).contains("话。 【找它】后后"))
    #expect(snippet.text.utf8.count < 260)
  }

  @Test(arguments: [
    ("figure>1000", ["发卡"], []), ("target>=90%", [], ["建档率"]), ("figure>=5万张 target<1", [], []),
    ("figure>=5万张 OR target=90", ["发卡"], ["建档率"]), ("figure>1 figure>2", ["发卡"], []),
    // What is not asked for is not shown: no number, a negated one, one of another notice.
    ("医疗", [], []), ("-figure>90000", [], []), ("公立 figure>90000 OR 保障", [], []),
  ])
  func `a hit says by which numbers it was found`(
    query: String, figures: [String], targets: [String]
  ) async throws {
    let scratch = try await Self.filled()
    let hits = try await scratch.store.search(query).items
    #expect(hits.flatMap(\.figures).map(\.subject) == figures)
    #expect(hits.flatMap(\.targets).map(\.indicator) == targets)
  }

  @Test func `of many numbers that answer a query the first few are shown`() async throws {
    let scratch = try ScratchStore()
    try await scratch.keep("全") { notice in
      notice.figures = (1...9).map {
        Figure(
          subject: "第\($0)项", value: Double($0), unit: "张",
          normalized: Quantity(value: Double($0), unit: "张"), span: Span(start: 0, end: 1))
      }
    }
    let hit = try #require(try await scratch.store.search("figure>2张").items.first)
    #expect(hit.figures.map(\.subject) == ["第3项", "第4项", "第5项"])
  }

  private static func show(_ snippet: Snippet) -> String {
    var bytes = Array(snippet.text.utf8)
    for mark in snippet.marks.reversed() {
      bytes.insert(contentsOf: "】".utf8, at: mark.end)
      bytes.insert(contentsOf: "【".utf8, at: mark.start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
