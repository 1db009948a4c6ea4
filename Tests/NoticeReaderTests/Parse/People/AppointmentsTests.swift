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

  @Test func `those who shall be appointed hold their present posts`() throws {
    let notice = try record(
      of: """
        某某县部分单位干部任前公示
        根据有关规定，现对拟任用干部进行任前公示。
        董建华，男，汉族，1980年3月生，大学，中共党员，现任县图书馆副馆长，拟任县档案馆馆长。
        孔令军，女，汉族，1985年7月生，大专，现任县文化馆办公室主任，拟任县文化馆副馆长。
        中共某某县委组织部
        2024年3月1日

        """)
    #expect(notice.people.map(\.name) == ["董建华", "孔令军"])
    #expect(notice.people.map(\.post) == ["县图书馆副馆长", "县文化馆办公室主任"])
  }
}
