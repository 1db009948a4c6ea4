// Characters and digits that a scanner took for others.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct LookAlikesTests {
  @Test(arguments: [
    ("该问题己完成整改。", "该问题已完成整改。"), ("其中己全部办结，尚末销号。", "其中已全部办结，尚未销号。"),
    ("2个项目末完成结算，1个末按期开工。", "2个项目未完成结算，1个未按期开工。"),
    ("竣工财务诀算久拖不诀算", "竣工财务决算久拖不决算"), ("切实解诀群众诉求", "切实解决群众诉求"),
    ("基础工作簿弱，教帅不足", "基础工作薄弱，教师不足"), ("区统汁局、市审汁局", "区统计局、市审计局"),
    ("追徼租金，徼纳罚款", "追缴租金，缴纳罚款"), ("合格卒达到95%，近视卒下降", "合格率达到95%，近视率下降"),
    ("检查中存在间题较多", "检查中存在问题较多"), ("南昌巿青云谱区城巿管理", "南昌市青云谱区城市管理"),
    ("超过48小时末转运", "超过48小时未转运"), ("建立督办淸单", "建立督办清单"), ("制度己建立，分馆己建12处", "制度已建立，分馆已建12处"),
    ("己全面清查，己全额退缴", "已全面清查，已全额退缴"),
    ("己全覆盖，己建章立制，己建三座", "已全覆盖，已建章立制，已建三座"),
    ("己建文化站，己建标准化厂房，己全线贯通，己全力推进", "已建文化站，已建标准化厂房，已全线贯通，已全力推进"),
  ])
  func `misread characters are put right`(damaged: String, text: String) {
    let result = mending(damaged)
    #expect(result.text.utf8.string(0..<result.text.utf8.count) == text)
    #expect(result.repairs.allSatisfy { $0.kind == .variantCharacter })
    #expect(!result.repairs.isEmpty)
  }

  @Test(arguments: [
    "12月末转运，本世纪末完成，本世纪末转型", "12月末完成清算，年末完成考核，期末整理资料。", "自己完成作业，自己全力以赴，利己经营。", "口诀算法，秘诀定了",
    "点名簿、登记簿", "老帅将帅", "果汁和汤汁", "心存徼幸", "士卒不惧", "时间题材、空间题目、晚间题库", "末端配送，周末落雨", "徐巿东渡", "李淸在场",
    "粉末及时清扫", "煤末按规定堆放", "严于对己，先己落实", "要诀定期更新", "校间题库共享", "世间题材", "猝卒不多",
    "局长周己建主持，李己全参加", "责任人：周己建、李己全", "周己建到场", "局长周己建一行到县",
  ])
  func `the same characters in words of theirs stay`(text: String) {
    #expect(mending(text).repairs.isEmpty)
  }

  @Test(arguments: [
    ("2O24年l2月18曰", "2024年12月18日"), ("2025年l月3O日前", "2025年1月30日前"), ("截至ll月底", "截至ll月底"),
    ("2025年ll月完成", "2025年11月完成"), ("财政资金43l6.5万元", "财政资金4316.5万元"),
    ("核减3O5.4万元", "核减305.4万元"), ("改造l.6万平方米", "改造1.6万平方米"), ("占1OO%", "占100%"),
    ("培训21OO余人次", "培训2100余人次"), ("追责问责l6入。", "追责问责16人。"), ("每月25曰前报送", "每月25日前报送"),
    ("函〔2O24〕5号", "函〔2024〕5号"), ("补登I29件", "补登129件"), ("更新床铺24OO张", "更新床铺2400张"),
    ("约谈3入、通报5入次", "约谈3人、通报5人次"), ("会期为3月l日", "会期为3月1日"), ("2025年O3月O5日", "2025年03月05日"),
    ("青市监函（2023）4l号", "青市监函（2023）41号"), ("第1O号令", "第10号令"), ("截至8月1O\n日，全县", "截至8月10\n日，全县"),
    ("（批号：23O2O18）", "（批号：2302018）"), ("电话：0455-7OO0637", "电话：0455-7000637"),
    ("电话：70003l8。", "电话：7000318。"),
  ])
  func `numbers with letters for digits are put right`(damaged: String, text: String) {
    let result = mending(damaged)
    #expect(result.text.utf8.string(0..<result.text.utf8.count) == text)
  }

  @Test(arguments: [
    "发展O2O个性化平台", "配发5l装消毒液，10l桶12个", "启动I级响应，II级3次", "H2O和CO2家用", "ISO9001个", "O型血3袋",
    "邮箱l0l@example.org", "编号A1O个", "收入5入库", "每户3入账", "子曰学而时习之", "Hello 10个", "见www.lo10.cn",
    "货号23O2O18A", "设备A-23O2O18", "密码OOOOOO1", "车牌京A4l号", "端口1OO\n日常巡查", "2.5GHz频段", "PM2.5下降",
    "O157型", "线路5O-3l型",
    "监测NO2、O3日最大8小时浓度", "PM10、O3年均浓度", "氧气O2%", "按四舍5入，计", "实行2进2入。",
  ])
  func `letters that are letters stay`(text: String) {
    #expect(mending(text).repairs.isEmpty)
  }

  @Test func `a run of such letters without an end costs little`() {
    let text = String(repeating: "lO", count: 100_000) + String(repeating: "入", count: 100_000)
    #expect(mending(text).repairs.isEmpty)
  }
}
