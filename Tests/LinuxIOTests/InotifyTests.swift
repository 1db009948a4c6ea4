// Tests of Inotify.swift, with the kernel's own events.

import Foundation
import Glibc
import Testing

@testable import LinuxIO

@Suite(.timeLimit(.minutes(5))) struct `Hints of the kernel` {
  private let scratch: ScratchFolder
  private let outside: ScratchFolder
  private let hints: Inotify

  init() throws {
    scratch = try ScratchFolder()
    outside = try ScratchFolder()
    hints = try Inotify()
    _ = try hints.watch(Folder(at: scratch.path), for: .arrivals)
  }

  /// What happened to names so far; a file moved in last tells that nothing more is to come.
  private func happenings() async throws -> [FileName: [Inotify.Happening]] {
    try outside.write("", to: "last")
    #expect(rename(outside.place("last"), scratch.place("last")) == 0)
    var happenings: [FileName: [Inotify.Happening]] = [:]
    while let events = try await hints.next() {
      for event in events {
        if event.name == FileName("last") { return happenings }
        happenings[event.name, default: []].append(event.what)
      }
    }
    return happenings
  }

  @Test func `tell of a file that is made, written and closed`() async throws {
    try scratch.write("text", to: "a")
    #expect(try await happenings() == [FileName("a"): [.created, .closedAfterWriting]])
  }

  @Test func `tell of a file that is moved in`() async throws {
    try outside.write("text", to: "a")
    #expect(rename(outside.place("a"), scratch.place("b")) == 0)
    #expect(try await happenings() == [FileName("b"): [.movedIn]])
  }

  @Test func `tell of a hard link only that a name was made`() async throws {
    try outside.write("text", to: "a")
    #expect(link(outside.place("a"), scratch.place("b")) == 0)
    #expect(try await happenings() == [FileName("b"): [.created]])
  }

  @Test func `tell of a file made without a name by its number when it is closed`() async throws {
    let inode: UInt64
    do {
      let file = try opened(scratch.path.description, O_WRONLY | 0o20000000 | O_DIRECTORY)
      inode = try file.status().inode
      let source = "/proc/self/fd/\(file.number)"
      #expect(linkat(AT_FDCWD, source, AT_FDCWD, scratch.place("a"), AT_SYMLINK_FOLLOW) == 0)
    }
    let seen = try await happenings()
    #expect(seen[FileName("a")] == [.created])
    #expect(seen[FileName("#\(inode)")] == [.closedAfterWriting])
  }

  @Test func `tell of a file that is moved out, and of changed permissions`() async throws {
    try scratch.write("text", to: "a")
    _ = try await happenings()
    #expect(chmod(scratch.place("a"), 0o400) == 0)
    #expect(rename(scratch.place("a"), outside.place("a")) == 0)
    #expect(try await happenings() == [FileName("a"): [.attributes, .movedOut]])
  }

  @Test func `do not tell of opening and reading`() async throws {
    try scratch.write("text", to: "a")
    _ = try await happenings()
    _ = try Folder(at: scratch.path).listing().next(10)
    _ = try Descriptor.open(FileName(scratch.place("a"))).readAll(expecting: 4, limit: 4)
    #expect(try await happenings() == [:])
  }

  @Test func `tell a folder from a file`() async throws {
    #expect(mkdir(scratch.place("a"), 0o700) == 0)
    #expect(try await happenings() == [FileName("a"): [[.created, .isFolder]]])
  }

  @Test func `tell that the watched folder is gone`() async throws {
    #expect(mkdir(outside.place("a"), 0o700) == 0)
    let watch = try hints.watch(Folder(at: FileName(outside.place("a"))), for: .arrivals)
    #expect(rmdir(outside.place("a")) == 0)
    var seen: [Inotify.Happening] = []
    while seen.last != .watchEnded, let events = try await hints.next() {
      seen += events.filter { $0.watch == watch }.map(\.what)
    }
    #expect(seen == [.folderRemoved, .watchEnded])
  }

  @Test func `end for a folder that is watched no more`() async throws {
    let watch = try hints.watch(Folder(at: scratch.path), for: .arrivals)
    hints.unwatch(watch)
    try scratch.write("text", to: "a")
    let events = try await hints.next()
    #expect(events == [Inotify.Event(watch: watch, what: .watchEnded, name: FileName(""))])
  }

  @Test func `about one folder have one number`() throws {
    let first = try hints.watch(Folder(at: scratch.path), for: .arrivals)
    let second = try hints.watch(Folder(at: scratch.path), for: .arrivals)
    #expect(first == second)
  }

  @Test func `are not given for a file or through a symbolic link`() throws {
    try scratch.write("text", to: "file")
    #expect(symlink(outside.path.description, scratch.place("link")) == 0)
    for name in ["file", "link"] {
      let failure = failure {
        _ = try hints.watch(Folder(at: FileName(scratch.place(name))), for: .arrivals)
      }
      #expect(failure?.code == ENOTDIR)
    }
  }

  @Test func `that end let a waiter go`() async throws {
    let hints = hints
    let waiter = Task { try await hints.next() }
    hints.end()
    #expect(try await waiter.value == nil)
    #expect(try await hints.next() == nil)
  }

  @Test func `let a waiter go whose task is cancelled`() async throws {
    let hints = hints
    let waiter = Task { try await hints.next() }
    waiter.cancel()
    #expect(try await waiter.value == nil)
  }
}

@Suite struct `Records of the kernel` {
  private func record(watch: Int32, mask: UInt32, name: [UInt8]) -> [UInt8] {
    [UInt32(bitPattern: watch), mask, 7, UInt32(name.count)].flatMap { word in
      [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: word >> $0) }
    } + name
  }

  @Test func `are taken apart, and names lose their padding`() {
    let bytes =
      record(watch: 3, mask: 0x100, name: Array("ab".utf8) + [0, 0])
      + record(watch: 4, mask: 0x80, name: [])
    #expect(
      Inotify.events(in: bytes[...]) == [
        Inotify.Event(watch: 3, what: .created, name: FileName("ab")),
        Inotify.Event(watch: 4, what: .movedIn, name: FileName("")),
      ])
  }

  @Test func `of an overflow belong to no watch`() {
    let events = Inotify.events(in: record(watch: -1, mask: 0x4000, name: [])[...])
    #expect(events == [Inotify.Event(watch: -1, what: .overflow, name: FileName(""))])
  }

  @Test func `that are cut off are left out or cut off`() {
    let whole = record(watch: 3, mask: 0x100, name: Array("abcd".utf8))
    #expect(Inotify.events(in: whole.prefix(15)) == [])
    #expect(Inotify.events(in: whole.prefix(18)).map(\.name) == [FileName("ab")])
  }
}
