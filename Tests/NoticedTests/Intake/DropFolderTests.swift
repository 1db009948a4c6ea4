// Tests of DropFolder.swift.

import Glibc
import LinuxIO
import Testing

@testable import noticed

@Suite struct `A drop folder` {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// How a path is watched after a look at it.
  private func watching(_ path: String) -> DropFolder.Watching {
    var folder = DropFolder(path: FileName(path))
    _ = folder.attach()
    return folder.watching
  }

  /// Attaches and watches a folder that is there.
  private func lookAt(_ folder: inout DropFolder) {
    if let open = folder.attach() { folder.watch(open, FileName("")) }
  }

  @Test func `is watched by events`() {
    #expect(watching(scratch.path.description) == .events)
  }

  @Test func `on a file system that hides changes is polled, and the reason named`() {
    guard case .polling(let why) = watching("/proc") else {
      Issue.record("/proc is not polled")
      return
    }
    #expect(why.contains("proc"))
  }

  @Test func `that is not there is absent`() {
    #expect(watching(scratch.place("absent")) == .absent(why: "No such file or directory"))
  }

  @Test func `that is a symbolic link is absent, and the reason says so`() throws {
    try scratch.makeFolder("real")
    #expect(symlink("real", scratch.place("link")) == 0)
    #expect(
      watching(scratch.place("link"))
        == .absent(why: "it is a symbolic link; name the folder itself"))
  }

  @Test func `that is watched already by another path is absent`() throws {
    try scratch.makeFolder("real")
    #expect(symlink(".", scratch.place("way")) == 0)
    var (first, second) = (
      DropFolder(path: FileName(scratch.place("real"))),
      DropFolder(path: FileName(scratch.place("way/real")))
    )
    lookAt(&first)
    let identity = try #require(first.identity)
    _ = second.attach(besides: [(first.path, identity)])
    guard case .absent(let why) = second.watching else {
      Issue.record("it is watched: \(second.watching)")
      return
    }
    #expect(why.contains("\(first.path) by another path"))
  }

  @Test func `that is a file is absent`() throws {
    try scratch.write("", to: "file")
    #expect(watching(scratch.place("file")) == .absent(why: "Not a directory"))
  }

  @Test func `that another one replaced is watched anew`() throws {
    try scratch.makeFolder("drop")
    try scratch.makeFolder("other")
    var folder = DropFolder(path: FileName(scratch.place("drop")))
    lookAt(&folder)
    #expect(folder.tree.count == 1)
    #expect(!folder.isReplaced)
    try scratch.rename("drop", to: "old")
    #expect(folder.isReplaced)
    try scratch.rename("other", to: "drop")
    #expect(folder.isReplaced)
    _ = folder.attach()
    #expect(folder.tree.count == 0)
    #expect(folder.watching == .events)
  }

  @Test func `whose queue failed is polled until there is another`() throws {
    var folder = DropFolder(path: scratch.path)
    _ = folder.attach()
    let limit = SystemFailure(call: "inotify_init1", code: EMFILE, subject: "")
    folder.closeHints(because: limit)
    _ = folder.attach()
    guard case .polling(let why) = folder.watching else {
      Issue.record("a folder without a queue is not polled")
      return
    }
    #expect(why.hasSuffix("raise sysctl fs.inotify.max_user_instances"))
    let isOpen = folder.openHints()
    #expect(isOpen)
    folder.beginPass()
    lookAt(&folder)
    folder.endPass()
    #expect(folder.watching == .events)
    #expect(folder.tree.count == 1)
  }
}
