import NoticeControl
import Testing

@testable import noticectl

@Suite struct ReasonsTests {
  private static func rejected(_ code: String, advice: String) -> Explanation {
    let outcome = Outcome(
      seq: 3, at: Timestamp(microseconds: 0), outcome: .rejected, folder: "/drop", name: "a.txt")
    return Explanation(
      path: "/drop/a.txt", state: .rejected, why: "why", code: code, advice: advice,
      outcomes: [outcome])
  }

  @Test(arguments: [
    ("empty", "noticectl discard 3 gives it up", "noticectl discard 3 放弃该文件"),
    ("too-slow", "noticectl retry 3 reads it again", "noticectl retry 3 重新读取"),
    (
      "undecodable",
      "after an upgrade noticectl retry 3 reads it again; noticectl discard 3 gives it up",
      "升级后可用 noticectl retry 3 重新读取；noticectl discard 3 放弃该文件"
    ),
    ("empty", "drop it again if it is wanted", "如仍需要，请重新投放"),
  ])
  func `the calls that the daemon advises are named in Chinese`(
    code: String, advice: String, chinese: String
  ) {
    #expect(Reasons.explanation(Self.rejected(code, advice: advice))?.advice == chinese)
  }

  @Test func `why a file cannot be read only the daemon tells`() {
    let blocked = Explanation(
      path: "/drop/a.txt", state: .waiting, why: "it cannot be read: I/O error",
      code: Explanation.Code.unreadable.rawValue, outcomes: [])
    #expect(Reasons.explanation(blocked) == nil)
  }
}
