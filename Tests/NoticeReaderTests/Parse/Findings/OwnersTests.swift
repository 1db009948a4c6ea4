// Who answers for a problem.

import Testing

@testable import NoticeReader

@Suite struct OwnersTests {
  @Test(arguments: [
    ("典藏部、流通部", ["典藏部", "流通部"]), ("典藏部　流通部。", ["典藏部", "流通部"]),
    ("副馆长 程远山", ["副馆长 程远山"]), ("总会计师　齐明，财务科", ["总会计师　齐明", "财务科"]),
    ("程远山（馆长、书记）", ["程远山（馆长、书记）"]), ("办公室(人事科)、典藏部", ["办公室(人事科)", "典藏部"]),
    ("程远山(党委委员、副馆长)；齐明（馆长）。", ["程远山(党委委员、副馆长)", "齐明（馆长）"]),
    ("典藏部）", ["典藏部"]), ("典藏部（含书库、流通部", ["典藏部（含书库、流通部"]),
    ("馆长、程远山", ["馆长", "程远山"]), ("馆长 典藏部", ["馆长", "典藏部"]),
  ])
  func `a person and the post before are one`(field: String, owners: [String]) {
    let text = IndexedText(field)
    #expect(Owners.split(text, 0..<text.utf8.count) == owners)
  }
}
