import NoticeLedger
import Testing

@Suite struct AssignmentTests {
  @Test(arguments: [
    ("修订采购办法。(牵头单位:药政处;配合单位:财务处、审计处)", ["药政处"], ["财务处", "审计处"]),
    ("责任单位:医政处,药政处", ["医政处", "药政处"], []),
    ("牵头单位：规划处，配合单位：财务处", ["规划处"], ["财务处"]),
    ("由人事科牵头,办公室配合,年底前完成", ["人事科"], ["办公室"]),
    ("责任领导:分管副局长", ["分管副局长"], []),
    ("由规划处牵头(年底前完成)", ["规划处"], []),
    ("责任单位:规划处,由人事科配合,年底前完成", ["规划处"], ["人事科"]),
    ("由规划处牵头,财务处配合,责任人:分管副局长", ["规划处", "分管副局长"], ["财务处"]),
    ("牵头单位:规划处配合单位:财务处", ["规划处"], ["财务处"]),
    ("责任部门:医政科 完成时限:2024年底,长期坚持", ["医政科"], []),
    ("压实责任单位的职责,责任单位:办公室", ["办公室"], []),
    ("责任单位:规划处牵头,财务处配合", ["规划处"], ["财务处"]),
    ("责任单位:规划处牵头、财务处配合、人事处", ["规划处", "人事处"], ["财务处"]),
    ("责任单位:规划处 牵头", ["规划处"], []),
  ])
  func `who leads and who assists is read`(text: String, leads: [String], assists: [String]) {
    #expect(Assignment.stated(in: text) == Assignment(leads: leads, assists: assists))
    #expect(StatementSigns(of: text).mayStateAssignment)
  }

  @Test(arguments: ["牵头起草三年行动方案", "完成7项牵头任务和1项配合任务", "各单位要密切配合", "压实责任单位的职责", "由他牵头"])
  func `nobody is named where nobody is`(text: String) {
    #expect(Assignment.stated(in: text).isEmpty)
  }

  @Test(arguments: ["加强部门协作,堵塞漏洞", "共配合查处3起。", "责任单位", "会议要求:抓好落实"])
  func `a text without label or verb has no sign of it`(text: String) {
    #expect(!StatementSigns(of: text).mayStateAssignment)
  }
}
