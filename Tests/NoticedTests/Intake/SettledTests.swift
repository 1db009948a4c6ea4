// Tests of Intake.swift: those who wait until everything has its outcome.

import LinuxIO
import Synchronization
import Testing

@testable import noticed

@Suite(.timeLimit(.minutes(5))) struct `Everything is settled` {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// What happened, in order.
  private final class Story: Sendable {
    private let lines = Mutex<[String]>([])
    func tell(_ line: String) { lines.withLock { $0.append(line) } }
    var told: [String] { lines.withLock { $0 } }
  }

  @Test func `at once in an empty folder`() async throws {
    try await watching([scratch.path]) { intake in
      let isSettled = await intake.settled()
      #expect(isSettled)
    }
  }

  @Test func `when the last name that stood there is concluded`() async throws {
    try scratch.write("text", to: "a")
    try scratch.write("text", to: "b")
    try await watching([scratch.path]) { intake in
      await intake.reaches { $0.waiting.isEmpty }
      let taken = try await intake.taken().count
      #expect(taken == 2)
      let story = Story()
      let passes = await intake.passesCompleted
      let waiter = Task {
        await intake.settled()
        story.tell("settled")
      }
      await intake.reaches { $0.passesCompleted > passes }
      try scratch.remove("a")
      await intake.conclude(named("a"), .done)
      await intake.rescanned()
      story.tell("last one")
      let status = try Folder(at: scratch.path).status(of: FileName("b"))
      await intake.conclude(named("b"), .blocked(reason: "Permission denied", status))
      await waiter.value
      #expect(story.told == ["last one", "settled"])
    }
  }

  @Test func `when a name that was waited for is gone`() async throws {
    try scratch.write("text", to: "a")
    // On a busy machine what follows may take a while, and the name must not become whole meanwhile.
    try await watching([scratch.path], quiet: .seconds(5)) { intake in
      await intake.reaches { $0.waiting[named("a")] != nil }
      let passes = await intake.passesCompleted
      let waiter = Task { await intake.settled() }
      await intake.reaches { $0.passesCompleted > passes }
      try scratch.remove("a")
      _ = await waiter.value
      #expect(await intake.waitingCount == 0)
    }
  }

  @Test func `for a caller that no longer wants to wait`() async throws {
    let writer = try scratch.writer(of: "a")
    try await watching([scratch.path]) { intake in
      let passes = await intake.passesCompleted
      let waiter = Task { await intake.settled() }
      await intake.reaches { $0.passesCompleted > passes }
      waiter.cancel()
      _ = await waiter.value
    }
    _ = writer.number
  }
}
