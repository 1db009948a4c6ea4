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

  @Test func `that is a file is absent`() throws {
    try scratch.write("", to: "file")
    #expect(watching(scratch.place("file")) == .absent(why: "Not a directory"))
  }

  @Test func `that another one replaced is watched anew`() throws {
    try scratch.makeFolder("drop")
    try scratch.makeFolder("other")
    var folder = DropFolder(path: FileName(scratch.place("drop")))
    _ = folder.attach()
    folder.watch(FileName(""))
    #expect(folder.tree.count == 1)
    try scratch.rename("drop", to: "old")
    try scratch.rename("other", to: "drop")
    _ = folder.attach()
    #expect(folder.tree.count == 0)
    #expect(folder.watching == .events)
  }
}
