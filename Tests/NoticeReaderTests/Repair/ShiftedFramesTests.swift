// Frames that a lost byte shifted are read again.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct ShiftedFramesTests {
  @Test(arguments: [
    ("臨床重點??平ㄔO項目", "临床重点专科建设项目"),
    ("全面加強??颇芰\u{E789}ㄔO,優化", "全面加强专科能力建设,优化"),
    ("臨床重點??圃O置規劃", "临床重点专科设置规划"),
    ("臨床重點??啤M瑫r,在", "临床重点专科。同时,在"),
    ("選派??漆t師86名", "选派专科医师86名"),
    ("國際博覽會?。ㄉ綎|省)", "国际博览会（山东省)"),
    ("會議精神,??偨Y回顧", "会议精神,总结回顾"),
    ("反饋意見?,F將進展公布", "反馈意见。现将进展公布"), ("配備?繗管水員", "配备?繗管水员"),
    ("推動領(lǐng)域?qū)m?xiàng)治理", "推动领域专项治理"),
  ])
  func `a shifted run is read again`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    "你好??平安到达了吗?", "老问题会不会卷土重来?长效机制建起来没有?运行得怎么样?", "是否继续?\n上半年",
    "怎么办？？先看医生。", "为什么?。他说", "查询?id=医院&page=2", "想爆料?请登录",
  ])
  func `a question stays`(text: String) {
    #expect(ShiftedFrames.diagnose(Array(text.utf8), Survey(Array(text.utf8))) == Diagnosis())
  }

  @Test func `a mark that is only the last resort is doubted`() {
    let utf8 = Array("反饋意見?,F將進展公布".utf8)
    let doubts = ShiftedFrames.diagnose(utf8, Survey(utf8)).doubts
    #expect(doubts.map(\.code) == ["unreadable-run"])
  }

  @Test func `the repair spans the damage`() throws {
    let result = mending("重點??平ㄔO項目")
    let repair = try #require(result.repairs.first)
    #expect(repair.kind == .frameShift)
    #expect(repair.damaged == "??平ㄔO")
    #expect(repair.repaired == "专科建设")
    #expect(repair.span == Span(start: 6, end: 15))
  }
}
