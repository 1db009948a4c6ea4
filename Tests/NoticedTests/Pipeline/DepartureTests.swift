// Tests of Departure.swift, with real files.

import Foundation
import Glibc
import LinuxIO
import NoticeStore
import Testing

@testable import noticed

@Suite struct `A file whose outcome is kept` {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.makeFolder("drop")
    try scratch.makeFolder("drop/sub")
  }

  /// A file in the drop folder as it was met.
  private func drop(_ name: String) throws -> Drop {
    let folder = FileName(scratch.place("drop"))
    let status = try Folder(at: folder).folder(FileName(name).folder).status(
      of: FileName(name).last)
    return Drop(
      folder: folder.description, name: Array(name.utf8), device: status.device,
      inode: status.inode, size: status.size, modifiedAt: status.modifiedAt,
      changedAt: status.changedAt)
  }

  private func departure(
    _ after: Departure.After = .remove, rejected: String? = nil
  ) -> Departure {
    Departure(
      after: after, shelves: Shelves(path: FileName(rejected ?? scratch.place("rejected"))))
  }

  /// What stands in the drop folder and its subfolder.
  private var standing: [String] {
    (FileManager.default.subpaths(atPath: scratch.place("drop")) ?? []).filter { $0 != "sub" }
  }

  @Test(arguments: ["a", "sub/a"])
  func `leaves the folder`(name: String) throws {
    try scratch.write("text", to: "drop/\(name)")
    let ending = departure().depart(try drop(name), seq: 5, isRejected: false)
    #expect(ending == .left)
    #expect(standing == [])
  }

  @Test func `may stay where the settings say so`() throws {
    try scratch.write("text", to: "drop/a")
    let ending = departure(.keep).depart(try drop("a"), seq: 5, isRejected: false)
    #expect(ending == .stays)
    #expect(standing == ["a"])
  }

  @Test(arguments: Departure.After.allCases)
  func `goes to a shelf of its own when it was refused`(after: Departure.After) throws {
    try scratch.makeFolder("rejected")
    try scratch.write("text", to: "drop/sub/a")
    let ending = departure(after).depart(try drop("sub/a"), seq: 5, isRejected: true)
    #expect(ending == .left)
    #expect(standing == [])
    #expect(try scratch.text(of: "rejected/5/a") == "text")
  }

  @Test func `goes to a shelf that has to be made first`() throws {
    try scratch.write("text", to: "drop/a")
    let ending = departure().depart(try drop("a"), seq: 5, isRejected: true)
    #expect(ending == .left)
    #expect(standing == [])
    #expect(try scratch.text(of: "rejected/5/a") == "text")
  }

  @Test func `goes to its shelf even when it is no file`() throws {
    try scratch.makeFolder("rejected")
    #expect(mkfifo(scratch.place("drop/a"), 0o600) == 0)
    #expect(symlink("nowhere", scratch.place("drop/b")) == 0)
    for (seq, name) in [(5, "a"), (6, "b")] as [(Int64, String)] {
      #expect(departure().depart(try drop(name), seq: seq, isRejected: true) == .left)
    }
    #expect(standing == [])
    let shelves = try Folder(at: FileName(scratch.place("rejected")))
    #expect(try shelves.folder(FileName("5")).status(of: FileName("a")).kind == .fifo)
    #expect(try shelves.folder(FileName("6")).status(of: FileName("b")).kind == .symbolicLink)
  }

  @Test func `does not take along another that came under its name`() throws {
    try scratch.write("old", to: "drop/a")
    let drop = try drop("a")
    try scratch.write("new", to: "b")
    try scratch.rename("b", to: "drop/a")
    #expect(departure().depart(drop, seq: 5, isRejected: false) == .left)
    #expect(try scratch.text(of: "drop/a") == "new")
    #expect(standing == ["a"])
  }

  @Test func `stays when it has grown since`() throws {
    try scratch.write("old", to: "drop/a")
    let drop = try drop("a")
    try scratch.write("older", to: "drop/a")
    #expect(departure().depart(drop, seq: 5, isRejected: false) == .left)
    #expect(try scratch.text(of: "drop/a") == "older")
  }

  @Test func `has left when it is gone, and so has one whose folder is gone`() throws {
    for name in ["a", "sub/a"] { try scratch.write("text", to: "drop/\(name)") }
    let drops = try [drop("a"), drop("sub/a")]
    for name in ["a", "sub/a"] { try scratch.remove("drop/\(name)") }
    #expect(rmdir(scratch.place("drop/sub")) == 0)
    for drop in drops { #expect(departure().depart(drop, seq: 5, isRejected: false) == .left) }
  }

  @Test func `is finished with when the daemon died after hiding it`() throws {
    try scratch.write("old", to: "drop/a")
    let drop = try drop("a")
    try scratch.rename("drop/a", to: "drop/\(Departure.hiddenName(of: 5))")
    try scratch.write("new", to: "drop/a")
    #expect(departure().depart(drop, seq: 5, isRejected: false) == .left)
    #expect(standing == ["a"])
    #expect(try scratch.text(of: "drop/a") == "new")
  }

  @Test func `gives another its name back that was hidden when the daemon died`() throws {
    try scratch.write("old", to: "drop/a")
    let drop = try drop("a")
    try scratch.write("new", to: "b")
    try scratch.rename("b", to: "drop/\(Departure.hiddenName(of: 5))")
    try scratch.remove("drop/a")
    #expect(departure().depart(drop, seq: 5, isRejected: false) == .left)
    #expect(standing == ["a"])
    #expect(try scratch.text(of: "drop/a") == "new")
  }

  @Test func `is hidden under a name that is left alone`() {
    #expect(IgnoredNames.contains(Departure.hiddenName(of: 5)))
  }

  @Test func `is stuck where it may not be moved`() throws {
    try scratch.write("text", to: "drop/a")
    try scratch.write("", to: "rejected")
    let ending = departure().depart(try drop("a"), seq: 5, isRejected: true)
    guard case .stuck(let failure) = ending else {
      Issue.record("a file among the folders of refused files is no obstacle")
      return
    }
    #expect(failure.subject == scratch.place("rejected"))
  }
}

