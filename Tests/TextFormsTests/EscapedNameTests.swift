// Names of any bytes go through text and back.

import Testing
import TextForms

@Suite struct EscapedNameTests {
  @Test(arguments: [
    ("通报.txt", "通报.txt"), ("a\u{1B}[31mb", "a\\x1b[31mb"), ("a\\b", "a\\x5cb"),
    ("a\nb\u{7F}", "a\\x0ab\\x7f"), ("\u{9B}1m", "\\xc2\\x9b1m"),
    // U+202E turns the direction of what follows, U+200F is a mark, U+2066 isolates.
    ("a\u{202E}b", "a\\xe2\\x80\\xaeb"), ("\u{200F}", "\\xe2\\x80\\x8f"),
    ("\u{2066}", "\\xe2\\x81\\xa6"), ("通报.txt", "通报.txt"), ("", ""),
  ])
  func `what a terminal might obey is escaped`(name: String, text: String) {
    #expect(EscapedName.escape(Array(name.utf8)) == text)
    #expect(EscapedName.unescape(text) == Array(name.utf8))
  }

  @Test func `bytes that are not UTF-8 are escaped one by one`() {
    let name: [UInt8] = [
      0x61, 0xCD, 0xA8, 0xFF, 0xE4, 0xB8, 0xE4, 0xB8, 0xAD, 0xC0, 0x80, 0xE0, 0x81, 0x81,
    ]
    let text = EscapedName.escape(name)
    #expect(text == "aͨ\\xff\\xe4\\xb8中\\xc0\\x80\\xe0\\x81\\x81")
    #expect(EscapedName.unescape(text) == name)
  }

  @Test func `every byte comes back`() {
    let name = (1...255).map { UInt8($0) }
    #expect(EscapedName.unescape(EscapedName.escape(name)) == name)
  }

  @Test(arguments: ["\\", "\\x", "\\x1", "\\xzz", "\\n"])
  func `a broken escape is refused`(text: String) {
    #expect(EscapedName.unescape(text) == nil)
  }
}
