import Testing

@testable import NoticeReader

struct FieldLabelTests {
  @Test(arguments: [
    ("存在问题", FieldLabel.Sort.problem), ("巡察反馈问题", .problem), ("审计查出的问题", .problem),
    ("巡察指出", .problem), ("整改落实情况", .measures), ("已采取的整改措施", .measures), ("整改举措及成效", .measures),
    ("工作做法和成效", .measures),
    ("本季度整改进展情况", .progress), ("整改结论", .status), ("目前完成进度", .status),
    ("是否整改到位", .status), ("整改责任单位", .owner), ("牵头领导", .owner), ("整改完成时限", .passedOver),
    ("问题序号", .number), ("督导单位", .passedOver), ("整改验收单位", .passedOver),
  ])
  func `a label is known by its noun and what narrows it`(words: String, sort: FieldLabel.Sort) {
    let utf8 = Array(words.utf8)
    #expect(FieldLabel.sort(utf8, 0..<utf8.count) == sort)
  }

  @Test(arguments: ["联系单位", "完成整改", "党建问题", "会议时间地点", "开展整改", "今年以来"])
  func `other words are no labels`(words: String) {
    let utf8 = Array(words.utf8)
    #expect(FieldLabel.sort(utf8, 0..<utf8.count) == nil)
  }

  @Test func `发现问题 within a sentence is no label`() {
    let text = "整改情况：开展自查，发现问题：书目错漏。存在问题：夜间无人。"
    let mapped = IndexedText(MappedText(unchanged: Array(text.utf8)))
    let labels = FieldLabel.all(in: mapped, 0..<mapped.utf8.count)
    #expect(labels.map(\.sort) == [.measures, .problem])
  }

  @Test func `a line gives its labels in any order`() {
    let text = "责任单位：办公室。2.整改情况：修订规则2项。【整改状态】已完成；完成时限：12月底。"
    let mapped = IndexedText(MappedText(unchanged: Array(text.utf8)))
    let labels = FieldLabel.all(in: mapped, 0..<mapped.utf8.count)
    #expect(labels.map(\.sort) == [.owner, .measures, .status, .passedOver])
  }
}