@Suite struct `A refused file on another file system` {
  private let scratch: ScratchFolder
  private let shelf: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    shelf = try ScratchFolder(in: "/dev/shm")
    let devices = try [scratch, shelf].map { try Folder(at: $0.path).status().device }
    try #require(devices[0] != devices[1])
  }

  private func depart(_ name: String) throws -> Departure.Ending {
    let status = try Folder(at: scratch.path).status(of: FileName(name))
    let drop = Drop(
      folder: scratch.path.description, name: Array(name.utf8), device: status.device,
      inode: status.inode, size: status.size, modifiedAt: status.modifiedAt,
      changedAt: status.changedAt)
    return Departure(after: .remove, shelves: Shelves(path: shelf.path))
      .depart(drop, seq: 5, isRejected: true)
  }

  private var standing: [String] {
    FileManager.default.subpaths(atPath: scratch.path.description) ?? []
  }

  @Test func `is copied to its shelf`() throws {
    try scratch.write("text", to: "a")
    #expect(try depart("a") == .left)
    #expect(standing == [])
    #expect(try shelf.text(of: "5/a") == "text")
    let shelved = try Folder(at: shelf.path).listing().next(10)
    #expect(shelved == [FileName("5")])
  }

  @Test func `is copied again where the daemon died while copying`() throws {
    try scratch.write("text", to: "a")
    try shelf.makeFolder("5")
    try shelf.write("te", to: "5/\(Departure.hiddenName(of: 5))")
    #expect(try depart("a") == .left)
    #expect(standing == [])
    #expect(try shelf.text(of: "5/a") == "text")
    #expect(!shelf.has("5/\(Departure.hiddenName(of: 5))"))
  }

  @Test func `is finished with where the daemon died after copying`() throws {
    try scratch.write("text", to: "a")
    try shelf.makeFolder("5")
    try shelf.write("text", to: "5/a")
    #expect(try depart("a") == .left)
    #expect(standing == [])
    #expect(try shelf.text(of: "5/a") == "text")
  }

  @Test func `is copied over no other file`() throws {
    try scratch.write("text", to: "a")
    try shelf.makeFolder("5")
    try shelf.write("another", to: "5/a")
    #expect(try depart("a") == .left)
    #expect(try shelf.text(of: "5/a") == "text")
    #expect(try shelf.text(of: "earlier-5/a") == "another")
  }

  @Test func `is copied without its holes, however large it seems`() throws {
    try scratch.write("text", to: "a")
    #expect(truncate(scratch.place("a"), 4 << 30) == 0)
    #expect(try depart("a") == .left)
    #expect(standing == [])
    var status = stat()
    #expect(stat(shelf.place("5/a"), &status) == 0)
    #expect(status.st_size == 4 << 30)
    #expect(status.st_blocks * 512 < 1 << 20)
  }

  @Test func `leaves nothing behind when it holds nothing`() throws {
    #expect(symlink("nowhere", scratch.place("a")) == 0)
    #expect(try depart("a") == .left)
    #expect(mkfifo(scratch.place("b"), 0o600) == 0)
    #expect(try depart("b") == .left)
    #expect(standing == [])
  }
}
