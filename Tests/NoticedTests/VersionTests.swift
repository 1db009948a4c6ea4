// Tests of the version: what states it besides the code has to agree.

import Foundation
import NoticeControl
import Testing

@Suite struct `The version` {
  @Test func `is that of the package`() throws {
    let changelog = try String(contentsOf: Repository.file("debian/changelog"), encoding: .utf8)
    #expect(changelog.hasPrefix("noticed (\(Version.text)) "))
  }
}
