// Tests of FileStatus.swift.

import Glibc
import LinuxIO
import Testing

@Suite struct `A file's status` {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func status(of name: String) throws -> FileStatus {
    try Folder(at: scratch.path).status(of: FileName(name))
  }

  @Test func `tells a regular file with its size and names`() throws {
    try scratch.write("12345", to: "a")
    #expect(link(scratch.place("a"), scratch.place("b")) == 0)
    #expect(chmod(scratch.place("a"), 0o640) == 0)
    let status = try status(of: "a")
    #expect(status.kind == .regular)
    #expect(status.size == 5)
    #expect(status.links == 2)
    #expect(status.owner == ThisProcess.user)
    #expect(status.permissions == 0o640)
  }

  @Test func `tells a FIFO`() throws {
    #expect(mkfifo(scratch.place("a"), 0o600) == 0)
    #expect(try status(of: "a").kind == .fifo)
  }

  @Test func `tells a symbolic link from what it points to`() throws {
    try scratch.write("", to: "a")
    #expect(symlink("a", scratch.place("b")) == 0)
    #expect(try status(of: "b").kind == .symbolicLink)
  }

  @Test func `tells a socket`() throws {
    let socket = try UnixSocket(at: scratch.place("a"))
    #expect(try status(of: "a").kind == .socket)
    _ = socket.number
  }

  @Test func `tells a folder`() throws {
    #expect(mkdir(scratch.place("a"), 0o700) == 0)
    #expect(try status(of: "a").kind == .folder)
  }

  @Test func `tells a device`() throws {
    #expect(try Folder(at: FileName("/dev")).status(of: FileName("null")).kind == .device)
  }

  @Test func `of a year that cannot be counted to has the last time that can`() throws {
    try scratch.write("12345", to: "a")
    // The year 2286, on a file system that keeps it.
    let times = [timespec(tv_sec: 9_999_999_999, tv_nsec: 5), timespec(tv_sec: 1, tv_nsec: 2)]
    #expect(utimensat(AT_FDCWD, scratch.place("a"), [times[1], times[0]], 0) == 0)
    #expect(try status(of: "a").modifiedAt == .max)
    #expect(utimensat(AT_FDCWD, scratch.place("a"), [times[1], times[1]], 0) == 0)
    #expect(try status(of: "a").modifiedAt == 1_000_000_002)
  }

  @Test func `is of the same content while only names and permissions change`() throws {
    try scratch.write("12345", to: "a")
    let before = try status(of: "a")
    #expect(chmod(scratch.place("a"), 0o400) == 0)
    #expect(link(scratch.place("a"), scratch.place("b")) == 0)
    let after = try status(of: "a")
    #expect(after != before)
    #expect(after.isSameContent(as: before))
  }

  @Test func `is untouched while only names come and go`() throws {
    try scratch.write("12345", to: "a")
    let before = try status(of: "a")
    #expect(link(scratch.place("a"), scratch.place("b")) == 0)
    #expect(try status(of: "a") != before)
    #expect(try status(of: "a").isUntouched(since: before))
    #expect(chmod(scratch.place("a"), 0o400) == 0)
    #expect(try !status(of: "a").isUntouched(since: before))
    #expect(unlink(scratch.place("b")) == 0)
    var later = before
    later.changedAt += 1
    #expect(!later.isUntouched(since: before))
  }

  @Test func `is of other content when the file grew`() throws {
    try scratch.write("12345", to: "a")
    let before = try status(of: "a")
    try scratch.write("123456", to: "a")
    #expect(try !status(of: "a").isSameContent(as: before))
  }

  @Test func `is of other content when another file took the name`() throws {
    try scratch.write("12345", to: "a")
    try scratch.write("12345", to: "b")
    let before = try status(of: "a")
    #expect(rename(scratch.place("b"), scratch.place("a")) == 0)
    #expect(try !status(of: "a").isSameContent(as: before))
  }
}
