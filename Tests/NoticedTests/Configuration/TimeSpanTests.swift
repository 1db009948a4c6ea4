// Tests of TimeSpan.swift.

import Testing

@testable import noticed

@Suite struct `A span of time` {
  @Test(arguments: [
    ("200ms", Duration.milliseconds(200)), ("5", .seconds(5)), ("5s", .seconds(5)),
    ("1min 30s", .seconds(90)), ("1min30s", .seconds(90)), ("2h", .seconds(7200)),
    ("1d", .seconds(86_400)), ("1 hour 2 minutes", .seconds(3720)), ("0", .zero),
    ("250 msec", .milliseconds(250)),
  ])
  func `is read as systemd writes it`(text: String, span: Duration) {
    #expect(TimeSpan.parse(text) == span)
  }

  @Test(arguments: [
    "", " ", "s", "5x", "-5s", "1.5s", "5 s 3 y", "five", "５s", "9223372036854775807d",
    "99999999999999999999s", "infinity",
  ])
  func `is not read from anything else`(text: String) {
    #expect(TimeSpan.parse(text) == nil)
  }

  @Test(arguments: [
    (Duration.milliseconds(200), "200ms"), (.seconds(1), "1s"), (.milliseconds(1500), "1500ms"),
    (.seconds(90), "90s"), (.seconds(300), "5min"), (.seconds(7200), "2h"), (.zero, "0ms"),
  ])
  func `is written in the largest unit that fits, and read again`(span: Duration, text: String) {
    #expect(TimeSpan.text(span) == text)
    #expect(TimeSpan.parse(text) == span)
  }
}

@Suite struct `A size` {
  @Test(arguments: [("0", 0), ("512", 512), ("16K", 16_384), ("16M", 16 << 20), ("1G", 1 << 30)])
  func `is read with its suffix`(text: String, size: Int) {
    #expect(ByteSize.parse(text) == size)
  }

  @Test(arguments: ["", "K", "-1", "1.5M", "16MB", "16 M", "16m", "99999999999999G", "many"])
  func `is not read from anything else`(text: String) {
    #expect(ByteSize.parse(text) == nil)
  }
}
