// Tests of Intake.swift: who gets which name when, with a real folder and the kernel's events.

import Glibc
import LinuxIO
import Testing

@testable import noticed

@Suite(.timeLimit(.minutes(5))) struct `The intake` {
  private let scratch: ScratchFolder
  private let outside: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    outside = try ScratchFolder()
  }

  /// Moves a new file into the folder.
  private func moveIn(_ name: String) throws {
    try outside.write("text", to: "moving")
    #expect(rename(outside.place("moving"), scratch.place(name)) == 0)
  }

  @Test func `finds what stood in the folder before it began`() async throws {
    try scratch.write("text", to: "a")
    try await watching([scratch.path]) { intake in
      let taken = try await intake.taken()
      #expect(taken == ["a"])
    }
  }

  @Test func `hands out a copied file after it was closed`() async throws {
    try await watching([scratch.path]) { intake in
      try scratch.write("text", to: "a")
      #expect(try await intake.taken() == ["a"])
    }
  }

  @Test func `takes other times over for what waits already`() async throws {
    try await watching([scratch.path], quiet: never) { intake in
      try scratch.write("text", to: "a")
      await intake.reaches { $0.waitingCount == 1 }
      var settings = Settings(locations: Locations(user: 0) { _ in nil })
      settings.settling.quiet = .milliseconds(1)
      await intake.adopt(settings)
      #expect(try await intake.taken() == ["a"])
    }
  }

  @Test func `hands out a file that was moved in at once`() async throws {
    try await watching([scratch.path], quiet: never) { intake in
      try moveIn("a")
      #expect(try await intake.taken() == ["a"])
    }
  }

  @Test func `hands out a hard link at once`() async throws {
    try await watching([scratch.path], quiet: never) { intake in
      try outside.write("text", to: "a")
      #expect(link(outside.place("a"), scratch.place("b")) == 0)
      #expect(try await intake.taken() == ["b"])
    }
  }

  @Test func `hands out a file that was made without a name when it is closed`() async throws {
    try await watching([scratch.path]) { intake in
      do {
        let flags = O_WRONLY | O_DIRECTORY | O_CLOEXEC | 0o20000000 /* O_TMPFILE */
        let file = Descriptor(owning: open(scratch.path.description, flags, 0o600))
        #expect(write(file.number, "text", 4) == 4)
        let source = "/proc/self/fd/\(file.number)"
        #expect(linkat(AT_FDCWD, source, AT_FDCWD, scratch.place("a"), AT_SYMLINK_FOLLOW) == 0)
        await intake.reaches { $0.waiting[named("a")] != nil }
        #expect(write(file.number, "more", 4) == 4)
      }
      let taken = try await intake.taken()
      #expect(taken == ["a"])
    }
  }

  @Test func `waits for a writer that pauses`() async throws {
    try await watching([scratch.path]) { intake in
      do {
        let writer = try scratch.writer(of: "slow")
        #expect(write(writer.number, "half", 4) == 4)
        try moveIn("quick")
        #expect(try await intake.taken() == ["quick"])
        await intake.reaches { $0.waiting[named("slow")] != nil }
        #expect(write(writer.number, "whole", 5) == 5)
      }
      #expect(try await intake.taken() == ["slow"])
    }
  }

  @Test func `waits for an empty file to stand still`() async throws {
    try await watching([scratch.path]) { intake in
      try scratch.write("", to: "empty")
      try moveIn("other")
      #expect(try await intake.taken() == ["other"])
      await intake.rescanned()
      #expect(await intake.waiting[named("empty")] != nil)
      try scratch.write("text", to: "empty")
      #expect(try await intake.taken() == ["empty"])
    }
  }

  @Test func `leaves names alone until they are renamed`() async throws {
    try await watching([scratch.path]) { intake in
      try scratch.write("text", to: "a.txt.part")
      try scratch.write("text", to: ".b")
      try moveIn("other")
      #expect(try await intake.taken() == ["other"])
      await intake.rescanned()
      #expect(await intake.folders[0].ignored == 2)
      #expect(await intake.waitingCount == 0)
      try scratch.rename("a.txt.part", to: "a.txt")
      #expect(try await intake.taken() == ["a.txt"])
    }
  }

  @Test func `looks at a closed file in time while another is being written`() async throws {
    try scratch.write("text", to: "slow")
    try await watching([scratch.path], quiet: .seconds(1)) { intake in
      await intake.reaches { $0.waiting[named("slow")] != nil }
      let writer = try scratch.writer(of: "slow")
      try scratch.write("text", to: "quick")
      #expect(try await intake.taken() == ["quick"])
      _ = writer.number
    }
  }

  @Test func `hands out no more names and bytes than asked for`() async throws {
    for name in ["a", "b", "c"] { try scratch.write("12345", to: name) }
    try await watching([scratch.path]) { intake in
      await intake.reaches { $0.waiting.isEmpty }
      #expect(await intake.next(2, bytes: 100)?.count == 2)
      #expect(await intake.next(2, bytes: 100)?.count == 1)
      #expect(await intake.inFlightCount == 3)
    }
  }

  @Test func `hands out at once what is whole, and waits for nothing`() async throws {
    try scratch.write("12345", to: "a")
    try await watching([scratch.path]) { intake in
      await intake.reaches { $0.waiting.isEmpty }
      let first = await intake.nextAtOnce(2, bytes: 100)
      #expect(first.map(\.candidate) == [named("a")])
      #expect(await intake.nextAtOnce(2, bytes: 100).isEmpty)
      await intake.conclude(first.map(\.candidate))
      #expect(await intake.inFlightCount == 0)
    }
  }

  @Test func `hands out a name again when it changed while it was read`() async throws {
    try await watching([scratch.path]) { intake in
      try moveIn("a")
      #expect(try await intake.taken() == ["a"])
      await intake.conclude(named("a"), .changed)
      #expect(try await intake.taken() == ["a"])
    }
  }

  @Test func `hands out a name again under which a new file came meanwhile`() async throws {
    try await watching([scratch.path], quiet: never) { intake in
      try moveIn("a")
      #expect(try await intake.taken() == ["a"])
      try moveIn("a")
      // Events come in order: with the other name, the second file of this name was seen too.
      try moveIn("b")
      #expect(try await intake.taken() == ["b"])
      await intake.conclude(named("a"), .done)
      #expect(try await intake.taken() == ["a"])
    }
  }

  @Test func `tries a forbidden file again when its permissions change, not before`() async throws {
    try await watching([scratch.path]) { intake in
      try moveIn("a")
      #expect(try await intake.taken() == ["a"])
      let status = try Folder(at: scratch.path).status(of: FileName("a"))
      await intake.conclude(named("a"), .blocked(reason: "Permission denied", status))
      await intake.rescanned()
      #expect(
        await intake.whereabouts(of: named("a"))?.why == "it cannot be read: Permission denied")
      #expect(await intake.waitingCount(in: 0) == 1)
      #expect(chmod(scratch.place("a"), 0o640) == 0)
      #expect(try await intake.taken() == ["a"])
    }
  }

  @Test func `tries a forbidden file again whose permissions changed while it was tried`()
    async throws
  {
    try await watching([scratch.path]) { intake in
      try moveIn("a")
      #expect(try await intake.taken() == ["a"])
      let status = try Folder(at: scratch.path).status(of: FileName("a"))
      #expect(chmod(scratch.place("a"), 0o640) == 0)
      // Events come in order: with the other name, the change was seen too.
      try moveIn("b")
      #expect(try await intake.taken() == ["b"])
      await intake.conclude(named("a"), .blocked(reason: "Permission denied", status))
      #expect(try await intake.taken() == ["a"])
    }
  }

  @Test func `takes a name back that is no longer what it was when it became whole`() async throws {
    try await watching([scratch.path]) { intake in
      try moveIn("a")
      await intake.reaches { $0.waitingCount == 1 && $0.waiting.isEmpty }
      let writer = try scratch.writer(of: "a")
      #expect(write(writer.number, "again", 5) == 5)
      // A write alone is no hint; a change of permissions is one.
      #expect(chmod(scratch.place("a"), 0o640) == 0)
      await intake.reaches { $0.waiting[named("a")] != nil }
      try moveIn("b")
      #expect(try await intake.taken() == ["b"])
      _ = consume writer
      #expect(try await intake.taken() == ["a"])
    }
  }

  @Test func `hands a name out again at once that only got another name`() async throws {
    try await watching([scratch.path], quiet: never) { intake in
      try moveIn("a")
      #expect(try await intake.taken() == ["a"])
      #expect(link(scratch.place("a"), outside.place("b")) == 0)
      await intake.conclude(named("a"), .changed)
      #expect(try await intake.taken() == ["a"])
    }
  }

  @Test func `hands nothing out to a caller that no longer wants to wait`() async throws {
    try await watching([scratch.path]) { intake in
      let waiter = Task { await intake.next(1, bytes: 1) }
      waiter.cancel()
      #expect(await waiter.value == nil)
      try moveIn("a")
      await intake.reaches { $0.waitingCount == 1 && $0.waiting.isEmpty }
      let late = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await intake.next(1, bytes: 1)
      }
      #expect(await late.value == nil)
      #expect(try await intake.taken() == ["a"])
    }
  }

  @Test func `forgets a forbidden file that is gone`() async throws {
    try await watching([scratch.path]) { intake in
      try moveIn("a")
      #expect(try await intake.taken() == ["a"])
      let status = try Folder(at: scratch.path).status(of: FileName("a"))
      await intake.conclude(named("a"), .blocked(reason: "Permission denied", status))
      try scratch.remove("a")
      await intake.rescanned()
      #expect(await intake.waitingCount(in: 0) == 0)
      #expect(await intake.whereabouts(of: named("a")) == nil)
    }
  }

  @Test func `says where a name stands`() async throws {
    try await watching([scratch.path]) { intake in
      let writer = try scratch.writer(of: "slow")
      try moveIn("a")
      await intake.reaches { $0.waiting[named("slow")] != nil && $0.waitingCount == 2 }
      #expect(
        await intake.whereabouts(of: named("slow"))?.why
          == "it is empty; what is still to be written is waited for")
      #expect(await intake.whereabouts(of: named("a"))?.why == "it is next to be read")
      #expect(try await intake.taken() == ["a"])
      #expect(await intake.whereabouts(of: named("a"))?.why == "it is being read")
      #expect(await intake.whereabouts(of: named("absent")) == nil)
      #expect(
        await intake.whereabouts(of: named("sub/.a"))?.why
          == "names like this are left alone until the file is renamed")
      _ = writer.number
    }
  }

  @Test func `ends when it is cancelled, and lets everybody go`() async throws {
    try scratch.write("text", to: "a")
    let intake = Intake(folders: [scratch.path], times: Settling.Times(), limits: Limits())
    let running = Task { await intake.run(rescanEvery: never, pollEvery: never) }
    await intake.rescanned()
    async let next = intake.next(1, bytes: 1)
    async let settled = intake.settled()
    running.cancel()
    await running.value
    _ = await next
    let wasSettled = await settled
    #expect(!wasSettled)
    #expect(await intake.next(1, bytes: 1) == nil)
    let isSettled = await intake.settled()
    #expect(!isSettled)
    await intake.rescanned()
  }

  @Test func `has several folders, each with its own names`() async throws {
    try await watching([scratch.path, outside.path]) { intake in
      try moveIn("a")
      let first = try #require(await intake.next(10, bytes: 10)).map(\.candidate)
      #expect(first == [named("a")])
      try scratch.write("text", to: ".b")
      #expect(rename(scratch.place(".b"), outside.place("b")) == 0)
      let second = try #require(await intake.next(10, bytes: 10)).map(\.candidate)
      #expect(second == [Candidate(folder: 1, name: FileName("b"))])
    }
  }
}
