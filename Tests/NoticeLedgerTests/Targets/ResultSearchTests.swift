import NoticeLedger
import NoticeRecord
import Testing

@Suite struct ResultSearchTests {
  private static let nowhere = Span(start: 0, end: 0)

  private static func target(
    _ indicator: String, _ comparator: Target.Comparator = .atLeast, _ value: Double = 60,
    due: String? = nil
  ) -> Target {
    Target(
      indicator: indicator, comparator: comparator, value: value, unit: "%",
      normalized: Quantity(value: value, unit: "%"), due: due, span: nowhere)
  }

  private static func candidate(
    _ subject: String, _ value: Double, on day: String, title: String? = nil, unit: String = "%",
    notice: Int64 = 2, qualifier: String? = nil
  ) throws -> ResultCandidate {
    let figure = Figure(
      subject: subject, value: value, unit: unit, qualifier: qualifier,
      normalized: Quantity(value: value, unit: unit), span: nowhere)
    return ResultCandidate(
      figure, number: 1, notice: notice, on: try #require(Day(lastOf: day)), title: title)
  }

  /// What becomes of a target of a plan of March 2024.
  private static func result(
    of target: Target, among candidates: [ResultCandidate]
  ) throws -> (Attainment, TargetFigure?) {
    let plan = PlanTime(on: try #require(Day(lastOf: "2024-03-05")), title: "青石县2024年工作要点")
    return ResultSearch(candidates).result(of: target, in: plan)
  }

  @Test(arguments: [
    ("家庭医生签约率", "重点人群家庭医生签约率"), ("电子健康档案建档率", "居民电子健康档案建档率"), ("孕产妇系统管理率", "孕产妇系统管理率"),
    ("组织义诊活动", "全年组织义诊活动"),
  ])
  func `an indicator is known in other words`(indicator: String, subject: String) throws {
    let year = try Self.candidate(subject, 61, on: "2025-01-10", title: "2024年工作总结")
    #expect(try Self.result(of: Self.target(indicator), among: [year]).0 == .met)
  }

  @Test(arguments: [
    ("孕产妇系统管理率", "儿童系统管理率"), ("高血压患者规范管理率", "糖尿病患者规范管理率"), ("家庭医生签约率", "家庭病床建床率"),
  ])
  func `another indicator is not taken for it`(indicator: String, subject: String) throws {
    let year = try Self.candidate(subject, 61, on: "2025-01-10", title: "2024年工作总结")
    #expect(try Self.result(of: Self.target(indicator), among: [year]).1 == nil)
  }

  @Test func `other units are not compared`() throws {
    let beds = try Self.candidate("签约率", 61, on: "2025-01-10", unit: "张")
    #expect(try Self.result(of: Self.target("签约率"), among: [beds]).1 == nil)
  }

  /// A figure by its day, the title of its notice, its value, and what follows for a rate of 60 %.
  @Test(arguments: [
    ("2025-01-10", "2024年工作总结", 61, Attainment.met, true),
    ("2025-01-10", "2024年工作总结", 59, .missed, true), ("2025-01-10", "", 59, .missed, true),
    ("2024-12-20", "2024年工作总结", 59, .missed, true),
    ("2024-07-25", "2024年上半年工作总结", 40, .unknown, false),
    ("2024-07-25", "2024年上半年工作总结", 61, .met, false),
  ])
  func `a figure counts by the time that it covers`(
    day: String, title: String, value: Double, attainment: Attainment, isFinal: Bool
  ) throws {
    let figure = try Self.candidate("签约率", value, on: day, title: title)
    let (found, result) = try Self.result(of: Self.target("签约率"), among: [figure])
    #expect(found == attainment)
    #expect(result?.isFinal == isFinal)
  }

  @Test(arguments: [
    ("2024-02-01", "2023年工作总结"), ("2024-06-01", "2023年工作总结"), ("2025-07-25", "2025年上半年工作总结"),
    ("2025-07-25", ""),
  ])
  func `a figure of another time tells nothing`(day: String, title: String?) throws {
    let figure = try Self.candidate("签约率", 61, on: day, title: title)
    #expect(try Self.result(of: Self.target("签约率"), among: [figure]).1 == nil)
  }

  /// The words of a figure of the year's report, and whether it tells the year's result.
  @Test(arguments: [
    ("全年培训教师", true), ("培训教师", true), ("2024年培训教师", true), ("1-12月培训教师", true),
    ("上半年培训教师", false), ("今年上半年培训教师", false), ("2024年一季度培训教师", false), ("1-11月培训教师", false),
    ("下半年培训教师", false), ("第四季度培训教师", false), ("截至2024年6月培训教师", false),
  ])
  func `what is of a part of the year is no result of it`(subject: String, isFinal: Bool) throws {
    let figure = try Self.candidate(subject, 59, on: "2025-01-10", title: "2024年工作总结")
    let (attainment, result) = try Self.result(of: Self.target("培训教师"), among: [figure])
    #expect(attainment == (isFinal ? .missed : .unknown))
    #expect(result?.isFinal == isFinal)
  }

  @Test(arguments: ["计划培训教师", "2025年计划培训教师", "计划2025年培训教师", "拟培训教师", "预计培训教师", "2023年培训教师"])
  func `what is planned or of another year is no result`(subject: String) throws {
    let figure = try Self.candidate(subject, 61, on: "2025-01-10", title: "2024年工作总结")
    #expect(try Self.result(of: Self.target("培训教师"), among: [figure]).1 == nil)
  }

  @Test func `a service that is called planned is none`() throws {
    let figure = try Self.candidate("计划免疫接种率", 61, on: "2025-01-10", title: "2024年工作总结")
    #expect(try Self.result(of: Self.target("计划免疫接种率"), among: [figure]).0 == .met)
  }

  @Test func `the year's figure counts before that of its half, wherever it stands`() throws {
    let figures = try [
      Self.candidate("上半年培训教师", 40, on: "2025-01-10"), Self.candidate("培训教师", 61, on: "2025-01-10"),
    ]
    for figures in [figures, figures.reversed()] {
      let (attainment, result) = try Self.result(of: Self.target("培训教师"), among: figures)
      #expect(attainment == .met)
      #expect(result?.figure.value == 61)
    }
  }

  @Test func `a number counts before a limit of the same notice`() throws {
    var figures = try [
      Self.candidate("近视率", 46, on: "2025-01-10", qualifier: "以内"),
      Self.candidate("学生近视率", 49, on: "2025-01-10"),
    ]
    let limit = Self.target("学生近视率", .atMost, 48)
    #expect(try Self.result(of: limit, among: figures).0 == .missed)
    figures.removeLast()
    #expect(try Self.result(of: limit, among: figures).1?.figure.value == 46)
  }

  @Test func `two numbers in the same words tell no result where they disagree`() throws {
    let figures = try [59, 61].map { try Self.candidate("签约率", $0, on: "2025-01-10") }
    #expect(try Self.result(of: Self.target("签约率"), among: figures).0 == .unknown)
    #expect(try Self.result(of: Self.target("签约率", .atLeast, 50), among: figures).0 == .met)
  }

  @Test func `a limit is kept only when the time is over`() throws {
    let early = try Self.candidate("药占比", 20, on: "2024-07-25")
    let limit = Self.target("药占比", .atMost, 25)
    #expect(try Self.result(of: limit, among: [early]).0 == .unknown)
    let late = try Self.candidate("药占比", 26, on: "2025-01-25", notice: 3)
    let (attainment, result) = try Self.result(of: limit, among: [early, late])
    #expect(attainment == .missed)
    #expect(result?.notice == 3)
  }

  @Test func `a target of several years waits for the last`() throws {
    let target = Self.target("签约率", due: "2027")
    let figures = try [
      Self.candidate("签约率", 50, on: "2025-01-10", title: "2024年工作总结"),
      Self.candidate("签约率", 63, on: "2028-01-10", title: "2027年工作总结", notice: 5),
    ]
    #expect(try Self.result(of: target, among: [figures[0]]).0 == .unknown)
    let (attainment, result) = try Self.result(of: target, among: figures)
    #expect(attainment == .met)
    #expect(result?.notice == 5)
  }
}
