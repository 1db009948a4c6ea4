// Halves of pairs come back where the grammar fixes them.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct PairedMarksTests {
  @Test(arguments: [
    ("县卫函2024〕217号", "县卫函〔2024〕217号"),
    ("印发了《工作规则》，制定乡镇卫生院考核办法》", "印发了《工作规则》，制定《乡镇卫生院考核办法》"),
    (
      "开展健康行”活动，推进“三减”“三健工作\n1.关于制度落实不严问题的整改\n",
      "开展健康行”活动，推进“三减”“三健工作\n1.关于“制度落实不严”问题的整改\n"
    ),
  ])
  func `a lost half comes back`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    "1.关于制度落实不严问题的整改\n2.关于台账不清问题的整改\n", "说“好”，又说“行”。\n关于作风问题的整改\n",
    "国发〔2024〕217号", "（2024）217号", "《意见》和《办法》", "他读完这本书》", "[2024]5",
  ])
  func `what is whole stays`(text: String) {
    #expect(mended(text) == text)
  }
}
