// Tests of FirstReading.swift.

import NoticeReader
import NoticeRecord
import Testing

@testable import noticed

@Suite struct `The first reading` {
  @Test func `meets a little of everything`() throws {
    let original = Original(name: "first.txt", bytes: Array(FirstReading.text.utf8), sha256: "")
    let notice = try Reader.read(original)
    #expect(Set(notice.repairs.map(\.kind)).count >= 4)
    #expect(notice.region?.province == "湖北省")
    #expect(notice.issuer == "湖北省卫生健康委员会")
    #expect(notice.findings.count == 2)
    #expect(!notice.figures.isEmpty && !notice.dates.isEmpty && !notice.people.isEmpty)
    #expect(notice.contacts != nil)
  }
}
