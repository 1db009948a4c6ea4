import NoticeRecord
import Testing

@testable import NoticeReader

struct RegionReaderTests {
  private func region(title: String? = nil, issuer: String? = nil, text: String) -> Region? {
    var reader = RegionReader()
    reader.note(issuer, as: .issuer)
    reader.note(title, as: .title)
    reader.note(IndexedText(text), 0..<text.utf8.count, as: .lead)
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

  @Test(arguments: [
    ("邹平市卫生健康局", Region(code: "371681", province: "山东省", city: "滨州市", county: "邹平市")),
    ("中共平果市纪委", Region(code: "451082", province: "广西壮族自治区", city: "百色市", county: "平果市")),
    ("梁平区人民医院", Region(code: "500155", province: "重庆市", county: "梁平区")),
    ("三明市沙县区水务局", Region(code: "350405", province: "福建省", city: "三明市", county: "沙县区")),
    ("芜湖市湾沚区教育局", Region(code: "340210", province: "安徽省", city: "芜湖市", county: "湾沚区")),
    ("临平区卫生健康局", Region(code: "330113", province: "浙江省", city: "杭州市", county: "临平区")),
    ("安多县卫生服务中心", Region(code: "540624", province: "西藏自治区", city: "那曲市", county: "安多县")),
    // The old name stands for the old division.
    ("邹平县卫生局", Region(code: "371626", province: "山东省", city: "滨州市", county: "邹平县")),
    ("芜湖县教育局", Region(code: "340221", province: "安徽省", city: "芜湖市", county: "芜湖县")),
    // Later than the table.
    ("定兴区卫生健康局", Region(province: "河北省", city: "保定市", county: "定兴区")),
    ("中共保定市望都市纪委", Region(province: "河北省", city: "保定市", county: "望都市")),
  ])
  func `a county that became a city or a district has the rank that the page says`(
    issuer: String, stated: Region
  ) {
    #expect(region(issuer: issuer, text: "全市安排，要求整改。") == stated)
  }

  @Test func `the short name of a city and one of its counties means the city`() {
    let region = region(
      title: "岳阳健康行动开展情况", issuer: "岳阳市卫生健康委员会", text: "乡镇卫生院、岳阳健康信息网。")
    #expect(region == Region(code: "430600", province: "湖南省", city: "岳阳市"))
  }

  @Test(arguments: ["信都镇人民政府", "丰林镇卫生院", "双河镇人民政府", "新林镇人民政府"])
  func `a town with the short name of a county is none`(issuer: String) {
    #expect(region(issuer: issuer, text: "关于做好工作的通知。") == nil)
  }

  @Test func `a short name means the rank of today`() {
    #expect(region(issuer: "章丘卫生健康局", text: "全区安排。")?.code == "370114")
  }

  @Test(arguments: [("长春市", "220184"), ("四平市", "220381")])
  func `a county that changed its city belongs to the one that is named`(
    city: String, code: String
  ) {
    let region = region(issuer: "\(city)公主岭市卫生健康局", text: "全市安排，要求整改。")
    #expect(region == Region(code: code, province: "吉林省", city: city, county: "公主岭市"))
  }

  @Test func `a county that changed its city has none where none is named`() {
    let region = region(issuer: "公主岭市卫生健康局", text: "全市安排，要求整改。")
    #expect(region == Region(province: "吉林省", county: "公主岭市"))
  }

  @Test(arguments: ["沙县水务", "沙县区水务"])
  func `a county that grew into a district is meant by its old name, too`(publisher: String) {
    var reader = RegionReader()
    reader.note(publisher, as: .publisher)
    reader.note("三明市沙县区水务局", as: .issuer)
    reader.note("沙县整改情况", as: .title)
    #expect(
      reader.region()
        == Region(code: "350405", province: "福建省", city: "三明市", county: "沙县区"))
  }

  @Test func `a new district is none of another province, where a county has its short name`() {
    // 临洮县 is one of 甘肃省.
    let region = region(issuer: "深圳市临洮区卫生健康局", text: "深圳市临洮区全区整改。")
    #expect(region?.province == "广东省")
    #expect(region?.city == "深圳市")
    #expect(region?.county != "临洮县")
  }

  @Test(arguments: [
    "局党组按照市和县委部署，抓好整改。", "按照省、市和县委要求，抓好整改。", "省市和县区共同推进。", "市直单位和县区卫健局参加。", "各市（州）和县（区）参加。",
    "中共安和县自然资源局党组整改。", "城市和县域医疗、城区和县级医院。", "和县域医共体、和县区卫健局。", "召集代县长、建成县级医院、内容县里有数。",
  ])
  func `the end of a longer word is no county`(text: String) {
    #expect(region(title: text, issuer: text, text: text) == nil)
  }

  @Test(arguments: ["和县水利局", "马鞍山市和县水利局", "安徽和县水利局"])
  func `a county of one character is meant where its name begins`(issuer: String) {
    let stated = Region(code: "340523", province: "安徽省", city: "马鞍山市", county: "和县")
    #expect(region(issuer: issuer, text: "按照市和县委部署整改。") == stated)
  }

