// Tests of FileCopy.swift.

import Glibc
import LinuxIO
import Testing

@Suite struct `A copy of a file` {
  private let scratch: ScratchFolder
  private let other: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    other = try ScratchFolder()
  }

  private func copy(_ name: String, as newName: String = "copy") throws {
    try Folder(at: scratch.path).copy(
      FileName(name), to: Folder(at: other.path), asNew: FileName(newName), permissions: 0o600)
  }

  private func isSame(_ name: String, as newName: String = "copy") throws -> Bool {
    try Folder(at: scratch.path).hasSameBytes(
      FileName(name), as: FileName(newName), in: Folder(at: other.path))
  }

  @Test(arguments: [0, 1, 4096, 1 << 20, (3 << 20) + 17])
  func `has every byte`(size: Int) throws {
    try scratch.write(String(repeating: "x", count: size), to: "a")
    try copy("a")
    #expect(try isSame("a"))
  }

  @Test func `has the holes too, at the end and in between`() throws {
    try scratch.write("start", to: "a")
    #expect(truncate(scratch.place("a"), 4 << 20) == 0)
    let file = open(scratch.place("a"), O_WRONLY)
    #expect(pwrite(file, "middle", 6, 2 << 20) == 6)
    close(file)
    try copy("a")
    #expect(try isSame("a"))
    var status = stat()
    #expect(stat(other.place("copy"), &status) == 0)
    #expect(status.st_blocks * 512 < 1 << 20)
  }

  @Test func `is not put over another file`() throws {
    try scratch.write("text", to: "a")
    try other.write("another", to: "copy")
    let failure = failure { try copy("a") }
    #expect(failure?.isTaken == true)
    #expect(try !isSame("a"))
  }

  @Test func `differs where a byte does`() throws {
    try scratch.write(String(repeating: "x", count: 2 << 20), to: "a")
    try other.write(String(repeating: "x", count: (2 << 20) - 1) + "y", to: "copy")
    #expect(try !isSame("a"))
  }
}
