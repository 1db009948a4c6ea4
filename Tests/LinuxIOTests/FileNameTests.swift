// Tests of FileName.swift.

import LinuxIO
import Testing

@Suite struct `A file name` {
  @Test(arguments: [
    (Array("通报.txt".utf8), "通报.txt"),
    (Array("a b".utf8), "a b"),
    (Array("a\nb\u{1B}[31m".utf8), "a\\x0ab\\x1b[31m"),
    (Array("a\\b".utf8), "a\\x5cb"),
    ([0x61, 0x7F], "a\\x7f"),
    ([0x61, 0xFF, 0x62], "a\\xffb"),
    // 通 without its last byte.
    ([0xE9, 0x80, 0x61], "\\xe9\\x80a"),
    // U+202E turns the direction of what follows, U+200F is a mark, U+2066 isolates.
    ([0x61, 0xE2, 0x80, 0xAE, 0x62], "a\\xe2\\x80\\xaeb"),
    ([0xE2, 0x80, 0x8F], "\\xe2\\x80\\x8f"),
    ([0xE2, 0x81, 0xA6], "\\xe2\\x81\\xa6"),
    // U+0085, a control character of two bytes.
    ([0xC2, 0x85], "\\xc2\\x85"),
    // An overlong slash and a surrogate are no UTF-8.
    ([0xC0, 0xAF], "\\xc0\\xaf"),
    ([0xED, 0xA0, 0x80], "\\xed\\xa0\\x80"),
    ([], ""),
  ])
  func `is printed so that it can forge nothing`(bytes: [UInt8], printed: String) {
    #expect(FileName(bytes).description == printed)
  }

  @Test func `of bytes that look alike when printed is told apart`() {
    #expect(FileName("a\\xff").description != FileName([0x61, 0xFF]).description)
  }

  @Test func `knows whether it is text`() {
    #expect(FileName("通报").isText)
    #expect(!FileName([0xB9, 0xAB]).isText)
  }

  @Test(arguments: [
    ("/a/b", "/a/b"), ("/a/./b", "/a/b"), ("/a/../b", "/b"), ("/../a", "/a"), ("/a//b/", "/a/b"),
    ("/", "/"), ("/a/..", "/"),
  ])
  func `is made absolute`(path: String, absolute: String) {
    #expect(FileName(absolute: path) == FileName(absolute))
  }

  @Test func `that is relative begins at the current folder`() {
    #expect(FileName(absolute: "x/y") == ThisProcess.currentFolder.appending(FileName("x/y")))
  }

  @Test(arguments: [
    ("a/b/c", "a/b", "c"), ("a", "", "a"), ("/a", "", "a"), ("/a/b", "/a", "b"),
  ])
  func `has a folder and a last part`(path: String, folder: String, last: String) {
    #expect(FileName(path).folder == FileName(folder))
    #expect(FileName(path).last == FileName(last))
  }

  @Test func `has components`() {
    #expect(FileName("/a//b/").components == [FileName("a"), FileName("b")])
    #expect(FileName("").components == [])
  }

  @Test func `is joined to a folder, and the empty one is the folder itself`() {
    #expect(FileName("a").appending(FileName("b")) == FileName("a/b"))
    #expect(FileName("").appending(FileName("b")) == FileName("b"))
    #expect(FileName("a").appending(FileName("")) == FileName("a"))
  }
}