  @Test(arguments: [
    "8月2日，县委第一巡察组向和县水利局党组反馈。", "督导组赴和县、含山县，要求和县整改。", "8月，“和县水利”发布。\n和县整改到位。",
  ])
  func `a county of one character is meant behind a mark or a word that leads to it`(text: String) {
    #expect(region(text: text)?.county == "和县")
  }

  @Test(arguments: [("淮南市寿县教育局", "寿县"), ("清廉寿县", "寿县"), ("中共泗县纪委", "泗县")])
  func `other counties of one character stay`(issuer: String, county: String) {
    #expect(region(issuer: issuer, text: "全县整改。")?.county == county)
  }

  @Test(arguments: [
    ("中共和县水利局党组", "和县"), ("中共和平县委员会", "和平县"), ("中共和顺县纪委", "和顺县"), ("中共共和县水利局党组", "共和县"),
    ("共和县水利局", "共和县"), ("中共江西省共青城市委", "共青城市"),
  ])
  func `中共 ends before the place`(issuer: String, county: String) {
    #expect(region(issuer: issuer, text: "全面整改。")?.county == county)
  }

  @Test(arguments: [
    ("县委第一巡察组向阳谷县水利局党组反馈巡察情况", "阳谷县"),
    ("工程位于洪洞县，洪洞县负责", "洪洞县"), ("将乐亭县列入试点，乐亭县负责", "乐亭县"),
    // No place begins behind the first character.
    ("佳木斯市向阳区教育局反馈巡察情况", "向阳区"), ("三明市将乐县水利局反馈巡察情况", "将乐县"), ("桐庐县和平乡县人大代表联络站，桐庐县整改", "桐庐县"),
    ("赣州市于都县城市管理局反馈", "于都县"), ("和静县和和硕县，和静县整改，和静县牵头", "和静县"),
  ])
  func `a word that leads to a place is no part of another's name`(title: String, county: String) {
    #expect(region(title: title, text: title + "。")?.county == county)
  }

  @Test(arguments: ["中共新龙山县水利局党组", "青川市水利局", "中共青川市委", "临洮江市教育局"])
  func `a listed name within an unlisted one is none`(issuer: String) {
    #expect(region(title: issuer + "整改情况", issuer: issuer, text: "全面整改。") == nil)
  }

  @Test(arguments: ["中共新青田县水利局党组", "新青田县水利局", "安平市新青田县水利局", "县委第一巡察组向古阳谷县水利局"])
  func `a listed county that ends an unlisted name is none`(issuer: String) {
    #expect(region(title: issuer + "整改情况", issuer: issuer, text: issuer + "整改。") == nil)
  }

  @Test(arguments: [
    ("山东阳谷县水利局", "阳谷县"), ("丽水市青田县水利局", "青田县"), ("赴青田县检查", "青田县"), ("原青田县水利局", "青田县"),
    ("新华社、青田县融媒体中心", "青田县"), ("金寨县水利局", "金寨县"), ("清风青田县", "青田县"),
  ])
  func `what stands before a county seldom is its name's`(title: String, county: String) {
    #expect(region(title: title, text: title + "。")?.county == county)
  }

  @Test(arguments: ["吴川县域医共体", "吴川全市整改", "吴川城市管理局", "吴川市场监管"])
  func `a word behind a short name makes no longer one of it`(title: String) {
    #expect(region(title: title, text: "吴川市整改。")?.county == "吴川市")
  }

  @Test(arguments: [
    ("县委第一巡察组向安和县自然资源局党组反馈了巡察情况。", "安和县"), ("县委第一巡察组向开发区财政局党组反馈了巡察情况。", nil),
    ("县委第一巡察组向县自然资源局党组反馈了巡察情况。", nil),
  ])
  func `an unlisted county is that of the body that was inspected`(
    text: String, county: String?
  ) throws {
    let notice = try record(of: "县委第一巡察组向县自然资源局党组反馈巡察情况\n2025年12月18日,\(text)\n1.查处不力。\n2.征缴不到位。\n")
    #expect(notice.region == county.map { Region(county: $0) })
  }

  @Test func `a word that is also a county is none before a rank`() {
    #expect(region(title: "隔离病区设缓冲区和通道区", text: "通道区、通道区、通道区消毒。") == nil)
    #expect(region(issuer: "淮阳区卫生健康局", text: "全区整改。")?.county == "淮阳区")
  }

  @Test(arguments: [("全市健康县区建设工作要点", "康县区"), ("形成县区联动机制", "成县区")])
  func `县区 behind a word is no district`(title: String, county: String) {
    #expect(region(title: title, text: title + "。")?.county != county)
  }

  @Test(arguments: ["望都市场监管", "定兴区域医疗中心"])
  func `a word behind a county is no rank`(title: String) {
    let county = region(title: title, text: "望都县、定兴县。")?.county
    #expect(county?.hasSuffix("市") != true && county?.hasSuffix("区") != true)
  }

  @Test(arguments: [
    "青田大学附属医院通过验收，青田大学校长讲话。", "青田银行开业，青田药业捐款。", "全县惠民工程完工，惠民实事办结。",
  ])
  func `a business, a school or a word is no place`(text: String) {
    #expect(region(title: text, text: text) == nil)
  }

