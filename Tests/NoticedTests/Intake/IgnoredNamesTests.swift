// Tests of IgnoredNames.swift.

import LinuxIO
import Testing

@testable import noticed

@Suite struct `A name` {
  @Test(arguments: [
    ".通报.txt.Xa81", "通报.txt~", "a.tmp", "a.part", "a.partial", "a.filepart", "a.crdownload",
    ".a.swp", "a.swp", ".tmp", ".",
  ])
  func `of something unfinished is left alone`(name: String) {
    #expect(IgnoredNames.contains(FileName(name)))
  }

  @Test(arguments: ["通报.txt", "a", "tmp", "apart", "a.tmp.txt", "~", "part", "a.TMP", "a~b"])
  func `of anything else is not`(name: String) {
    #expect(!IgnoredNames.contains(FileName(name)))
  }

  @Test func `that is no text is judged by its bytes`() {
    #expect(IgnoredNames.contains(FileName([0xB9, 0xAB] + Array(".tmp".utf8))))
    #expect(!IgnoredNames.contains(FileName([0xB9, 0xAB])))
  }

  @Test func `is compared with a sorted list`() {
    #expect(IgnoredNames.endings == IgnoredNames.endings.sorted())
  }
}
