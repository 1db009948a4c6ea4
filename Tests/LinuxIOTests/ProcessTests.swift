// Tests of Process.swift.

import Glibc
import LinuxIO
import Testing

@Suite struct `The process` {
  @Test func `takes an empty variable for one that is not set`() async {
    await #expect(processExitsWith: .success) {
      setenv("NOTICED_TEST", "value", 1)
      #expect(ThisProcess.environment("NOTICED_TEST") == "value")
      setenv("NOTICED_TEST", "", 1)
      #expect(ThisProcess.environment("NOTICED_TEST") == nil)
      unsetenv("NOTICED_TEST")
      #expect(ThisProcess.environment("NOTICED_TEST") == nil)
    }
  }

  @Test func `knows the memory that it holds`() {
    #expect((1 << 20...1 << 40).contains(ThisProcess.residentBytes))
  }

  @Test func `gives back the memory that it no longer needs`() async {
    await #expect(processExitsWith: .success) {
      ThisProcess.limitHeaps(to: 2)
      var pieces = (0..<50_000).map {
        [UInt8](repeating: UInt8(truncatingIfNeeded: $0), count: 1000)
      }
      let last = pieces.removeLast()
      let full = ThisProcess.residentBytes
      // The last piece stays and keeps the heap from shrinking by itself.
      pieces = []
      ThisProcess.trimMemory()
      #expect(ThisProcess.residentBytes < full - 30_000_000)
      #expect(last.count == 1000)
    }
  }

  @Test func `gives back the pages of its program, and runs on`() async {
    await #expect(processExitsWith: .success) {
      let full = ThisProcess.residentBytes
      ThisProcess.returnProgramPages()
      #expect(ThisProcess.residentBytes < full)
      #expect("\((1...3).map(String.init))" == #"["1", "2", "3"]"#)
    }
  }

  @Test func `knows the time as files have it`() throws {
    let scratch = try ScratchFolder()
    let before = ThisProcess.now
    try scratch.write("", to: "a")
    let made = try Folder(at: scratch.path).status(of: FileName("a")).modifiedAt
    // The kernel stamps files by a clock that ticks up to ten milliseconds late.
    #expect((before - 10_000_000...ThisProcess.now).contains(made))
  }

  @Test func `outlives a write to a pipe that nobody reads`() async {
    await #expect(processExitsWith: .success) {
      ThisProcess.ignoreSignals()
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      close(ends[0])
      #expect(write(ends[1], "x", 1) == -1)
    }
  }

  @Test func `makes files with the permissions that its mask leaves`() async {
    await #expect(processExitsWith: .success) {
      ThisProcess.setFileMask(0o077)
      let scratch = try ScratchFolder()
      let made = try Folder(at: scratch.path).makeFolder(FileName("a"), permissions: 0o777)
      let permissions = try made.status().permissions
      #expect(permissions == 0o700)
    }
  }
}
