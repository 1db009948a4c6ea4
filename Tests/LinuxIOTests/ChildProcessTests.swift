// Tests of ChildProcess.swift, with real programs.

import Glibc
import LinuxIO
import Testing

@Suite struct `A child process` {
  private func run(
    _ script: String, input: String = "", limit: Duration = .seconds(60)
  ) throws -> (ending: ChildProcess.Ending, output: [UInt8]) {
    try ChildProcess.run(
      FileName("/bin/sh"), ["-c", script], input: Array(input.utf8), outputLimit: 1 << 20,
      limit: limit)
  }

  @Test func `is given its input and gives its output`() throws {
    let (ending, output) = try run("tr a-z A-Z", input: String(repeating: "text", count: 100_000))
    #expect(ending == .exited(0))
    #expect(output == Array(String(repeating: "TEXT", count: 100_000).utf8))
  }

  @Test func `tells how it ended`() throws {
    #expect(try run("exit 65").ending == .exited(65))
    #expect(try run("kill -ILL $$").ending == .killed(signal: SIGILL))
  }

  @Test func `is killed when its time runs out`() throws {
    #expect(try run("exec sleep 1000", limit: .milliseconds(50)).ending == .ranOut)
  }

  @Test func `fails with the program's name where there is none`() {
    let failure = failure {
      _ = try ChildProcess.run(
        FileName("/absent/program"), [], input: [], outputLimit: 1, limit: .seconds(1))
    }
    #expect(failure?.call == "posix_spawn")
    #expect(failure?.subject == "/absent/program")
  }
}
