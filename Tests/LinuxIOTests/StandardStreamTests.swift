// Tests of StandardStream.swift.

import Glibc
import LinuxIO
import Testing

@Suite struct `A standard stream` {
  @Test func `takes all bytes, more than a pipe holds`() async {
    await #expect(processExitsWith: .success) {
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      let reader = Descriptor(owning: ends[0])
      let saved = dup(STDOUT_FILENO)
      dup2(ends[1], STDOUT_FILENO)
      close(ends[1])
      let text = [UInt8](repeating: 0x61, count: 300_000)
      let writer = Task.detached {
        try StandardStream.output.write(text)
        dup2(saved, STDOUT_FILENO)
      }
      let bytes = try reader.readAll(expecting: 300_000, limit: 1_000_000)
      try await writer.value
      #expect(bytes == text)
    }
  }

  @Test func `whose reader has gone fails`() async {
    await #expect(processExitsWith: .success) {
      ThisProcess.ignoreSignals()
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      let saved = dup(STDOUT_FILENO)
      dup2(ends[1], STDOUT_FILENO)
      close(ends[0])
      let failure = failure { try StandardStream.output.write([0x61]) }
      dup2(saved, STDOUT_FILENO)
      #expect(failure?.code == EPIPE)
    }
  }
}
