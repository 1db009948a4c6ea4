import NoticeRecord
import Testing

@testable import NoticeReader

struct HeaderTests {
  private static let body = "\n今年以来，全市卫生健康系统认真贯彻市委决策部署，各项工作取得新的进展和成效。\n"

  @Test(arguments: [
    ("某市召开工作会议\n来源：某市日报 发布时间：2024-05-06 10:00 浏览：12", "某市日报", "2024-05-06"),
    ("某市召开工作会议\n2024-05-06 09:12 来源：市卫健委 作者：某人", "市卫健委", "2024-05-06"),
    ("某市召开工作会议\n2024年5月6日", nil, "2024-05-06"),
    ("某市召开工作会议\n市卫生健康局  2024-05-06", "市卫生健康局", "2024-05-06"),
    ("某市召开工作会议\n来 源：市卫健委\n发布时间：\n2024/5/6", "市卫健委", "2024-05-06"),
    ("某市召开工作会议\n来源：市委巡察办发布时间：2024-05-06", "市委巡察办", "2024-05-06"),
    ("某市召开工作会议\n来源：市疾控中心（市卫生监督所） 时间：2024-05-06", "市疾控中心（市卫生监督所）", "2024-05-06"),
    ("某市召开工作会议\n来源：市疾控中心（监督科） 时间：2024-05-06", "市疾控中心", "2024-05-06"),
    ("某市召开工作会议\n来源：市卫健委　｜　发布：2024-05-06", "市卫健委", "2024-05-06"),
    ("| 发布单位： | 市卫健委 | 公开日期： | 2024-05-06 |\n某市召开工作会议", "市卫健委", "2024-05-06"),
  ])
  func `source and day are read however they are laid out`(
    top: String, publisher: String?, published: String
  ) throws {
    let notice = try record(of: top + Self.body)
    #expect(notice.title == "某市召开工作会议")
    #expect(notice.publisher == publisher)
    #expect(notice.publishedOn == published)
  }

  @Test func `a title that opens a book on its line ends where the book closes`() throws {
    let notice = try record(
      of: "关于印发《某县基层服务能力提升\n三年行动实施方案（2024—2026年）》的通知\n各乡镇卫生院：\n" + Self.body)
    #expect(notice.title == "关于印发《某县基层服务能力提升三年行动实施方案（2024—2026年）》的通知")
  }

  @Test(arguments: [
    ("成都市青羊区卫生健康局2024年工作要点\n一、目标\n新增床位10张。\n", "成都市青羊区卫生健康局"),
    ("发文机关：莘县卫生健康局 发布日期：2024-03-04\n2024年重点工作计划\n一、目标\n新增床位10张。\n", "莘县卫生健康局"),
  ])
  func `the issuer may stand in the title or behind its label`(
    page: String, issuer: String
  ) throws {
    let notice = try record(of: page)
    #expect(notice.issuer == issuer)
    #expect(notice.publisher == nil)
  }

  @Test(arguments: [
    ("某县疾控简报", "（第7期）", "2024年7月全县传染病疫情分析与风险提示"), ("某县卫健信息", "第7期", "2024年7月全县传染病疫情分析与风险提示"),
    ("某县卫健简报", "第7期", "某县卫健简报"),
  ])
  func `a masthead with its issue is no title where one stands below`(
    masthead: String, issue: String, title: String
  ) throws {
    let below = title == masthead ? "" : "\n\n" + title
    #expect(try record(of: masthead + "\n\n" + issue + below + "\n" + Self.body).title == title)
  }

  @Test func `announcements and forms name themselves and who fills them in`() throws {
    let top = "某县卫生健康委员会关于审计整改结果的公告\n公告编号：松卫健公告〔2024〕3号\n"
    #expect(try record(of: top + Self.body).documentNumber == "松卫健公告〔2024〕3号")
    let form = "整改台账\n填表单位：莘县中医医院党委　　公开时间：2024年9月11日\n"
    #expect(try record(of: form + Self.body).issuer == "莘县中医医院党委")
  }

  @Test func `a page without a title gets none`() throws {
    let notice = try record(of: "根据市委部署，2024年5月6日，市委第一巡察组巡察了市教育局党委。" + Self.body)
    #expect(notice.title == nil)
  }

  @Test(arguments: [
    "中共某县人民医院委员会\n关于落实巡察反馈意见整改情况的通报",
    "中共某县人民医院委员会关于\n落实巡察反馈意见整改情况的通报",
    "中共某县人民医院委员会关于落实巡察反馈意见整改情况的\n通报",
  ])
  func `a title over two lines is joined`(top: String) throws {
    let notice = try record(of: top + "\n" + Self.body)
    #expect(notice.title == "中共某县人民医院委员会关于落实巡察反馈意见整改情况的通报")
  }

