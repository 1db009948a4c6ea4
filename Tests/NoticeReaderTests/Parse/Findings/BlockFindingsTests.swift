// Reports that keep problems, measures and results apart, and refer from one to the other by number.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct BlockFindingsTests {
  private static let top = """
    某某县档案馆党支部关于巡察整改情况的通报
    2024年6月17日至8月9日，县委第四巡察组对县档案馆党支部开展了巡察，9月12日反馈了意见。现将整改情况予以公布。

    """

  private static let problems = """
    一、问题清单
    问题一：库房温湿度长期超标
    问题二：查档窗口经常无人

    """

  @Test func `what stands apart is put together by number`() throws {
    let body = """
      二、措施清单
      针对问题一，采取下列措施：（1）购置除湿机6台；（2）每日记录。
      针对问题二，采取下列措施：（1）增配窗口人员2名；（2）公布值班表；（3）考勤到人。
      三、成效清单
      问题一：已完成。超标天数减少31天。
      问题二：基本完成。
      四、责任清单
      问题一由保管科负责，问题二由利用科和办公室负责。

      """
    let notice = try record(of: Self.top + Self.problems + body)
    let findings = notice.findings
    #expect(findings.map(\.title) == ["库房温湿度长期超标", "查档窗口经常无人"])
    #expect(findings.map(\.section) == ["问题清单", "问题清单"])
    #expect(findings.map(\.measures.count) == [2, 3])
    #expect(findings.map(\.status) == [.done, .partlyDone])
    #expect(findings.map(\.statusText) == ["已完成", "基本完成"])
    #expect(findings.map(\.responsible) == [["保管科"], ["利用科", "办公室"]])
    #expect(notice.figures.map(\.finding) == [1, 2, 1])
  }

  @Test func `a list of problems that is said again with its answers is read there`() throws {
    let body = """
      二、整改情况
      问题一：库房温湿度长期超标
      整改措施：购置除湿机6台。
      整改状态：已完成
      问题二：查档窗口经常无人
      整改措施：增配窗口人员2名。
      整改状态：正在整改

      """
    let findings = try record(of: Self.top + Self.problems + body).findings
    #expect(findings.map(\.title) == ["库房温湿度长期超标", "查档窗口经常无人"])
    #expect(findings.map(\.measures.count) == [1, 1])
    #expect(findings.map(\.status) == [.done, .notDone])
  }

  @Test func `a second list of problems answers none of the first`() throws {
    let body = """
      一、政治建设方面存在的问题
      问题一：理论学习不深入
      问题二：担当作为不够
      二、作风建设方面存在的问题
      问题一：调查研究不扎实
      问题二：文山会海仍然存在
      三、整改措施
      问题一：组织学习12次。
      问题二：开展督查3次。

      """
    let findings = try record(of: Self.top + body).findings
    let measures = findings.flatMap(\.measures).map(\.text)
    #expect(findings.map(\.title) == ["理论学习不深入", "担当作为不够", "调查研究不扎实", "文山会海仍然存在"])
    #expect(!measures.contains("调查研究不扎实") && !measures.contains("文山会海仍然存在"))
  }

  @Test func `lists without numbered sections are told apart by the lines above them`() throws {
    let body = """
      政治建设方面
      问题一：理论学习不深入
      问题二：担当作为不够
      作风建设方面
      问题一：调查研究不扎实
      问题二：文山会海仍然存在
      问题三：窗口经常无人
      整改情况
      问题一：已完成。开展督查3次。
      问题二：基本完成。
      问题三：已完成。

      """
    let findings = try record(of: Self.top + body).findings
    #expect(
      findings.map(\.title) == [
        "理论学习不深入", "担当作为不够", "调查研究不扎实", "文山会海仍然存在", "窗口经常无人",
      ])
    #expect(findings.map(\.section) == ["政治建设方面", "政治建设方面", "作风建设方面", "作风建设方面", "作风建设方面"])
    #expect(findings.map(\.status) == [nil, nil, .done, .partlyDone, .done])
  }

  @Test func `each list is answered by the block behind it`() throws {
    let body = """
      一、政治建设方面
      问题一：理论学习不深入
      问题二：担当作为不够
      整改情况
      问题一：已完成。
      问题二：基本完成。
      二、作风建设方面
      问题一：调查研究不扎实
      问题二：文山会海仍然存在
      整改情况
      问题一：正在整改。
      问题二：已完成。

      """
    let findings = try record(of: Self.top + body).findings
    #expect(findings.map(\.title) == ["理论学习不深入", "担当作为不够", "调查研究不扎实", "文山会海仍然存在"])
    #expect(findings.map(\.status) == [.done, .partlyDone, .notDone, .done])
  }

  @Test func `a number in brackets needs no mark`() throws {
    let body = """
      一、问题清单
      问题（1）库房温湿度长期超标
      问题（2）查档窗口经常无人
      二、整改情况
      问题（1）已完成。超标天数减少31天。
      问题（2）基本完成。
      问题（1）和问题（2）均由保管科跟踪。

      """
    let findings = try record(of: Self.top + body).findings
    #expect(findings.map(\.title) == ["库房温湿度长期超标", "查档窗口经常无人"])
    #expect(findings.map(\.status) == [.done, .partlyDone])
  }

  @Test func `who answers is no list of problems`() throws {
    let body = """
      问题清单
      问题一：库房温湿度长期超标
      问题二：查档窗口经常无人
      责任分工
      问题一：保管利用科
      问题二：利用科和办公室
      整改情况
      问题一：已完成。
      问题二：基本完成。

      """
    let findings = try record(of: Self.top + body).findings
    #expect(findings.map(\.title) == ["库房温湿度长期超标", "查档窗口经常无人"])
    #expect(findings.map(\.status) == [.done, .partlyDone])
  }

  @Test(arguments: ["原因分析", "主要原因", "针对存在的问题"])
  func `the causes of problems are no problems`(head: String) throws {
    let body = """
      一、存在的问题
      问题一：理论学习不深入
      问题二：担当作为不够
      二、\(head)
      问题一：思想认识不够到位
      问题二：责任压得不够实
      三、整改情况
      问题一：已完成。
      问题二：基本完成。

      """
    let findings = try record(of: Self.top + body).findings
    #expect(findings.map(\.title) == ["理论学习不深入", "担当作为不够"])
    #expect(findings.map(\.status) == [.done, .partlyDone])
  }

  @Test func `lists of one length are told apart by what heads their answers`() throws {
    let body = """
      一、问题清单
      政治建设方面
      问题一：理论学习不深入
      问题二：担当作为不够
      作风建设方面
      问题一：调查研究不扎实
      问题二：文山会海仍然存在
      二、整改情况
      政治建设方面
      问题一：已完成。
      问题二：基本完成。
      作风建设方面
      问题一：正在整改。
      问题二：已完成。

      """
    let findings = try record(of: Self.top + body).findings
    #expect(findings.map(\.status) == [.done, .partlyDone, .notDone, .done])
  }

  @Test func `a day in brackets heads nothing`() throws {
    let body = """
      现将整改情况公布。
      （2025年3月5日）
      问题一：理论学习不深入
      问题二：担当作为不够
      整改情况
      问题一：已完成。
      问题二：基本完成。

      """
    #expect(try record(of: Self.top + body).findings.map(\.section) == [nil, nil])
  }

  @Test func `what came of problems may be told of several in a line, or behind other words`()
    throws
  {
    let body = """
      二、原因分析
      问题一、问题二的原因，主要是管理松弛。问题三系编制粗放，人手不足2名。
      三、采取的措施
      （问题一）①购置除湿机6台；②每日记录。
      （问题二）①增配窗口人员2名；②公布值班表；③考勤到人。
      （问题三）制订年度计划。
      四、整改结果
      1. 问题一、问题三已完成整改。
      2. 问题二：群众满意率由82.5%提高到96.1%，缺口仍有1人，正在整改，计划2025年9月30日前完成。

      """
    let list = "一、反馈的问题\n问题一：库房温湿度长期超标。\n问题二：查档窗口经常无人。\n问题三：经费结余较多。\n"
    let notice = try record(of: Self.top + list + body)
    #expect(notice.findings.map(\.title) == ["库房温湿度长期超标", "查档窗口经常无人", "经费结余较多"])
    #expect(notice.findings.map(\.status) == [.done, .notDone, .done])
    #expect(notice.findings.map(\.measures.count) == [2, 3, 1])
    #expect(notice.figures.map(\.value) == [2, 6, 2, 82.5, 96.1, 1])
    #expect(notice.figures.map(\.finding) == [nil, 1, 2, 2, 2, 2])
  }

  @Test(arguments: [
    ("问题一、问题二，盯住不放，年底前，完成整改。", nil), ("问题一、问题二要在6月底前，全部完成整改。", nil),
    ("问题一、问题二：由某同志督办，完成整改。", nil), ("问题一、问题二计划年底，已完成整改后销号。", nil),
    ("问题一、问题二：规范率达96.1%，已完成整改。", Finding.Status.done),
    ("问题一、问题二：缺口仍有1人，取得阶段性成效。", .partlyDone),
  ])
  func `what is to come of problems is no status`(line: String, status: Finding.Status?) throws {
    let body = """
      一、反馈的问题
      问题一：库房温湿度长期超标。
      问题二：查档窗口经常无人。
      二、采取的措施
      （问题一）购置除湿机6台。
      （问题二）增配窗口人员2名。
      三、整改结果
      1.\(line)

      """
    #expect(try record(of: Self.top + body).findings.map(\.status) == [status, status])
  }

  @Test func `a status is the title of no finding`() throws {
    let body = """
      问题一：已完成。
      问题二：基本完成。

      """
    #expect(try record(of: Self.top + "整改结果\n" + body).findings.isEmpty)
  }
}
