// Findings without numbers, in frames and with their status behind the heading.

import NoticeRecord
import Testing

@testable import NoticeReader

struct BareFindingsTests {
  private static let top = "某县中医医院党委关于巡察整改进展情况的通报\n2024年6月17日至8月9日，县委第四巡察组巡察了医院党委。现将整改进展情况予以公布。\n"

  @Test(arguments: [
    """
    二、整改落实情况
    议事规则执行不严
    第一，修订规则2项；第二，复核采购5件。（已完成）
    设备使用效益不高
    第一，调剂设备13台；第二，纳入考核。（基本完成）
    """,
    """
    【问题一】议事规则执行不严
    【整改落实】一是修订规则2项；二是复核采购5件。
    【整改状态】已完成
    【问题二】设备使用效益不高
    【整改落实】一是调剂设备13台；二是纳入考核。
    【整改状态】基本完成
    """,
    """
    二、整改落实情况
    （一）针对“议事规则执行不严”的问题。【已完成】首先，修订规则2项；其次，复核采购5件。
    （二）针对“设备使用效益不高”的问题。【基本完成】首先，调剂设备13台；其次，纳入考核。
    """,
    """
    二、整改落实情况
    1.议事规则执行不严（已完成）。一是修订规则2项；二是复核采购5件。
    2.设备使用效益不高（基本完成）。一是调剂设备13台；二是纳入考核。
    """,
    """
    （1）议事规则执行不严。整改措施：一是修订规则2项；二是复核采购5件。整改状态：已完成。
    （2）设备使用效益不高。整改措施：一是调剂设备13台；二是纳入考核。整改状态：基本完成。
    """,
    """
    贰、重点整改情况
    第一，议事规则执行不严的问题。
    主要措施：1、修订规则2项。2、复核采购5件。
    进展情况：已完成，长期坚持。
    第二，设备使用效益不高的问题。
    主要措施：1、调剂设备13台。2、纳入考核。
    进展情况：基本完成。
    """,
    """
    二、整改落实情况
    问题1：议事规则执行不严
    整改措施：（1）修订规则2项。（2）复核采购5件。
    完成情况：已完成。议事时长比上年缩短一半。
    问题2：设备使用效益不高
    整改措施：（1）调剂设备13台。（2）纳入考核。
    完成情况：基本完成。
    """,
  ])
  func `title, measures and status are found in each layout`(body: String) throws {
    let findings = try record(of: Self.top + body + "\n三、下一步打算\n持续用力。\n").findings
    #expect(findings.map(\.title) == ["议事规则执行不严", "设备使用效益不高"])
    #expect(findings.map(\.number) == [1, 2])
    #expect(findings.map(\.measures.count) == [2, 2])
    #expect(findings.map(\.status) == [.done, .partlyDone])
  }
}
