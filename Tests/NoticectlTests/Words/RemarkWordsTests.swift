import NoticeRecord
import Testing

@testable import noticectl

@Suite struct RemarkWordsTests {
  @Test(arguments: [
    ("The text counts 18 problems and lists 4.", "文中称共18个问题，列出4个"),
    ("Of 34 problems 33 are accounted for.", "34个问题中只交代了33个的整改情况"),
    ("The numbering goes from 3 to 5.", "编号从3跳到5"),
    ("The parts make 120, more than the whole of 110.", "各分项合计120，多于总数110"),
    (
      "ICU or 门诊 床位率5% does not follow from the counts beside it.", "ICU or 门诊 床位率5%与相关数量不符"
    ),
    ("竣工率74% does not follow from the counts beside it.", "竣工率74%与相关数量不符"),
    ("Not part of the notice; left out.", "不属于公文正文，未予读取"),
    ("Nothing in the text gives 3月20日 a year.", "文中未写明3月20日的年份"),
    ("12 bytes are text in no encoding", "12个字节不属于任何编码"),
    ("“市�委” lost a character that its neighbours do not tell.", "“市�委”缺一个字，上下文无法判定"),
    ("“3月日” lost a part of its date; it may be 1日 or 2日.", "“3月日”的日期有缺损，可能是1日或2日"),
  ])
  func `what the reader remarks is said in Chinese`(english: String, chinese: String) {
    #expect(RemarkWords.chinese(english) == chinese)
  }

  @Test(arguments: ["", "The text counts 18 problems.", "Some remark of a later version."])
  func `a sentence that is not known stays as it is`(english: String) {
    let remark = Remark(code: "later", message: english, span: Span(start: 0, end: 1))
    #expect(RemarkWords.chinese(english) == nil)
    #expect(Words(language: .zh).message(of: remark) == english)
  }
}
