// Tests of FileSystemType.swift.

import Testing

@testable import LinuxIO

@Suite struct `A file system's type` {
  @Test func `of shared memory is tmpfs, where every change is seen`() throws {
    let type = try Folder(at: FileName("/dev/shm")).fileSystem()
    #expect(type == FileSystemType(magic: 0x0102_1994))
    #expect(type.name == "tmpfs")
    #expect(!type.hidesChanges)
  }

  @Test func `of proc is one that hides changes`() throws {
    let type = try Folder(at: FileName("/proc")).fileSystem()
    #expect(type.name == "proc")
    #expect(type.hidesChanges)
  }

  @Test(arguments: [UInt32(0x6969), 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546, 0x794C_7630])
  func `of networks, of FUSE and of overlays hides changes`(magic: UInt32) {
    #expect(FileSystemType(magic: magic).hidesChanges)
  }

  @Test func `that is not known is named by its number`() {
    #expect(FileSystemType(magic: 0x1234_ABCD).name == "0x1234abcd")
  }
}
