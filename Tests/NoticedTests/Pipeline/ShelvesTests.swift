// Tests of Shelves.swift, with real files.

import Foundation
import Glibc
import LinuxIO
import NoticeStore
import Testing

@testable import noticed

@Suite struct `A shelf of refused files` {
  private let scratch: ScratchFolder
  private let shelves: Shelves

  init() throws {
    scratch = try ScratchFolder()
    try scratch.makeFolder("drop")
    shelves = Shelves(path: FileName(scratch.place("rejected")))
  }

  private func put(_ text: String, as name: String, seq: Int64) throws {
    try scratch.write(text, to: "drop/.hidden")
    try shelves.put(
      FileName(".hidden"), as: FileName(name), seq: seq,
      from: Folder(at: FileName(scratch.place("drop"))))
  }

  private func drop(_ name: String) -> Drop {
    Drop(
      folder: scratch.place("drop"), name: Array(name.utf8), device: 0, inode: 0, size: 0,
      modifiedAt: 0, changedAt: 0)
  }

  private var standing: [String] {
    (FileManager.default.subpaths(atPath: scratch.place("rejected")) ?? []).sorted()
  }

  @Test func `of another store is set aside`() throws {
    try put("old", as: "a", seq: 5)
    try put("new", as: "a", seq: 5)
    #expect(try scratch.text(of: "rejected/5/a") == "new")
    #expect(try scratch.text(of: "rejected/earlier-5/a") == "old")
    try put("newest", as: "b", seq: 5)
    #expect(
      standing == ["2-earlier-5", "2-earlier-5/a", "5", "5/b", "earlier-5", "earlier-5/a"])
  }

  @Test func `of another store that has the same file serves again`() throws {
    try put("same", as: "a", seq: 5)
    try put("same", as: "a", seq: 5)
    #expect(standing == ["5", "5/a"])
    #expect(!scratch.has("drop/.hidden"))
  }

  @Test func `gives its file back under its name, or one like it`() throws {
    try put("old", as: "a", seq: 5)
    try put("older", as: "a", seq: 6)
    try shelves.giveBack(drop("sub/a"), seq: 5)
    try shelves.giveBack(drop("a"), seq: 6)
    #expect(try scratch.text(of: "drop/a") == "old")
    #expect(try scratch.text(of: "drop/2-a") == "older")
    #expect(standing == [])
  }

  @Test func `is gone when its file is given up`() throws {
    try put("old", as: "a", seq: 5)
    try shelves.discard(drop("a"), seq: 5)
    #expect(standing == [])
  }

  @Test func `gives its file back across file systems`() throws {
    let other = try ScratchFolder(in: "/dev/shm")
    try other.makeFolder("5")
    try other.write("text", to: "5/a")
    try Shelves(path: other.path).giveBack(drop("a"), seq: 5)
    #expect(try scratch.text(of: "drop/a") == "text")
    #expect(!other.has("5"))
  }
}
