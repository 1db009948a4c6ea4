// Shapes that only a converter picks.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct VariantCharactersTests {
  @Test(arguments: [
    ("市侷琯理槼范，反餽導曏", "市局管理规范，反馈导向"),
    ("縂結躰系建設，結郃實際", "总结体系建设，结合实际"),
    ("加强琯理，提升水平", "加强管理，提升水平"),
    ("香港衞生署", "香港卫生署"),
  ])
  func `rare shapes become the usual ones`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: [
    ("一丶总体情况\n从督查情况看", "一、总体情况\n从督查情况看"), ("北疆乡丶三卡乡卫生院", "北疆乡、三卡乡卫生院"),
    ("《办法》丶《细则》", "《办法》、《细则》"),
    ("网友“丶小李”反映", "网友“丶小李”反映"), ("昵称灬丶小李", "昵称灬丶小李"), ("部首丶。", "部首丶。"), ("A丶B", "A丶B"),
  ])
  func `the stroke between what is listed is the mark of a list`(damaged: String, whole: String) {
    #expect(mended(damaged) == whole)
  }

  @Test(arguments: ["郃阳县的王琯同志", "李琯任局长", "書中有個曏字", "日本では歴史と広場の処理をする"])
  func `a single shape or a name stays`(text: String) {
    #expect(VariantCharacters.diagnose(Array(text.utf8), Survey(Array(text.utf8))).edits.isEmpty)
  }
}
