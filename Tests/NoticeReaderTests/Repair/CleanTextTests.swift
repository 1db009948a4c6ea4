// Clean text passes untouched.

import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct CleanTextTests {
  @Test func `two hundred kilobytes of clean notices pass untouched`() {
    var bytes = 0
    for seed in 0..<170 {
      let text = CleanPages.notice(seed)
      bytes += text.utf8.count
      let result = mending(text)
      #expect(result.repairs.isEmpty, "page \(seed)")
      #expect(result.remarks.isEmpty, "page \(seed)")
      #expect(result.text.utf8 == Array(text.utf8))
    }
    print("clean notices: \(bytes) bytes, no edit")
    #expect(bytes >= 200_000)
  }

  @Test(arguments: 0..<40)
  func `code and English pass untouched`(seed: Int) {
    let text = CleanPages.code(seed)
    let result = mending(text)
    #expect(result.repairs.isEmpty)
    #expect(result.text.utf8 == Array(text.utf8))
  }

  @Test(arguments: 0..<40)
  func `genuine traditional text is only brought into simplified script`(seed: Int) {
    let result = mending(CleanPages.traditional(seed))
    #expect(result.repairs.map(\.kind) == [.traditionalScript])
    #expect(result.remarks.isEmpty)
  }
}
