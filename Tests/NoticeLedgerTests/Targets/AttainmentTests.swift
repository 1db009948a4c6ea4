import NoticeLedger
import NoticeRecord
import Testing

@Suite struct AttainmentTests {
  private static let nowhere = Span(start: 0, end: 0)

  private static func target(
    _ indicator: String, _ comparator: Target.Comparator, _ value: Double, _ unit: String = "%"
  ) -> Target {
    Target(
      indicator: indicator, comparator: comparator, value: value, unit: unit,
      normalized: Quantity(value: value, unit: unit), span: nowhere)
  }

  private static func figure(
    _ subject: String, _ value: Double, _ unit: String = "%", qualifier: String? = nil
  ) -> Figure {
    Figure(
      subject: subject, value: value, unit: unit, qualifier: qualifier,
      normalized: Quantity(value: value, unit: unit), span: nowhere)
  }

  @Test(arguments: [
    ("家庭医生签约率", "重点人群家庭医生签约率"), ("电子健康档案建档率", "居民电子健康档案建档率"), ("孕产妇系统管理率", "孕产妇系统管理率"),
  ])
  func `an indicator is known in other words`(indicator: String, subject: String) {
    let likeness = Attainment.likeness(Self.target(indicator, .atLeast, 1), Self.figure(subject, 1))
    #expect(likeness >= Attainment.leastLikeness)
  }

  @Test(arguments: [
    ("孕产妇系统管理率", "儿童系统管理率"), ("高血压患者规范管理率", "糖尿病患者规范管理率"), ("家庭医生签约率", "家庭病床建床率"),
  ])
  func `another indicator is not taken for it`(indicator: String, subject: String) {
    let likeness = Attainment.likeness(Self.target(indicator, .atLeast, 1), Self.figure(subject, 1))
    #expect(likeness < Attainment.leastLikeness)
  }

  @Test func `other units are not compared`() {
    #expect(
      Attainment.likeness(Self.target("托位", .atLeast, 4, "个"), Self.figure("托位", 4, "张")) == 0)
  }

  @Test(arguments: [
    (Target.Comparator.atLeast, 65.0, 65.0, nil, Attainment.met),
    (.atLeast, 65, 64.9, nil, .missed),
    (.greater, 65, 65, nil, .missed), (.less, 10, 9, nil, .met), (.atMost, 10, 10.1, nil, .missed),
    (.equal, 100, 100, nil, .met), (.atLeast, 65, 66, "超", .met), (.atLeast, 65, 66, "约", .unknown),
    (.atLeast, 65, 90, "约", .met), (.atLeast, 65, 64, "近", .unknown),
  ])
  func `a figure meets a target or misses it`(
    comparator: Target.Comparator, bound: Double, value: Double, qualifier: String?,
    result: Attainment
  ) {
    let figure = Self.figure("签约率", value, qualifier: qualifier)
    #expect(Attainment.of(figure, against: Self.target("签约率", comparator, bound)) == result)
  }
}
