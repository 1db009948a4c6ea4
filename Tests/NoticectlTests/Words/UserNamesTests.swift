// Tests of UserNames.swift.

import Foundation
import Testing

@testable import noticectl

@Suite struct UserNamesTests {
  @Test func `a user has the name of the file, else the number`() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("noticed-passwd-\(UUID().uuidString.prefix(8))")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "root:x:0:0:root:/root:/bin/bash\n\n# no line\n:x:7:7::/:\nliwei:x:1000:1000::/:\n"
    try Data(text.utf8).write(to: file)
    let names = UserNames(path: file.path)
    #expect(names[0] == "root" && names[1000] == "liwei")
    #expect(names[7] == "7" && names[1001] == "1001")
    #expect(UserNames(path: "/nowhere/passwd")[0] == "0")
  }
}
