// Tests of Descriptor.swift.

import Glibc
import LinuxIO
import Testing

@Suite struct `A descriptor` {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test(arguments: [0, 5, 10, 1000])
  func `reads all of a file, whatever size was expected`(expected: Int) throws {
    try scratch.write("0123456789", to: "a")
    let file = try Descriptor.open(FileName(scratch.place("a")))
    let bytes = try file.readAll(expecting: expected, limit: 100)
    #expect(bytes == Array("0123456789".utf8))
  }

  @Test func `reads one byte more than the limit, and no more`() throws {
    try scratch.write("0123456789", to: "a")
    let file = try Descriptor.open(FileName(scratch.place("a")))
    let bytes = try file.readAll(expecting: 10, limit: 4)
    #expect(bytes == Array("01234".utf8))
  }

  @Test func `reads a file of exactly the limit`() throws {
    try scratch.write("0123456789", to: "a")
    let file = try Descriptor.open(FileName(scratch.place("a")))
    let bytes = try file.readAll(expecting: 10, limit: 10)
    #expect(bytes.count == 10)
  }

  @Test func `reads a file whose size the kernel does not tell`() throws {
    let file = try Descriptor.open(FileName("/proc/self/stat"))
    let size = try file.status().size
    let bytes = try file.readAll(expecting: 0, limit: 1 << 16)
    #expect(size == 0)
    #expect(!bytes.isEmpty)
  }

  @Test func `of a file that is not there fails with its name`() {
    let failure = failure { _ = try Descriptor.open(FileName(scratch.place("absent"))) }
    #expect(failure?.isNotFound == true)
    #expect(failure?.subject == scratch.place("absent"))
  }

  @Test func `reading a folder fails`() throws {
    let folder = try Descriptor.open(scratch.path)
    let failure = failure { _ = try folder.readAll(expecting: 10, limit: 10) }
    #expect(failure?.code == EISDIR)
  }

  @Test func `is closed when its owner is gone`() throws {
    var ends: [Int32] = [0, 0]
    #expect(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    let peer = Descriptor(owning: ends[1])
    do { _ = Descriptor(owning: ends[0]) }
    let bytes = try peer.readAll(expecting: 1, limit: 1)
    #expect(bytes.isEmpty)
  }

  @Test func `tells of a second writer for as long as there is one`() throws {
    try scratch.write("half", to: "a")
    let file = try Descriptor.open(FileName(scratch.place("a")))
    do {
      let writer = try opened(scratch.place("a"), O_WRONLY)
      #expect(file.hasWriter() == true)
      _ = writer.number
    }
    // A child that another test starts may hold a copy of the writer until it runs its program.
    while file.hasWriter() == true { sched_yield() }
    #expect(file.hasWriter() == false)
  }

  @Test func `does not take another reader for a writer`() throws {
    try scratch.write("whole", to: "a")
    let file = try Descriptor.open(FileName(scratch.place("a")))
    let reader = try Descriptor.open(FileName(scratch.place("a")))
    while file.hasWriter() == true { sched_yield() }
    #expect(file.hasWriter() == false)
    _ = reader.number
  }

  @Test func `says nothing of writers where there are no leases`() throws {
    let null = try Descriptor.open(FileName("/dev/null"))
    #expect(null.hasWriter() == nil)
  }
}
