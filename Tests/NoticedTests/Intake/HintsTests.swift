// Tests of Hints.swift: folders that come and go, and hints that are lost.

import Dispatch
import Foundation
import Glibc
import LinuxIO
import Testing

@testable import noticed

extension Intake {
  /// Keeps the intake from hearing anything for a while.
  fileprivate func block(_ entered: DispatchSemaphore, until release: DispatchSemaphore) {
    entered.signal()
    release.wait()
  }
}

/// How many events the kernel's queue holds.
private let queueBound =
  (try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8))
  .flatMap { Int($0.filter(\.isNumber)) } ?? 16_384

@Suite(.timeLimit(.minutes(5))) struct `A hint` {
  private let scratch: ScratchFolder
  private let drop: FileName

  init() throws {
    scratch = try ScratchFolder()
    try scratch.makeFolder("drop")
    drop = FileName(scratch.place("drop"))
  }

  @Test func `of a new folder leads to the files in it`() async throws {
    try await watching([drop]) { intake in
      try scratch.makeFolder("drop/sub")
      try scratch.write("text", to: "drop/sub/a")
      #expect(try await intake.taken() == ["sub/a"])
      try scratch.makeFolder("drop/sub/deeper")
      try scratch.write("text", to: "drop/sub/deeper/b")
      #expect(try await intake.taken() == ["sub/deeper/b"])
    }
  }

  @Test func `of a folder that was moved in leads to everything below it`() async throws {
    try scratch.makeFolder("new")
    try scratch.makeFolder("new/sub")
    try scratch.write("text", to: "new/sub/a")
    try await watching([drop]) { intake in
      try scratch.rename("new", to: "drop/new")
      #expect(try await intake.taken() == ["new/sub/a"])
      try scratch.write("text", to: "drop/new/sub/b")
      #expect(try await intake.taken() == ["new/sub/b"])
    }
  }

  @Test func `in a folder that was renamed carries the new name`() async throws {
    try scratch.makeFolder("drop/old")
    try await watching([drop]) { intake in
      try scratch.rename("drop/old", to: "drop/new")
      try scratch.write("text", to: "drop/new/a")
      #expect(try await intake.taken() == ["new/a"])
    }
  }

  @Test func `comes no more from a folder that was moved out`() async throws {
    try scratch.makeFolder("drop/sub")
    try await watching([drop]) { intake in
      try scratch.rename("drop/sub", to: "sub")
      await intake.reaches { $0.folders[0].tree.count == 1 }
      try scratch.write("text", to: "sub/a")
      try scratch.rename("sub/a", to: "drop/b")
      #expect(try await intake.taken() == ["b"])
      await intake.rescanned()
      #expect(await intake.waitingCount == 0)
    }
  }

  @Test(arguments: [".hidden", "a.part"])
  func `of a folder whose name is left alone leads nowhere`(name: String) async throws {
    try scratch.makeFolder("new")
    try scratch.write("text", to: "new/a")
    try await watching([drop]) { intake in
      try scratch.rename("new", to: "drop/\(name)")
      try scratch.write("text", to: "b")
      try scratch.rename("b", to: "drop/b")
      #expect(try await intake.taken() == ["b"])
      #expect(await intake.whereabouts(of: named("\(name)/a"))?.isIgnored == true)
      #expect(await intake.folders[0].tree.count == 1)
      try scratch.rename("drop/\(name)", to: "drop/shown")
      #expect(try await intake.taken() == ["shown/a"])
    }
  }

  @Test func `of a folder that is too deep leads nowhere`() async throws {
    var limits = Limits()
    limits.folderDepth = 2
    try await watching([drop], limits: limits) { intake in
      for name in ["drop/1", "drop/1/2"] { try scratch.makeFolder(name) }
      await intake.reaches { $0.folders[0].tree.count == 3 }
      try scratch.makeFolder("drop/1/2/3")
      try scratch.write("text", to: "drop/1/2/3/a")
      try scratch.write("text", to: "drop/1/2/b")
      #expect(try await intake.taken() == ["1/2/b"])
      #expect(await intake.folders[0].tree.count == 3)
      await intake.rescanned()
      #expect(
        await intake.folders[0].closedFolders == ["1/2/3: deeper than 2 folders"])
    }
  }

  @Test func `of the folder above tells when a drop folder was made again`() async throws {
    try await watching([drop]) { intake in
      #expect(rmdir(drop.description) == 0)
      await intake.reaches { $0.folders[0].watching != .events }
      try scratch.makeFolder("drop")
      try scratch.write("text", to: "drop/a")
      #expect(try await intake.taken() == ["a"])
      try scratch.write("text", to: "drop/b")
      #expect(try await intake.taken() == ["b"])
    }
  }

  @Test func `of the folder above tells when another folder took the place`() async throws {
    try scratch.makeFolder("other")
    try scratch.write("text", to: "other/a")
    try await watching([drop]) { intake in
      try scratch.rename("drop", to: "old")
      try scratch.rename("other", to: "drop")
      #expect(try await intake.taken() == ["a"])
      try scratch.write("text", to: "drop/b")
      #expect(try await intake.taken() == ["b"])
    }
  }

  @Test func `of the folder above tells when a missing drop folder appears`() async throws {
    #expect(rmdir(drop.description) == 0)
    try await watching([drop]) { intake in
      #expect(await intake.folders[0].watching == .absent(why: "No such file or directory"))
      try scratch.makeFolder("drop")
      try scratch.write("text", to: "drop/a")
      #expect(try await intake.taken() == ["a"])
    }
  }

  @Test(.enabled(if: queueBound <= 32_768))
  func `that was lost because there were too many loses no file`() async throws {
    // What was read from the queue before it is blocked, and what does not fit in it.
    let names = Set((0..<queueBound + 4096).map { "\($0)" })
    try scratch.write("text", to: "original")
    try await watching([drop], still: .milliseconds(50)) { intake in
      let (entered, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      let blocking = Task { await intake.block(entered, until: release) }
      await DispatchQueue(label: "test").blocking { () throws(Never) in entered.wait() }
      for name in names { try scratch.link("original", as: "drop/\(name)") }
      release.signal()
      await blocking.value
      var seen: Set<String> = []
      while seen.count < names.count {
        for name in try await intake.taken(1000) {
          seen.insert(name)
          try scratch.remove("drop/\(name)")
          await intake.conclude(named(name), .done)
        }
      }
      #expect(seen == names)
      #expect(await intake.folders[0].overflows > 0)
    }
  }
}
