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
    (Target.Comparator.atLeast, 65.0, 65.0, nil, Attainment.met),
    (.atLeast, 65, 64.9, nil, .missed),
    (.greater, 65, 65, nil, .missed), (.less, 10, 9, nil, .met), (.atMost, 10, 10.1, nil, .missed),
    (.equal, 100, 100, nil, .met), (.equal, 12, 13, nil, .met), (.equal, 12, 11, nil, .missed),
    (.atLeast, 65, 66, "超", .met), (.atLeast, 65, 66, "约", .unknown),
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
