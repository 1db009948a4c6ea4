// A plan's targets beside what the year's notices report.

import Foundation
import NoticeReader
import NoticeRecord
import NoticeStore
import Testing

@Suite struct TargetResultTests {
  private static func results(
    in store: Store, _ attainment: Attainment? = nil, limit: Int = 100, offset: Int = 0
  ) async throws -> Page<TargetResult> {
    try await store.targetResults(
      LedgerFilter(), attainment: attainment, window: Window(limit: limit, offset: offset))
  }

  @Test func `a plan's targets are met, missed or not known through the year`() async throws {
    let scratch = try ScratchStore()
    let documents = try Documents.year()
    func attained() async throws -> [String] {
      try await Self.results(in: scratch.store).items.map {
        "\($0.target.indicator) \($0.attainment.rawValue)"
      }
    }
    for document in documents where document.lastPathComponent < "2024-07-26" {
      try await scratch.keep(document)
    }
    #expect(
      try await attained() == [
        "新建村卫生室 met", "改造乡镇卫生院 unknown", "家庭医生签约服务覆盖率 unknown", "高血压患者规范管理率 unknown",
        "糖尿病患者规范管理率 unknown", "组织义诊活动 unknown", "居民健康素养水平 unknown",
      ])
    for document in documents where document.lastPathComponent >= "2024-07-26" {
      try await scratch.keep(document)
    }
    #expect(
      try await attained() == [
        "新建村卫生室 met", "改造乡镇卫生院 met", "家庭医生签约服务覆盖率 met", "高血压患者规范管理率 missed",
        "糖尿病患者规范管理率 unknown", "组织义诊活动 missed", "居民健康素养水平 met",
      ])
  }

  @Test func `both places are named`() async throws {
    let scratch = try ScratchStore()
    for document in try Documents.year() { try await scratch.keep(document) }
    let missed = try await Self.results(in: scratch.store, .missed)
    #expect(missed.total == 2)
    let clinics = try #require(missed.items.last)
    let plan = try await scratch.store.notice(clinics.notice)
    #expect(plan.targets[clinics.number - 1] == clinics.target)
    #expect(clinics.body == "青石县卫生健康局")
    #expect(clinics.dueOn == "2024-12-31")
    let result = try #require(clinics.result)
    let report = try await scratch.store.notice(result.notice)
    #expect(report.title == "青石县卫生健康局2024年工作总结")
    #expect(report.figures[result.number - 1] == result.figure)
    #expect(result.figure.value == 58)
    #expect(result.isFinal && result.likeness >= 0.75)
  }

  @Test func `pages make up the whole`() async throws {
    let scratch = try ScratchStore()
    for document in try Documents.year() { try await scratch.keep(document) }
    let all = try await Self.results(in: scratch.store)
    #expect(all.total == 7)
    let pages = [
      try await Self.results(in: scratch.store, limit: 4),
      try await Self.results(in: scratch.store, limit: 4, offset: 4),
    ]
    #expect(pages.flatMap(\.items) == all.items)
    #expect(pages.map(\.total) == [7, 7])
    let unknown = try await Self.results(in: scratch.store, .unknown, limit: 1, offset: 1)
    #expect(unknown == Page(items: [], total: 1))
  }

  @Test func `another body's figures tell nothing`() async throws {
    let scratch = try ScratchStore()
    let documents = try Documents.year().filter { $0.lastPathComponent.contains("health") }
    for document in documents where document.lastPathComponent.contains("plan") {
      try await scratch.keep(document)
    }
    let year = try #require(documents.last)
    var (notice, text, _) = try Documents.read(year)
    notice.issuer = "白水县卫生健康局"
    notice.region = Region(county: "白水县")
    let other = notice
    text += "白水"
    try await scratch.keep(text) { $0 = other }
    #expect(try await Self.results(in: scratch.store, .unknown).total == 7)
  }

  @Test func `what is of half a year or of the next one is no result of the year`() async throws {
    let scratch = try ScratchStore()
    let plan = """
      松阳县教育局2025年工作要点
      2025年2月10日
      1.培训教师2000人次以上。
      2.中小学近视率控制在48%以内。
      松阳县教育局
      2025年2月10日
      """
    let report = """
      松阳县教育局2025年工作总结
      2026年1月15日
      上半年培训教师1100人次,全年累计培训教师2360人次。中小学生近视率为49.1%。2026年计划将近视率控制在46%以内。
      松阳县教育局
      2026年1月15日
      """
    for (name, text) in [("plan", plan), ("report", report)] {
      let notice = try Reader.read(Original(name: name, bytes: Array(text.utf8), sha256: ""))
      try await scratch.keep(text) { $0 = notice }
    }
    let results = try await Self.results(in: scratch.store)
    #expect(results.items.map(\.attainment) == [.met, .missed])
    #expect(results.items.map { $0.result?.figure.value } == [2360, 49.1])
  }
}
