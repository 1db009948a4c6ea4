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
    notice: Int64 = 2
  ) throws -> ResultCandidate {
    let figure = Figure(
      subject: subject, value: value, unit: unit, normalized: Quantity(value: value, unit: unit),
      span: nowhere)
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