  @Test func `a word is a place where its full name or an office stands too`() {
    #expect(region(title: "惠民召开会议", text: "惠民县委安排，惠民县开展巡察。")?.county == "惠民县")
    #expect(region(title: "惠民法院开展巡察整改", text: "山东省安排。")?.county == "惠民县")
  }

  @Test func `the address of a body that names no place tells its city`() throws {
    let notice = try record(
      of: """
        中共青田大学附属医院委员会关于巡察整改进展情况的通报
        省委教育工委巡察组反馈了意见。
        1.关于学习不深的问题。已修订制度。
        通信地址：湖南省岳阳市岳阳楼区临港路18号。
        """)
    #expect(notice.region == Region(code: "430600", province: "湖南省", city: "岳阳市"))
  }

  private func page(_ text: String) throws -> Notice {
    try record(
      of: """
        <html><head><title>反馈巡察情况_云和县纪委监委</title></head><body><h1>反馈巡察情况</h1>
        <p>\(text)</p><div class="foot">主办：中共云和县纪律检查委员会</div></body></html>
        """)
  }

  @Test func `what the county is may stand only in the page's frame`() throws {
    #expect(try page("2023年5月9日，县委第三巡察组向县水利局党组反馈了意见。").region?.county == "云和县")
    #expect(try page("2023年5月9日，市委第三巡察组向市水利局党组反馈了意见。").region == nil)
    #expect(try page("2023年5月9日，国家巡视组向水利部党组反馈了意见。").region == nil)
  }

  @Test func `the publisher tells which province 省委 means`() throws {
    let text = "省委第三巡视组向省农业农村厅党组反馈情况\n2023-08-30 来源：安徽纪检监察网\n8月28日，省委第三巡视组反馈了意见。\n"
    #expect(try record(of: text).region == Region(code: "340000", province: "安徽省"))
  }

  @Test func `a name that several provinces share says nothing`() {
    #expect(region(text: "鼓楼区召开会议，鼓楼区委书记出席。") == nil)
  }

  @Test func `an autonomous county is known by its short name`() {
    let region = region(text: "江城县委安排，江城县开展巡察。")
    #expect(region?.city == "普洱市")
    #expect(region?.county == "江城县")
  }

  @Test func `the prefecture above a county has its full name`() {
    let region = region(text: "瓮安县委安排，瓮安县开展巡察。链接：黔南州卫生健康局")
    #expect(region?.city == "黔南布依族苗族自治州")
  }

  @Test func `a place in no table is taken as written`() {
    #expect(UnlistedPlace.region(in: "中共青石县人民医院委员会") == Region(county: "青石县"))
    #expect(UnlistedPlace.region(in: "平岭省卫生健康委员会") == Region(province: "平岭省"))
    #expect(UnlistedPlace.region(in: "党委第二巡察组") == nil)
  }

  @Test func `a short name is that of the city rather than of the county in it`() throws {
    let text = "铁岭新闻网 > 时政\n全市消防工作会议召开\n来源：铁岭日报\n11月13日下午，铁岭市召开全市消防工作会议，动员部署冬季防控工作。\n"
    #expect(try record(of: text).region?.city == "铁岭市")
    #expect(try record(of: text).region?.county == nil)
  }

  @Test func `the titles of other documents below a notice say nothing of its place`() throws {
    let text =
      "某单位召开会议\n会议研究了今年以来各项重点工作的推进情况，并对下一阶段任务作了安排部署，全县各单位参加。\n相关新闻\n南陵县开展燃气安全宣传\n"
    #expect(try record(of: text + "南陵县人民政府召开会议\n").region == nil)
  }

  private static let page = "县委第二巡察组反馈会召开\n近日，县委第二巡察组向某镇党委反馈了巡察情况，镇党委书记表态。"

  @Test func `towns that lie in one county alone name it`() throws {
    let notice = try record(of: Self.page + "反馈会在籍山镇召开，籍山镇梅园社区参加。\n")
    #expect(notice.region?.county == "南陵县")
  }

  @Test(arguments: ["籍山镇参加。", "籍山镇参加，籍山镇发言，南翔镇旁听。"])
  func `a town in passing, or towns of several counties, name none`(sentence: String) throws {
    #expect(try record(of: Self.page + sentence + "\n").region == nil)
  }

  @Test(arguments: [
    ("0527-81234567", "江苏省", "宿迁市"), ("0851-81234567", "贵州省", nil), ("13812345678", nil, nil),
  ])
  func `the area code of the telephone for replies names the city`(
    phone: String, province: String?, city: String?
  ) throws {
    let notice = try record(of: Self.page + "\n联系电话：\(phone)\n")
    #expect(notice.region?.province == province)
    #expect(notice.region?.city == city)
  }

  @Test func `a text that names its place is not asked for its telephone`() throws {
    let notice = try record(of: Self.page + "南陵县委派员参加，南陵县纪委督办。\n联系电话：0527-81234567\n")
    #expect(notice.region?.county == "南陵县")
  }
}
