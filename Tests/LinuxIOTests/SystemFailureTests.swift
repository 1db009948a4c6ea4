// Tests of SystemFailure.swift.

import Glibc
import LinuxIO
import Testing

@Suite struct `A failure of the system` {
  private func failure(_ code: Int32) -> SystemFailure {
    SystemFailure(call: "openat", code: code, subject: "/a/b")
  }

  @Test func `says what failed, on what and why`() {
    #expect(failure(ENOENT).description == "openat /a/b: No such file or directory")
  }

  @Test func `is known by what it means`() {
    #expect([ENOENT, ENOTDIR].allSatisfy { failure($0).isNotFound })
    #expect([EACCES, EPERM].allSatisfy { failure($0).isForbidden })
    #expect([EEXIST, ENOTEMPTY].allSatisfy { failure($0).isTaken })
    #expect([ENOSPC, EMFILE, ENFILE].allSatisfy { failure($0).isWatchLimit })
    #expect(failure(ELOOP).isSymbolicLink)
    #expect(failure(EXDEV).isCrossDevice)
  }

  @Test func `is not taken for another`() {
    let other = failure(EIO)
    #expect(
      !other.isNotFound && !other.isForbidden && !other.isTaken && !other.isWatchLimit
        && !other.isSymbolicLink && !other.isCrossDevice)
  }
}
