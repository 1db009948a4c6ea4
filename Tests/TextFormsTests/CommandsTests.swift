// Nothing in a title may steer a terminal.

import Testing
import TextForms

@Suite struct CommandsTests {
  @Test(arguments: [
    ("整改", "整改"), ("a\u{1B}[2Jb", "a\\x1b[2Jb"), ("a\nb\tc\r", "a\\nb\\tc\\x0d"),
    ("\u{9B}2J", "\\x9b2J"), ("\u{202E}abc", "\\u202eabc"), ("\u{7F}", "\\x7f"),
  ])
  func `commands are escaped`(text: String, shown: String) {
    #expect(text.printable() == shown)
  }

  @Test func `lines stay where text has lines`() {
    #expect("a\n\tb\u{1B}".printable(keepingLines: true) == "a\n\tb\\x1b")
  }
}
