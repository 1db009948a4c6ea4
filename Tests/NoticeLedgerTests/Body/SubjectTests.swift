import NoticeLedger
import NoticeRecord
import Testing

@Suite struct SubjectTests {
  private static func notice(_ kind: Kind, title: String?, issuer: String? = nil) -> Notice {
    var notice = Notice(
      source: Source(
        name: "a", bytes: 1, sha256: "", encoding: "UTF-8", format: .text, script: nil),
      kind: kind)
    notice.title = title
    notice.issuer = issuer
    notice.region = Region(code: "420100", province: "湖北省", city: "武汉市")
    return notice
  }

  @Test(arguments: [
    ("市委第二巡察组向市卫健委党组反馈巡察情况", "武汉市卫生健康委员会"), ("市委巡察组对市教育局巡察情况的反馈意见", "武汉市教育局"),
    ("关于对武汉市第一医院巡察的反馈意见", "武汉市第一医院"),
  ])
  func `a feedback is about the body that was inspected`(title: String, body: String) {
    #expect(
      Body.answerable(in: Self.notice(.inspectionFeedback, title: title, issuer: "市委第二巡察组")) == body
    )
  }

  @Test func `a report is about its issuer`() {
    let notice = Self.notice(
      .rectificationReport, title: "关于巡察整改进展情况的通报", issuer: "中共武汉市卫生健康委员会党组")
    #expect(Body.answerable(in: notice) == "武汉市卫生健康委员会")
    let titled = Self.notice(.rectificationReport, title: "市卫健委党组关于巡察整改进展情况的通报")
    #expect(Body.answerable(in: titled) == "武汉市卫生健康委员会")
  }

  @Test func `a feedback to several bodies and other kinds of notice are about none`() {
    let titles = ["市委巡察组向6个单位反馈巡察情况", "第三轮巡察反馈", nil]
    for title in titles {
      #expect(Body.answerable(in: Self.notice(.inspectionFeedback, title: title)) == nil)
    }
    #expect(Body.answerable(in: Self.notice(.workPlan, title: "工作要点", issuer: "市卫健委")) == nil)
  }
}