  @Test(arguments: [
    ("某县养老服务提升实施方案\n（2024—2026年）", "某县养老服务提升实施方案（2024—2026年）"),
    ("某县义务教育招生办法\n（试行）", "某县义务教育招生办法（试行）"),
    ("某县养老服务提升实施方案\n（经县政府同意）", "某县养老服务提升实施方案"),
    ("某县养老服务提升实施方案\n（征求意见稿起草说明见附件）", "某县养老服务提升实施方案"),
    ("临溪县人民政府\n临溪县卫生健康局\n关于做好养老服务工作的通知", "临溪县卫生健康局关于做好养老服务工作的通知"),
    ("临溪县疾病预防控制中心\n２０２３年慢性病防治工作计划", "临溪县疾病预防控制中心２０２３年慢性病防治工作计划"),
    ("临溪县人民政府\n2023年临溪县卫生健康局工作计划", "2023年临溪县卫生健康局工作计划"),
    ("临溪县人民政府\n\n2023年慢性病防治工作计划", "2023年慢性病防治工作计划"),
    ("某县卫生健康局2023年工\n作总结", "某县卫生健康局2023年工作总结"),
    ("某县民政局　某县财政局\n某县教育局　某县水利局\n关于印发《某县养老规划》的通知", "某县民政局　某县财政局　某县教育局　某县水利局关于印发《某县养老规划》的通知"),
    ("[首页] [新闻中心] [政务公开] [互动交流]\n某县养老服务提升实施方案", "某县养老服务提升实施方案"),
  ])
  func `what stands on the lines around a title belongs to it or not`(
    top: String, title: String
  ) throws {
    #expect(try record(of: top + "\n\n" + Self.body).title == title)
  }

  @Test(arguments: [
    ("湖卫健发〔2023〕1号", "湖卫健发〔2023〕1号"), ("某卫复〔2025〕8号　　办理类别:B类", "某卫复〔2025〕8号"),
    ("国疾控监测发[2025]11号", "国疾控监测发[2025]11号"),
    ("根据湖卫健发〔2023〕1号文件精神", nil), ("2023年1号", nil), ("2024年 第38号", "2024年 第38号"),
    ("2024年第38号通告", nil), ("《关于做好工作的通知》（甘政办〔2018〕73号）", nil),
  ])
  func `a document's number is a line of its own`(line: String, number: String?) {
    let text = IndexedText(line)
    #expect(DocumentNumber.read(text, line: 0..<text.utf8.count) == number)
  }

  @Test(arguments: [
    ("某省人民政府公报\n2024年第12号\n某政发〔2024〕6号", "某政发〔2024〕6号"), ("某省人民政府公报\n2024年第12号", nil),
    ("某市水利局公告\n2024年第12号", "2024年第12号"),
    ("1\n某市监处罚〔2024〕11号\n2\n某市监处罚〔2024〕12号\n3\n某市监处罚〔2024〕19号", nil),
    ("某市监〔2024〕11号\n某市监处罚〔2024〕12号\n某市监〔2023〕7号", "某市监〔2024〕11号"),
  ])
  func `the number of an issue or of a case is none of what prints it`(
    lines: String, number: String?
  ) {
    let text = IndexedText(lines)
    let lines = text.utf8.parts(of: 0..<text.utf8.count, betweenBytes: 0x0A)
    #expect(DocumentNumber.first(text, lines, of: lines.map { Line(range: $0) }) == number)
  }

  @Test(arguments: ["A类）", "凤水函〔2024〕18号A类）", "类)"])
  func `a class whose bracket is lost is no part of the number`(line: String) {
    let text = IndexedText("某局关于提案的答复\n\(line)\n")
    let start = text.utf8.count - line.utf8.count - 1
    #expect(DocumentNumber.read(text, line: start..<text.utf8.count - 1) == nil)
  }

  @Test func `the short name of the issuer is written out in its place`() {
    let region = Region(province: "安徽省", city: "合肥市")
    #expect(FormalName.full("市教育局党委", in: region) == "中共合肥市教育局委员会")
    #expect(FormalName.full("市卫健委党组", in: region) == "中共合肥市卫生健康委员会党组")
    #expect(FormalName.full("市卫生健康委", in: Region(province: "北京市")) == "北京市卫生健康委员会")
    #expect(FormalName.full("市教育局党委", in: nil) == "市教育局党委")
  }

  @Test(arguments: [
    ("（2024年1月18日职工代表大会审议通过）", nil), ("（2024年1月18日）", "2024-01-18"),
  ])
  func `the day of a vote is no signature, but tells the year`(
    line: String, signed: String?
  ) throws {
    let page = "某县图书馆2023年度工作总结\n\(line)\n2023年，县图书馆延长开放3小时。6月16日，分馆获国家认证。\n"
    let notice = try record(of: page)
    #expect(notice.signedOn == signed)
    #expect(notice.dates.map(\.date) == ["2024-01-18", "2023-06-16"])
  }
}
