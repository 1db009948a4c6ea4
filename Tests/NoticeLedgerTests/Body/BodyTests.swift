import NoticeLedger
import NoticeRecord
import Testing

@Suite struct BodyTests {
  private static let hubei = Region(code: "420000", province: "湖北省")
  private static let wuhan = Region(code: "420100", province: "湖北省", city: "武汉市")
  private static let shangyu = Region(
    code: "330604", province: "浙江省", city: "绍兴市", county: "上虞区")
  private static let qingpu = Region(code: "310118", province: "上海市", county: "青浦区")
  private static let guangxi = Region(code: "450000", province: "广西壮族自治区")

  @Test(arguments: [
    "中共湖北省卫生健康委员会党组", "中共湖北省卫生健康委党组", "湖北省卫生健康委员会", "湖北省卫生健康委",
    "湖北省卫健委", "湖北省卫健委党组", "省卫健委 党组", "省卫生健康委", "湖北卫健委", "湖北省卫健委机关党委",
    "湖北省卫生健康委员会（湖北省中医药管理局）", "卫健委", "中国共产党湖北省卫生健康委员会党组",
  ])
  func `a commission has one name`(written: String) {
    #expect(Body.name(of: written, region: Self.hubei) == "湖北省卫生健康委员会")
  }

  @Test(arguments: [
    "绍兴市上虞区卫生健康局", "上虞区卫生健康局", "区卫健局", "区卫生健康局", "浙江省绍兴市上虞区卫健局",
    "中共绍兴市上虞区卫生健康局委员会", "上虞卫健局",
  ])
  func `a county's body carries its city's name`(written: String) {
    #expect(Body.name(of: written, region: Self.shangyu) == "绍兴市上虞区卫生健康局")
  }

  @Test(arguments: [
    ("中共上海市青浦区民政局党组", "上海市青浦区民政局"), ("青浦区民政局", "上海市青浦区民政局"),
    ("上海市民政局", "上海市民政局"),
  ])
  func `a municipality's districts carry its name`(written: String, name: String) {
    #expect(Body.name(of: written, region: Self.qingpu) == name)
  }

  @Test(arguments: [
    ("市教委", "武汉市教育委员会"),
    ("武汉市发改委", "武汉市发展和改革委员会"),
    ("湖北省武汉市发展改革委", "武汉市发展和改革委员会"),
    ("省住建厅", "湖北省住房和城乡建设厅"),
    ("市市场监管局", "武汉市市场监督管理局"),
    ("市场监管局", "武汉市市场监督管理局"),
    ("市农业农村委", "武汉市农业农村委员会"),
    ("市卫生健康委办公室", "武汉市卫生健康委员会办公室"),
    ("市政府", "武汉市人民政府"),
    ("武汉市人民政府办公室", "武汉市人民政府办公室"),
    ("市政府办", "武汉市人民政府办公室"),
    ("市纪委监委", "武汉市纪律检查委员会"),
    ("中共武汉市纪律检查委员会", "武汉市纪律检查委员会"),
    ("国家卫健委", "国家卫生健康委员会"),
    ("国家疾控局", "国家疾病预防控制局"),
    ("武汉市疾控中心", "武汉市疾病预防控制中心"),
    ("中共武汉市第一医院委员会", "武汉市第一医院"),
    ("武汉市第一医院党委", "武汉市第一医院"),
    ("教育部", "教育部"),
    ("卫生部办公厅", "卫生部办公厅"),
    ("水利厅", "湖北省水利厅"),
    ("武汉大学", "武汉大学"),
    ("武汉卫健委", "武汉市卫生健康委员会"),
  ])
  func `short names are spelled out`(written: String, name: String) {
    #expect(Body.name(of: written, region: Self.wuhan) == name)
  }

  @Test(arguments: [
    ("中共武汉市委员会", "中共武汉市委员会"),
    ("武汉市委", "中共武汉市委员会"),
    ("市委", "中共武汉市委员会"),
    ("省委", "中共湖北省委员会"),
    ("市委巡察办", "中共武汉市委员会巡察工作领导小组办公室"),
    ("武汉市委组织部", "中共武汉市委员会组织部"),
  ])
  func `a division's party committee is a body of its own`(written: String, name: String) {
    #expect(Body.name(of: written, region: Self.wuhan) == name)
  }

  @Test(arguments: [
    ("湖北省卫健委", "湖北省卫生健康委员会"),
    ("中共合肥市教育局委员会", "合肥市教育局"),
    ("中共宿迁市卫生健康委员会委员会", "宿迁市卫生健康委员会"),
    ("中共青石县人民医院委员会", "青石县人民医院"),
    ("合肥市委", "中共合肥市委员会"),
    ("中共青石镇委员会", "中共青石镇委员会"),
    ("省卫健委", "省卫生健康委员会"),
    ("甲公司", "甲公司"),
    ("党组", "党组"),
    ("", ""),
  ])
  func `without a region a name is spelled out as far as it goes`(written: String, name: String) {
    #expect(Body.name(of: written, region: nil) == name)
  }

  @Test func `an autonomous region may be written short`() {
    for written in ["广西卫健委", "自治区卫健委", "区卫健委", "广西壮族自治区卫生健康委"] {
      #expect(Body.name(of: written, region: Self.guangxi) == "广西壮族自治区卫生健康委员会")
    }
    for written in ["自治区党委", "广西壮族自治区党委", "中共广西壮族自治区委员会"] {
      #expect(Body.name(of: written, region: Self.guangxi) == "中共广西壮族自治区委员会")
    }
  }

  @Test(arguments: ["党支部委员会", "支部委员会", "党总支", "总支委员会", "总支部委员会", "支部"])
  func `a branch of the Party speaks for its body`(branch: String) {
    let name = Body.name(of: "中共武汉市中医医院" + branch, region: Self.wuhan)
    #expect(name == "武汉市中医医院")
  }

  @Test func `bodies that issue together are joined`() {
    #expect(
      Body.name(of: "湖北省卫健委 湖北省财政厅", region: Self.hubei) == "湖北省卫生健康委员会、湖北省财政厅")
  }

  @Test func `a canonical name is its own canonical name`() {
    for written in ["省卫健委", "市委巡察办", "市教委", "市政府", "市纪委", "省住建厅", "市第一医院党委"] {
      let name = Body.name(of: written, region: Self.wuhan)
      #expect(Body.name(of: name, region: Self.wuhan) == name)
    }
  }
}
