import NoticeLedger
import NoticeRecord
import Testing

@Suite struct FindingTextsTests {
  private static func finding(_ title: String, _ responsible: [String]) -> Finding {
    var finding = Finding(number: 1, title: title, span: Span(start: 0, end: 0))
    finding.responsible = responsible
    return finding
  }

  private static let text = """
    1.河道管护不到位。已完成。清淤3公里（牵头单位：河湖股；配合单位：执法大队、财务股）。
    2.物资储备不足。已完成。补充储备（牵头单位：财务股；配合单位：河湖股）。
    3.水质检测不规范。责任单位：供水股、化验室。
    """

  @Test func `who assists in one finding may lead in another`() {
    let findings = [
      Self.finding("河道管护不到位", ["河湖股", "执法大队", "财务股"]),
      Self.finding("物资储备不足", ["财务股", "河湖股"]), Self.finding("水质检测不规范", ["供水股", "化验室"]),
    ]
    let texts = FindingTexts(of: findings, in: Self.text)
    #expect(
      findings.indices.map { texts.assignment(of: findings[$0], at: $0) } == [
        Assignment(leads: ["河湖股"], assists: ["执法大队", "财务股"]),
        Assignment(leads: ["财务股"], assists: ["河湖股"]), Assignment(leads: ["供水股", "化验室"]),
      ])
  }

  @Test func `a title that is not in the text leaves all of them leading`() {
    let lost = [Self.finding("公车管理不严", ["河湖股", "财务股"])]
    #expect(
      FindingTexts(of: lost, in: Self.text).assignment(of: lost[0], at: 0)
        == Assignment(leads: ["河湖股", "财务股"]))
    let none = [Self.finding("", ["河湖股"])]
    #expect(FindingTexts(of: none, in: "").assignment(of: none[0], at: 0).leads == ["河湖股"])
  }

  @Test func `a finding has the deadline that stands under a label`() throws {
    let text = """
      1.预算绩效管理薄弱。整改措施：开展重点评价。整改时限：2024年12月底前
      2.国有资产底数不清。整改期限:长期坚持;责任单位:资产股
      3.内控制度不健全。整改时限分为两类。
      """
    let findings = ["预算绩效管理薄弱", "国有资产底数不清", "内控制度不健全"].map { Self.finding($0, []) }
    let texts = FindingTexts(of: findings, in: text)
    let base = DeadlineBase(notice: try #require(Day(lastOf: "2024-08-22")))
    let deadlines = findings.indices.map {
      texts.deadlines(of: findings[$0], at: $0, from: base).whole
    }
    #expect(deadlines.map { $0?.due?.iso } == ["2024-12-31", nil, nil])
    #expect(deadlines.map { $0?.words } == ["2024年12月底前", "长期坚持", nil])
  }

  /// What is stated of three findings of a table, by the day or else the words.
  private static func deadlines(in text: String) throws -> [String?] {
    let findings = ["低保管理不到位", "消防隐患突出", "殡葬乱收费"].map { finding($0, []) }
    let texts = FindingTexts(of: findings, in: text)
    let base = DeadlineBase(notice: try #require(Day(lastOf: "2026-03-10")))
    return findings.indices.map { index in
      texts.deadlines(of: findings[index], at: index, from: base).whole.map {
        $0.due?.iso ?? $0.words
      }
    }
  }

  @Test func `a finding has the deadline of its row`() throws {
    let table = """
      序号 | 问题 | 牵头领导 | 完成时限 | 进展
      1 | 低保管理不到位 | 王明 | 2026年6月底前 | 未完成
      2 | 消防隐患突出 | 李丽 | 长期坚持 | 正在推进
      3 | 殡葬乱收费 | 王明 |  | 已完成
      某局
      2026年3月10日
      """
    let found: [String?] = ["2026-06-30", "长期坚持", nil]
    #expect(try Self.deadlines(in: table) == found)
    #expect(try Self.deadlines(in: table.replacing(" | ", with: "\t")) == found)
  }

  @Test func `a finding has the deadline of its row, pasted a cell a line`() throws {
    let table = """
      序号\n问题\n整改时限\n状态
      1\n低保管理不到位\n2026年6月底前\n未完成
      2\n消防隐患突出\n2026年12月31日\n正在推进
      3\n殡葬乱收费\n立行立改\n已完成
      2026年3月10日
      """
    #expect(try Self.deadlines(in: table) == ["2026-06-30", "2026-12-31", "立行立改"])
  }

  @Test(arguments: [
    // No head says that the day is a deadline, or two days stand in the row.
    ("发现时间", "2026年6月底前"), ("完成时限", "2026年6月底前 | 2026年3月1日"), ("完成时限", "按2026年6月底前的要求推进"),
    ("完成时限", "未完成"), ("整改时限要求较紧", "2026年6月底前"),
  ])
  func `what may be another day is no deadline`(head: String, cell: String) throws {
    let table = """
      序号 | 问题 | \(head) | 进展
      1 | 低保管理不到位 | \(cell) | 未完成
      2 | 消防隐患突出 |  | 正在推进
      3 | 殡葬乱收费 |  | 已完成
      """
    #expect(try Self.deadlines(in: table) == [nil, nil, nil])
  }

  @Test(arguments: [
    ("2023年12月31日前完成第一步,2024年10月底全面完成", "2024-10-31"),
    ("第一步:2024年9月底前;第二步:2024年12月底前。预计2027年6月底前建成二期", "2024-12-31"),
    ("立行立改,2024年10月底前完成", "2024-10-31"), ("2024年10月底前,并长期坚持", "2024-10-31"),
    (" 2024.10.31", "2024-10-31"), ("2024年10月底前;整改进展:2025年3月底前可以竣工", "2024-10-31"),
    ("责任人:王明,2024年10月底前", nil),
  ])
  func `the last of several days under a label counts`(value: String, day: String?) throws {
    let finding = Self.finding("预算绩效管理薄弱", [])
    let texts = FindingTexts(of: [finding], in: "1.预算绩效管理薄弱。整改时限:\(value)\n")
    let base = DeadlineBase(notice: try #require(Day(lastOf: "2024-08-22")))
    #expect(texts.deadlines(of: finding, at: 0, from: base).whole?.due?.iso == day)
  }

  /// The part of the text about a finding with the measures 修订制度, 清理合同, 开展培训, the days of these
  /// and that of the whole.
  @Test(arguments: [
    (
      "修订制度。完成时限:2024年9月底。清理合同。完成时限:2024年10月底。开展培训。",
      ["2024-09-30", "2024-10-31", nil], nil
    ),
    (
      "修订制度。清理合同。开展培训。整改时限:2024年9月底", [nil, nil, nil], "2024-09-30"
    ),
    (
      "整改时限:2024年12月底\n修订制度。完成时限:2024年9月底。清理合同。开展培训。完成时限:2024年11月底",
      ["2024-09-30", nil, "2024-11-30"], "2024-12-31"
    ),
    (
      "修订制度。清理合同。整改完成时限:2024年9月底。开展培训。", [nil, nil, nil], "2024-09-30"
    ),
    (
      "改了制度。完成时限:2024年9月底。清理合同。完成时限:2024年10月底。", [nil, nil, nil], "2024-09-30"
    ),
  ])
  func `each measure has the day of its own label`(
    text: String, days: [String?], whole: String?
  ) throws {
    var finding = Self.finding("合同管理混乱", [])
    finding.measures = ["修订制度", "清理合同", "开展培训"].enumerated().map {
      Measure(number: $0 + 1, text: $1, span: Span(start: 0, end: 0))
    }
    let texts = FindingTexts(of: [finding], in: "合同管理混乱\n" + text)
    let base = DeadlineBase(notice: try #require(Day(lastOf: "2024-08-22")))
    let deadlines = texts.deadlines(of: finding, at: 0, from: base)
    #expect((0..<3).map { deadlines.measures[$0]?.due?.iso } == days)
    #expect(deadlines.whole?.due?.iso == whole)
  }

  @Test func `who is named twice answers once`() {
    let finding = Self.finding("河道管护不到位", ["周海", "吴敏", "周海"])
    let texts = FindingTexts(of: [finding], in: Self.text)
    #expect(texts.assignment(of: finding, at: 0).leads == ["周海", "吴敏"])
  }
}
