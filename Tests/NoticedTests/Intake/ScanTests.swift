// Tests of Scan.swift.

import Glibc
import LinuxIO
import Testing

@testable import noticed

@Suite(.timeLimit(.minutes(5))) struct `A scan` {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test func `finds everything in every folder`() async throws {
    try scratch.makeFolder("sub")
    try scratch.makeFolder("sub/deeper")
    for name in ["a", "sub/b", "sub/deeper/c"] { try scratch.write("text", to: name) }
    try await watching([scratch.path]) { intake in
      await intake.reaches { $0.waiting.isEmpty }
      let taken = try await intake.taken().sorted()
      #expect(taken == ["a", "sub/b", "sub/deeper/c"])
    }
  }

  @Test func `follows no symbolic link`() async throws {
    let outside = try ScratchFolder()
    try outside.write("secret", to: "a")
    #expect(symlink(outside.path.description, scratch.place("link")) == 0)
    try await watching([scratch.path]) { intake in
      let taken = try await intake.taken()
      #expect(taken == ["link"])
    }
  }

  @Test func `leaves out folders whose names are left alone`() async throws {
    try scratch.makeFolder(".hidden")
    try scratch.write("text", to: ".hidden/a")
    try scratch.write("text", to: "b")
    try await watching([scratch.path]) { intake in
      let taken = try await intake.taken()
      #expect(taken == ["b"])
      #expect(await intake.folders[0].ignored == 1)
      #expect(await intake.folders[0].tree.count == 1)
    }
  }

  @Test func `goes only as deep as allowed, and names what it left out`() async throws {
    var limits = Limits()
    limits.folderDepth = 1
    try scratch.makeFolder("1")
    try scratch.makeFolder("1/2")
    try scratch.write("text", to: "1/2/a")
    try scratch.write("text", to: "1/b")
    try await watching([scratch.path], limits: limits) { intake in
      let taken = try await intake.taken()
      #expect(taken == ["1/b"])
      #expect(await intake.folders[0].closedFolders == ["1/2: deeper than 1 folders"])
    }
  }

  @Test func `loses nothing where more stands than may wait`() async throws {
    var limits = Limits()
    limits.waiting = 3
    let names = Set((0..<20).map { "\($0)" })
    for name in names { try scratch.write("text", to: name) }
    let intake = Intake(
      folders: [scratch.path], times: Settling.Times(quiet: .milliseconds(1)), limits: limits)
    let running = Task { await intake.run(rescanEvery: never, pollEvery: never) }
    defer { running.cancel() }
    var seen: Set<String> = []
    while seen.count < names.count { seen.formUnion(try await intake.taken()) }
    #expect(seen == names)
    running.cancel()
    await running.value
  }

  @Test func `ends with the watching where it waits for room`() async throws {
    var limits = Limits()
    limits.waiting = 2
    for name in ["a", "b", "c", "d"] { try scratch.write("text", to: name) }
    let intake = Intake(folders: [scratch.path], times: Settling.Times(), limits: limits)
    let running = Task { await intake.run(rescanEvery: never, pollEvery: never) }
    await intake.reaches { !$0.roomWaiters.isEmpty }
    running.cancel()
    await running.value
    #expect(await intake.next(1, bytes: 1) == nil)
  }

  @Test func `goes on when those that filled the room are gone`() async throws {
    var limits = Limits()
    limits.waiting = 2
    let names = ["a", "b", "c", "d"]
    let intake = Intake(
      folders: [scratch.path], times: Settling.Times(quiet: .milliseconds(1), still: .seconds(5)),
      limits: limits)
    let writers = try names.map { try scratch.writer(of: $0).release() }
    defer { for writer in writers { close(writer) } }
    let running = Task { await intake.run(rescanEvery: never, pollEvery: never) }
    defer { running.cancel() }
    await intake.reaches { !$0.roomWaiters.isEmpty }
    for name in names { try scratch.remove(name) }
    await intake.rescanned()
    // A name that the pass still saw is let go when its time to be looked at has come.
    await intake.reaches { $0.waitingCount == 0 }
    #expect(await intake.waitingCount == 0)
    running.cancel()
    await running.value
  }
}
