import NoticeLedger
import Testing

@Suite struct GradeTests {
  @Test(arguments: [
    (BodyCounts(matters: 9, overdue: 0, rebounded: 0, repeated: 0), Grade.green, [String]()),
    (
      BodyCounts(matters: 9, overdue: 1, rebounded: 0, repeated: 0), .yellow,
      ["1 overdue: yellow from 1 on"]
    ),
    (
      BodyCounts(matters: 9, overdue: 1, rebounded: 2, repeated: 1), .red,
      ["1 overdue: yellow from 1 on", "2 rebounded: red from 2 on"]
    ),
  ])
  func `the worst rule decides and every reason is told`(
    counts: BodyCounts, grade: Grade, reasons: [String]
  ) {
    let graded = GradeRules().grade(counts)
    #expect(graded.grade == grade)
    #expect(graded.causes.map(\.description) == reasons)
  }

  @Test func `a rule can be switched off`() {
    let off = GradeRules.Bounds(yellow: 0, red: 0)
    let rules = GradeRules(overdue: off, rebounded: off, repeated: off)
    let counts = BodyCounts(matters: 9, overdue: 9, rebounded: 9, repeated: 9)
    #expect(rules.grade(counts).grade == .green)
  }
}
