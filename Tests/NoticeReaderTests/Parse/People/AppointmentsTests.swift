import NoticeRecord
import Testing

@testable import NoticeReader

struct AppointmentsTests {
  @Test func `those who are given and relieved of posts are people`() throws {
    let notice = try record(
      of: """
        某某县人民政府
        关于董建华等同志职务任免的通知
        各镇人民政府：
        经研究，决定：
        任命：
        董建华为县图书馆馆长（试用期一年）；
        邵  敏为县档案馆副馆长，列前任馆长之后。
        免去：
        孔令军的县文化馆馆长职务，退休。
        某某县人民政府
        2024年3月1日

        """)
    #expect(notice.people.map(\.name) == ["董建华", "邵敏", "孔令军"])
    #expect(notice.people.map(\.post) == ["县图书馆馆长", "县档案馆副馆长", "县文化馆馆长"])
  }
}
