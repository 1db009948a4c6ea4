import Testing

@testable import NoticeReader

struct SeriesTests {
  @Test(arguments: [
    ("一是开会。二是发文。三是督查。", ["开会。", "发文。", "督查。"]),
    ("领导重视。一是开会；二是发文。", ["开会；", "发文。"]),
    ("床位新增20二是发文", [String]()),
    ("①排查隐患；②约谈3人。", ["排查隐患；", "约谈3人。"]),
    ("(1)排查隐患。(2)约谈3人。", ["排查隐患。", "约谈3人。"]),
    ("一要抓学习，二要抓落实。", ["抓学习，", "抓落实。"]),
    ("这一是非曲直已查清。", []),
    ("第一，修订规则2项；第二，逐件复核。", ["修订规则2项；", "逐件复核。"]),
    ("首先，盘点耗材；其次，核减账目；最后，修订制度。", ["盘点耗材；", "核减账目；", "修订制度。"]),
    ("第一医院和第二医院已完成。", []),
    ("其一，补签合同6份；其二，追回租金2万元。", ["补签合同6份；", "追回租金2万元。"]),
    ("其一直未报备，其二次检查已补正。", []),
    ("已整改。甲、退回押金；乙、停用旧票据。", ["退回押金；", "停用旧票据。"]),
    ("甲、乙两家公司已退出，丙、丁两家在办。", []),
    ("约谈甲、乙、丙三家企业。", []),
    ("甲、乙、丙三家企业已退出。", []),
    (
      "一方面盘点设备35台；另一方面，添置货架；再一方面向社会公开。",
      ["盘点设备35台；", "添置货架；", "向社会公开。"]
    ),
    ("一方面压减会议，另一方面开好会议。", []),
    ("这只是问题的一方面；另一方面有待核实。", []),
    ("(1)修订制度。一是内控；二是采购。(2)开展培训。", ["修订制度。一是内控；二是采购。", "开展培训。"]),
  ])
  func `the outermost list of a text is split`(text: String, items: [String]) {
    let indexed = IndexedText(text)
    let found = Series.items(indexed, 0..<indexed.utf8.count).map { indexed.string($0) }
    #expect(found == items)
  }

  @Test(arguments: [
    ("一是开会", "开会"), ("九是督查", "督查"), ("十一是督查", "督查"), ("一是", ""), ("二要发文", nil), ("二〇二四是", nil),
    ("2是发文", nil), ("十", nil), ("", nil),
  ])
  func `an item that opens a stretch is known by its numeral`(text: String, rest: String?) {
    let utf8 = Array(text.utf8)
    let start = Series.afterSpoken(utf8, 0..<utf8.count)
    #expect(start.map { String(decoding: utf8[$0...], as: UTF8.self) } == rest)
  }
}
