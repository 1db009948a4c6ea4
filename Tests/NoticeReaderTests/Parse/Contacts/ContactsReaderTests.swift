import NoticeRecord
import Testing

@testable import NoticeReader

struct ContactsReaderTests {
  private func contacts(_ text: String) -> Contacts? {
    let mapped = IndexedText(text)
    return ContactsReader(text: mapped).read(in: 0..<mapped.utf8.count)
  }

  @Test func `telephone, address and mail stand behind their labels`() {
    let found = contacts(
      "联系方式：电话0333-5566778（传真同号）；邮政信箱：某县康宁大道1号巡察办；电子邮箱：a_b@example.com。")
    #expect(
      found
        == Contacts(
          phones: ["0333-5566778"], emails: ["a_b@example.com"], addresses: ["某县康宁大道1号巡察办"]))
  }

  @Test func `labels may be set wide, and a mail address needs none`() {
    let found = contacts("电　话：0311-5566778  传  真：0311-5566779，回执发至邮箱c_d@example.com。")
    #expect(
      found == Contacts(phones: ["0311-5566778", "0311-5566779"], emails: ["c_d@example.com"]))
  }

  @Test(arguments: ["-", "—", "\u{2010}", "\u{2011}"])
  func `a number has any sort of hyphen`(hyphen: String) {
    let number = "0311" + hyphen + "5566778"
    #expect(contacts("联系电话：" + number + "。")?.phones == [number])
  }

  @Test(arguments: ["（请注明“整改意见”）", "（邮编：321203）"])
  func `a note in brackets is no part of an address`(note: String) {
    let found = contacts("通讯地址：某县卫生路8号" + note + "。")
    #expect(found?.addresses == ["某县卫生路8号"])
  }

  @Test func `letters are written, visits paid and boxes put up at addresses`() {
    #expect(contacts("来访地点：某县康宁大道1号县纪委。")?.addresses == ["某县康宁大道1号县纪委"])
    #expect(contacts("可写信寄某县康宁大道1号县纪委，也可来电。")?.addresses == ["某县康宁大道1号县纪委"])
    #expect(contacts("意见箱设在某县康宁大道1号县纪委一楼。")?.addresses == ["某县康宁大道1号县纪委一楼"])
  }

  @Test(arguments: [
    "可拨打0333-5566778，或到某县康宁大道1号接访窗口反映。", "也可到某县康宁大道1号接访窗口现场举报。", "如有意见，请到某县康宁大道1号接访窗口提出。",
    "可来电，或前往某县康宁大道1号接访窗口咨询。",
  ])
  func `where one may go for something is an address`(text: String) {
    #expect(contacts(text)?.addresses == ["某县康宁大道1号接访窗口"])
  }

  @Test(arguments: [
    "可到户籍所在地乡镇服务站办理。", "可到3号楼办理。", "或到现场反映，某县康宁大道1号。", "请到会人员于8月1号报名。",
    "可到某县康宁大道1号。", "达到康宁大道1号反映的标准",
  ])
  func `where nobody is told to go, or by no street, is none`(text: String) {
    #expect(contacts(text)?.addresses ?? [] == [])
  }

  @Test func `a number that is set wide is given as others are, and 可通过 may lead to one`() {
    #expect(contacts("电话：０４３４—３２２８１６０。")?.phones == ["0434-3228160"])
    #expect(contacts("群众可通过12369或0855-8227369举报。")?.phones == ["0855-8227369"])
  }

  @Test func `一 between the parts of a number is its dash`() {
    #expect(contacts("电话：0371一7000318。")?.phones == ["0371-7000318"])
    #expect(contacts("电话：7000318一楼。")?.phones == ["7000318"])
    #expect(contacts("电话：037一1。") == nil)
  }

  @Test func `letters are written to a street, not to an office alone`() {
    #expect(contacts("也可写信到某县康宁大道1号县医院办公室。")?.addresses == ["某县康宁大道1号县医院办公室"])
    #expect(contacts("群众写信到县纪委反映。") == nil)
    #expect(contacts("群众多次写信到县政府反映5号楼漏水。") == nil)
    #expect(contacts("写信到某街道3号楼反映。") == nil)
  }

  @Test func `an office or a name may follow a number at once`() {
    #expect(contacts("监督电话：0791-88888888人事科。")?.phones == ["0791-88888888"])
    #expect(contacts("联系电话：13800000000万主任。")?.phones == ["13800000000"])
  }

  @Test func `several numbers may stand behind one label`() {
    #expect(
      contacts("监督电话：0598-6822345，13800001111")?.phones == ["0598-6822345", "13800001111"])
  }

  @Test func `a numbered list of boxes gives the address of each`() {
    let found = contacts("意见信箱:1.海天酒店(文化路39号);2.区政府(文化路35号)。")
    #expect(found?.addresses == ["文化路39号", "文化路35号"])
  }

  @Test(arguments: [
    "受理12345市长热线投诉6件。", "查处案件1234567元。", "加强电话回访。", "群众可通过3种方式申请，补贴总额12345678元。",
    "群众可通过12345678元补贴申请。", "补贴电话：见附件，共12345678人。", "邮政编码：215004", "电话会议于2024年召开。",
    "投诉电话：12345。", "融媒体中心　　投稿邮箱：xbq@163.com",
  ])
  func `other numbers are no contacts`(text: String) {
    #expect(contacts(text) == nil)
  }

  @Test func `letters go and papers are handed in at addresses`() {
    #expect(contacts("信函寄某县康宁大道1号县纪委，邮编215004。")?.addresses == ["某县康宁大道1号县纪委"])
    #expect(contacts("或来信寄至某县康宁大道1号县纪委。")?.addresses == ["某县康宁大道1号县纪委"])
    #expect(contacts("材料收取地点：某县康宁大道1号412室")?.addresses == ["某县康宁大道1号412室"])
  }

  @Test(arguments: [
    "信函寄出时间以邮戳为准。", "信函寄递单号请保留。", "地址：某街道某村二组　　负责人：向某", "地址：某街道某村二组 法定代表人：向某", "培训地点：某县康宁大道1号",
  ])
  func `where a party is, or something else happens, is no contact`(text: String) {
    #expect(contacts(text) == nil)
  }

  @Test func `who may be asked at an address is no party`() {
    #expect(contacts("地址：某县康宁大道1号，负责人员在场。")?.addresses == ["某县康宁大道1号"])
  }
}
