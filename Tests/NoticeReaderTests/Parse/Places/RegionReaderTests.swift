import NoticeRecord
import Testing

@testable import NoticeReader

struct RegionReaderTests {
  private func region(title: String? = nil, issuer: String? = nil, text: String) -> Region? {
    var reader = RegionReader()
    reader.note(issuer, as: .issuer)
    reader.note(title, as: .title)
    reader.note(text, as: .lead)
    return reader.region()
  }

  @Test(arguments: [
    ("中共延津县农业农村局党组", "河南省", "新乡市", "延津县"),
    ("绍兴市上虞区卫生健康局", "浙江省", "绍兴市", "上虞区"),
    ("中共上海市青浦区民政局党组", "上海市", nil, "青浦区"),
    ("中共仙桃市卫生健康局党组", "湖北省", nil, "仙桃市"),
    ("中共湖北省卫生健康委员会党组", "湖北省", nil, nil),
  ])
  func `the issuer fixes the region`(
    issuer: String, province: String, city: String?, county: String?
  ) {
    let region = region(issuer: issuer, text: "对襄阳市、荆州市开展督导。")
    #expect(region?.province == province)
    #expect(region?.city == city)
    #expect(region?.county == county)
  }

  @Test func `the venue of a meeting is not its region`() {
    let region = region(text: "全省卫生健康工作会议在兰州召开。甘肃省各市州参加。白银市、武威市发言。")
    #expect(region == Region(code: "620000", province: "甘肃省"))
  }

  @Test func `a county draws in its city and province`() {
    let region = region(text: "区委巡察组向淮上区沫河口镇反馈情况，淮上区委常委主持。")
    #expect(region == Region(code: "340311", province: "安徽省", city: "蚌埠市", county: "淮上区"))
  }

  @Test func `a name that several provinces share says nothing`() {
    #expect(region(text: "鼓楼区召开会议，鼓楼区委书记出席。") == nil)
  }

  @Test func `an autonomous county is known by its short name`() {
    let region = region(text: "江城县委安排，江城县开展巡察。")
    #expect(region?.city == "普洱市")
    #expect(region?.county == "江城县")
  }

  @Test func `a place in no table is taken as written`() {
    #expect(UnlistedPlace.region(in: "中共青石县人民医院委员会") == Region(county: "青石县"))
    #expect(UnlistedPlace.region(in: "平岭省卫生健康委员会") == Region(province: "平岭省"))
    #expect(UnlistedPlace.region(in: "党委第二巡察组") == nil)
  }
}
