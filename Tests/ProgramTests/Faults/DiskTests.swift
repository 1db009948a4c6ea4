// Disks that are full and disks that fail: intake waits, says so, and goes on by itself.

import Foundation
import TestSupport
import Testing

extension Faults {
  @Suite struct DiskTests {
    @Test func `a full disk pauses intake with one message, and space lets it go on`() async throws
    {
      let service = try Service()
      let state = service.place.appendingPathComponent("state")
      guard
        let disk = try await Mount(
          "-t", "tmpfs", "-o", "size=64m,mode=0700", "tmpfs", at: state.path)
      else { return }
      try service.start()
      let dropper = Dropper(service)
      try dropper.drop(Samples.small(0), as: "0.txt", by: .moved)
      try await service.sync()
      let ballast = state.appendingPathComponent("ballast")
      fill(ballast.path)
      // More than fits between the last full page and the end of the disk.
      for number in 1...40 {
        let content = Samples.small(number) + Chance.noise(20_000, seed: UInt64(number))
        try dropper.drop(content, as: "\(number).txt", by: .moved)
      }
      let manager = try #require(service.manager)
      let line = manager.waits { $0.hasPrefix("STATUS=intake is paused: no room for the store") }
      try #require(line != nil, "\(service.log)")
      #expect(try await service.status()["state"] as? String == "blocked")
      let problem = "intake is paused: no room for the store"
      #expect(try await service.problems().contains { $0.hasPrefix(problem) })
      // Several tries later it was still said once.
      #expect(try await service.noticectl("sync", "--timeout", "2").status == 75)
      #expect(service.log.split(separator: "\n").count { $0.hasPrefix("noticed: \(problem)") } == 1)
      try FileManager.default.removeItem(at: ballast)
      #expect(manager.waits { $0 == "STATUS=Watching" } != nil)
      try await service.sync()
      #expect(service.log.contains("Over: \(problem)"))
      try await KeptFiles(in: service).expectExactly(dropper.files, in: service)
      #expect(try service.leftovers().isEmpty)
      #expect(try await service.stop() == 0)
      try await KeptFiles.expectSoundStore(of: service)
      disk.unmount()
    }

    @Test func `a stop while the disk is full is quick, and the files stay`() async throws {
      let service = try Service()
      let state = service.place.appendingPathComponent("state")
      guard
        let disk = try await Mount(
          "-t", "tmpfs", "-o", "size=64m,mode=0700", "tmpfs", at: state.path)
      else { return }
      try service.start()
      fill(state.appendingPathComponent("ballast").path)
      try Samples.small(1).write(to: service.drop.appendingPathComponent("a.txt"))
      let manager = try #require(service.manager)
      #expect(manager.waits { $0.hasPrefix("STATUS=intake is paused") } != nil)
      let start = ContinuousClock.now
      #expect(try await service.stop() == 0)
      #expect(ContinuousClock.now - start < .seconds(20))
      #expect(try service.leftovers() == ["a.txt"])
      disk.unmount()
    }

    @Test(arguments: ["fsync,fdatasync", "pwrite64"])
    func `nothing is acknowledged that a failing disk did not take`(calls: String) async throws {
      let service = try Service()
      try service.start()
      let dropper = Dropper(service)
      try dropper.drop(Samples.small(0), as: "0.txt", by: .moved)
      try await service.sync()
      guard let fault = try Fault(calls, in: service) else { return }
      for number in 1...5 {
        try dropper.drop(Samples.small(number), as: "\(number).txt", by: .moved)
      }
      let manager = try #require(service.manager)
      let line = manager.waits { $0.hasPrefix("STATUS=intake is paused: disk error") }
      try #require(line != nil, "\(service.log)")
      #expect(try service.leftovers() == (1...5).map { "\($0).txt" })
      #expect(try await service.outcomes().count == 1)
      await fault.end()
      #expect(manager.waits { $0 == "STATUS=Watching" } != nil)
      try await service.sync()
      try await KeptFiles(in: service).expectExactly(dropper.files, in: service)
      #expect(try service.leftovers().isEmpty)
      #expect(try await service.stop() == 0)
      try await KeptFiles.expectSoundStore(of: service)
    }

    @Test func `a daemon killed on a failing disk loses nothing and keeps nothing twice`()
      async throws
    {
      let service = try Service()
      try service.start()
      let dropper = Dropper(service)
      guard let fault = try Fault("fsync,fdatasync", in: service) else { return }
      for number in 0..<5 {
        try dropper.drop(Samples.small(number), as: "\(number).txt", by: .moved)
      }
      let manager = try #require(service.manager)
      #expect(manager.waits { $0.hasPrefix("STATUS=intake is paused: disk error") } != nil)
      try await service.kill()
      await fault.end()
      try service.start()
      try await service.sync()
      try await KeptFiles(in: service).expectExactly(dropper.files, in: service)
      #expect(try service.leftovers().isEmpty)
    }

    /// Writes a file that takes all the space there is.
    private func fill(_ path: String) {
      let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      var size = 1 << 20
      let zeros = [UInt8](repeating: 0, count: size)
      while size > 0 {
        if write(file, zeros, size) <= 0 { size /= 2 }
      }
      close(file)
    }
  }
}

extension Chance {
  /// Text that compresses badly.
  static func noise(_ count: Int, seed: UInt64) -> Data {
    var chance = Chance(seed: seed)
    return Data((0..<count).map { _ in UInt8(0x21 + chance.number(below: 94)) })
  }
}

/// System calls of a running daemon that fail with EIO, strace(1).
final class Fault {
  private let process = Process()

  /// Lets calls fail from now on; nil, with a word about it, where the daemon cannot be traced.
  init?(_ calls: String, in service: Service) throws {
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "strace", "-f", "-o", "/dev/null", "-e", "trace=\(calls)", "-e", "inject=\(calls):error=EIO",
      "-p", "\(service.number)",
    ]
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // strace: Process N attached with M threads
    var said = ""
    while !said.contains("attached") {
      let piece = errors.fileHandleForReading.availableData
      if piece.isEmpty {
        print("The daemon cannot be traced, so a failing disk is not tested: \(said)")
        #expect(ProcessInfo.processInfo.environment["CI"] == nil, "in CI strace must work")
        return nil
      }
      said += String(decoding: piece, as: UTF8.self)
    }
  }

  /// Lets calls succeed again.
  func end() async {
    // It may have been started with SIGTERM blocked; the traced process goes on all the same.
    kill(process.processIdentifier, SIGKILL)
    await Programs.ended(process)
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
}
