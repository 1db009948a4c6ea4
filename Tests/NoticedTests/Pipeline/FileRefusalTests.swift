// Tests of FileRefusal.swift.

import NoticeReader
import Testing

@testable import noticed

@Suite struct FileRefusalTests {
  @Test(arguments: [
    (FileRefusal(.empty).code, ["discard"]), ("not-a-file", ["discard"]),
    (FileRefusal(.binary(format: "PNG image")).code, ["retry", "discard"]),
    (FileRefusal(.undecodable(offset: 7)).code, ["retry", "discard"]),
    ("too-large", ["retry"]), (FileRefusal.tookTooLong(.seconds(1)).code, ["retry"]),
  ])
  func `only what no version reads is advised to be given up alone`(
    code: String, calls: [String]
  ) {
    let advice = FileRefusal.advice(code, about: 3)
    #expect(["retry", "discard"].filter { advice.contains("noticectl \($0) 3") } == calls)
  }
}
