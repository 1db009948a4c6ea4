import NoticeRecord
import Testing

@testable import NoticeReader

struct FindingsTableTests {
  private static let top = """
    某某县中医医院党委关于巡察反馈问题整改情况的公示

    县委第四巡察组于2024年6月17日至8月9日巡察了医院党委，9月12日反馈了意见。现将整改情况公示如下。

    """

  @Test(arguments: [
    """
    序号
    问题
    整改措施
    责任单位
    整改状态
    1
    门诊排队时间长
    一是增加自助机22台。二是推行分时段预约。
    门诊部、护理部
    已完成
    2
    消防设施老化
    更换喷淋管道1600米。
    总务科
    正在整改
    """,
    """
    序号
    类别
    存在问题
    整改措施
    整改时限
    责任人
    完成情况
    1
    医疗服务
    门诊排队时间长
    一是增加自助机22台。二是推行分时段预约。
    2024年10月底
    门诊部、护理部
    已完成
    2
    后勤保障
    消防设施老化
    更换喷淋管道1600米。
    2024年12月底
    总务科
    正在整改
    """,
    """
    序号 | 存在问题 | 整改情况 | 责任科室 | 完成情况
    1 | 门诊排队时间长 | 一是增加自助机22台。二是推行分时段预约。 | 门诊部、护理部 | 已完成
    2 | 消防设施老化 | 更换喷淋管道1600米。 | 总务科 | 正在整改
    """,
    """
    序号 | 存在问题 | 整改情况 | 责任科室 | 完成情况
    1 | 门诊排队时间长 | 一是增加自助机22台。二是推行分时段预约。 | 门诊部、护理部 | 已完成
    2 | 消防设施老化 | 更换喷淋管道1600米。 | 总务科 | 正在整改
    合计 | 2 |  |  | 已完成1
    """,
    """
    序号 | 存在问题 | 整改情况 | 责任科室 | 完成情况
    1 | 门诊排队时间长 | 一是增加自助机22台。二是推行分时段预约。 | 门诊部、护理部 | 已完成
    2 | 消防设施老化 | 更换喷淋管道1600米。 | 总务科 | 正在整改
    小 计 | 2 |  |  | 已完成1
    合计：2项 | 2 |  |  | 已完成1
    """,
    """
    二、具体整改情况
    序号
    反馈问题
    整改措施
    责任股室
    整改情况
    1
    门诊排队时间长
    一是增加自助机22台；二是推行分时段预约
    门诊部、护理部
    已完成
    2
    消防设施老化
    更换喷淋管道1600米
    总务科
    正在整改
    三、下一步打算
    """,
    """
    序号|反馈问题|整改措施及进展|责任单位|完成时限|整改状态
    1|门诊排队时间长|①增加自助机22台；②推行分时段预约|门诊部、护理部|2024年10月底|已完成
    2|消防设施老化|更换喷淋管道1600米|总务科|2024年12月底|正在整改
    """,
    """
    序号 | 问题 | 整改措施 | 责任科室 | 目前进展
    1 | 门诊排队时间长 | 一是增加自助机22台。二是推行分时段预约。 | 门诊部、护理部 | 已完成
    2 | 消防设施老化 | 更换喷淋管道1600米。 | 总务科 | 正在整改
    """,
  ])
  func `a table of problems gives findings`(table: String) throws {
    let findings = try record(of: Self.top + table + "\n欢迎监督。\n").findings
    #expect(findings.map(\.title) == ["门诊排队时间长", "消防设施老化"])
    #expect(findings.map(\.number) == [1, 2])
    #expect(findings.map(\.measures.count) == [2, 1])
    #expect(findings.map(\.status) == [.done, .notDone])
    #expect(findings.first?.responsible == ["门诊部", "护理部"])
  }

  @Test(arguments: [
    """
    序号
    反馈问题
    整改措施及成效
    责任股室
    整改结果
    1
    门诊排队时间长
    1.增加自助机22台。
    2.推行分时段预约。
    门诊部
    已完成
    2
    消防设施老化
    更换喷淋管道1600米。
    总务科
    未完成
    某某县中医医院党委
    """,
    """
    序号\t反馈问题\t整改措施\t整改情况
    一、服务群众方面
    1\t门诊排队时间长\t一是增加自助机22台，二是推行分时段预约\t已完成
    二、内部管理方面
    2\t消防设施老化\t更换喷淋管道1600米\t未完成
    """,
  ])
  func `cells may take several lines, and sections stand between rows`(table: String) throws {
    let notice = try record(of: Self.top + table + "\n")
    #expect(notice.findings.map(\.title) == ["门诊排队时间长", "消防设施老化"])
    #expect(notice.findings.map(\.status) == [.done, .notDone])
    #expect(notice.findings.map(\.measures.count) == [2, 1])
  }

  @Test(arguments: [
    ("已完成", "达到序时进度", [Finding.Status.done, nil]), ("已完成，长期坚持", "按序时进度推进", [.done, nil]),
    ("补充筛查12人。", "达到序时进度", [nil, nil]), ("达到序时进度", "达到序时进度", [nil, nil]),
  ])
  func `a cell may say how it goes but not how far`(
    first: String, second: String, statuses: [Finding.Status?]
  ) throws {
    let table = """
      关于巡察整改情况的通报
      序号\t反馈的问题\t整改措施及进展\t责任科室\t进展
      1\t药品短缺\t增配药物76种\t药政科\t\(first)
      2\t账实不符\t清查资产370件\t财务科\t\(second)
      """
    let findings = try record(of: table).findings
    #expect(findings.map(\.title) == ["药品短缺", "账实不符"])
    #expect(findings.map(\.status) == statuses)
  }

  @Test func `who leads and which section answers stand in two columns`() throws {
    let table = """
      关于巡察整改情况的通报
      序号 | 问题 | 整改措施 | 牵头领导 | 责任科室 | 进展情况
      1 | 低保管理不到位 | 开展复核 | 王明 | 救助科、财务科 | 未完成
      2 | 消防隐患突出 | 整改隐患 | 李丽 | 李丽 | 已完成
      """
    let findings = try record(of: table).findings
    #expect(findings.map(\.responsible) == [["王明", "救助科", "财务科"], ["李丽"]])
  }
}
