// Number, unit and qualifier in the order in which people write them.

import NoticeRecord
import Testing

@Suite struct WrittenFigureTests {
  @Test(arguments: [
    (100.0, "例" as String?, "余" as String?, "100余例"), (1260, "万元", "余", "1260余万元"),
    (5, "万张", "余", "5万余张"), (3.6, "万人", "多", "3.6万多人"), (30, nil, "多", "30多"),
    (10, "个", "几", "10几个"), (100, "例", "约", "约100例"), (90, "%", "超", "超90%"),
    (1000, "人", "近", "近1000人"), (800, "张", "不少于", "不少于800张"),
    (3, "分钟", "左右", "3分钟左右"), (60, "岁", "及以上", "60岁及以上"),
    (50, "万元", "有余", "50万元有余"), (20, "人", "上下", "20人上下"), (5, "天", "之内", "5天之内"),
    (3, nil, nil, "3"), (12.5, "%", nil, "12.5%"),
  ])
  func `a figure is written as people write it`(
    value: Double, unit: String?, qualifier: String?, written: String
  ) {
    let figure = Figure(
      subject: "x", value: value, unit: unit, qualifier: qualifier,
      normalized: Quantity(value: value, unit: unit), span: Span(start: 0, end: 1))
    #expect(figure.written == written)
  }
}
