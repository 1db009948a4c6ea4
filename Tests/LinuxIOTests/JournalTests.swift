// Tests of Journal.swift: what can be seen without a journal.

import Glibc
import LinuxIO
import Testing

@Suite struct `The journal` {
  @Test func `is known to be standard error by the file that systemd names`() async {
    await #expect(processExitsWith: .success) {
      var raw = stat()
      #expect(fstat(STDERR_FILENO, &raw) == 0)
      #expect(!Journal.isStandardError)
      setenv("JOURNAL_STREAM", "\(raw.st_dev):\(raw.st_ino)", 1)
      #expect(Journal.isStandardError)
      setenv("JOURNAL_STREAM", "\(raw.st_dev):\(raw.st_ino + 1)", 1)
      #expect(!Journal.isStandardError)
    }
  }

  @Test(.enabled(if: access("/run/systemd/journal/socket", F_OK) != 0))
  func `that is not there takes entries, which is no failure`() throws {
    try Journal.send("text", priority: .info, fields: [("NOTICE_SEQ", "1")])
  }
}
