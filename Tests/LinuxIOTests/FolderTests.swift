// Tests of Folder.swift.

import Glibc
import LinuxIO
import Testing

@Suite struct `A folder` {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func bytes(of name: String) throws -> [UInt8] {
    try Descriptor.open(FileName(scratch.place(name))).readAll(expecting: 100, limit: 1000)
  }

  @Test func `is not opened through a symbolic link`() throws {
    #expect(mkdir(scratch.place("real"), 0o700) == 0)
    #expect(symlink("real", scratch.place("link")) == 0)
    let failure = failure { _ = try Folder(at: FileName(scratch.place("link"))) }
    #expect(failure?.isNotFound == true)
  }

  @Test func `below a symbolic link is opened by its path`() throws {
    #expect(mkdir(scratch.place("real"), 0o700) == 0)
    #expect(mkdir(scratch.place("real/a"), 0o700) == 0)
    #expect(symlink("real", scratch.place("link")) == 0)
    let kind = try Folder(at: FileName(scratch.place("link/a"))).status().kind
    #expect(kind == .folder)
  }

  @Test func `finds a folder inside itself, and itself by the empty name`() throws {
    #expect(mkdir(scratch.place("a"), 0o700) == 0)
    #expect(mkdir(scratch.place("a/b"), 0o700) == 0)
    let folder = try Folder(at: scratch.path)
    let inner = try folder.folder(FileName("a/b")).status().inode
    let itself = try folder.folder(FileName("")).status().inode
    #expect(try Folder(at: FileName(scratch.place("a/b"))).status().inode == inner)
    #expect(try folder.status().inode == itself)
  }

  @Test(arguments: ["link", "link/c", "a/link"])
  func `follows no symbolic link inside itself`(name: String) throws {
    #expect(mkdir(scratch.place("a"), 0o700) == 0)
    #expect(mkdir(scratch.place("a/c"), 0o700) == 0)
    #expect(symlink("a", scratch.place("link")) == 0)
    #expect(symlink("c", scratch.place("a/link")) == 0)
    let folder = try Folder(at: scratch.path)
    let failure = failure { _ = try folder.folder(FileName(name)) }
    #expect(failure?.code == ENOTDIR)
  }

  @Test func `opens no file through a symbolic link`() throws {
    try scratch.write("secret", to: "a")
    #expect(symlink("a", scratch.place("b")) == 0)
    let folder = try Folder(at: scratch.path)
    let failure = failure { _ = try folder.open(FileName("b")) }
    #expect(failure?.isSymbolicLink == true)
  }

  @Test func `opens a FIFO without waiting for a writer`() throws {
    #expect(mkfifo(scratch.place("a"), 0o600) == 0)
    let kind = try Folder(at: scratch.path).open(FileName("a")).status().kind
    #expect(kind == .fifo)
  }

  @Test func `never moves a file onto another`() throws {
    try scratch.write("one", to: "a")
    #expect(mkdir(scratch.place("other"), 0o700) == 0)
    try scratch.write("two", to: "other/b")
    let folder = try Folder(at: scratch.path)
    let other = try folder.folder(FileName("other"))
    let failure = failure { try folder.move(FileName("a"), to: other, as: FileName("b")) }
    #expect(failure?.isTaken == true)
    #expect(try bytes(of: "a") == Array("one".utf8))
    #expect(try bytes(of: "other/b") == Array("two".utf8))
  }

  @Test func `moves a file under a free name`() throws {
    try scratch.write("one", to: "a")
    #expect(mkdir(scratch.place("other"), 0o700) == 0)
    let folder = try Folder(at: scratch.path)
    try folder.move(FileName("a"), to: try folder.folder(FileName("other")), as: FileName("c"))
    #expect(try bytes(of: "other/c") == Array("one".utf8))
    #expect(failure { _ = try folder.status(of: FileName("a")) }?.isNotFound == true)
  }

  @Test func `never renames a file onto another`() throws {
    try scratch.write("one", to: "a")
    try scratch.write("two", to: "b")
    let folder = try Folder(at: scratch.path)
    let failure = failure { try folder.rename(FileName("a"), to: FileName("b")) }
    #expect(failure?.isTaken == true)
    #expect(try bytes(of: "b") == Array("two".utf8))
  }

  @Test func `writes a new file whole`() throws {
    let folder = try Folder(at: scratch.path)
    try folder.write(Array("new".utf8), toNew: FileName("a"), permissions: 0o600)
    #expect(try bytes(of: "a") == Array("new".utf8))
    #expect(try folder.status(of: FileName("a")).permissions == 0o600)
  }

  @Test func `does not write over a file`() throws {
    try scratch.write("old", to: "a")
    let folder = try Folder(at: scratch.path)
    let failure = failure {
      try folder.write(Array("new".utf8), toNew: FileName("a"), permissions: 0o600)
    }
    #expect(failure?.isTaken == true)
    #expect(try bytes(of: "a") == Array("old".utf8))
  }

  @Test func `removes a file, and a folder only when it is empty`() throws {
    #expect(mkdir(scratch.place("a"), 0o700) == 0)
    try scratch.write("x", to: "a/b")
    let folder = try Folder(at: scratch.path)
    #expect(failure { try folder.removeFolder(FileName("a")) }?.isTaken == true)
    try folder.folder(FileName("a")).remove(FileName("b"))
    try folder.removeFolder(FileName("a"))
    #expect(failure { _ = try folder.status(of: FileName("a")) }?.isNotFound == true)
  }

  @Test func `makes a folder, or finds it made`() throws {
    let folder = try Folder(at: scratch.path)
    let made = try folder.makeFolder(FileName("a"), permissions: 0o700).status()
    let found = try folder.makeFolder(FileName("a"), permissions: 0o700).status()
    #expect(made.permissions == 0o700)
    #expect(found.inode == made.inode)
  }

  @Test func `makes a path with the folders above it that are missing`() throws {
    let path = FileName(scratch.place("a/b/c"))
    try Folder.makeWithParents(path, permissions: 0o700)
    try Folder.makeWithParents(path, permissions: 0o700)
    let inner = try Folder(at: path).status().permissions
    #expect(inner == 0o700)
  }

  @Test func `is made in the current folder where its path is relative`() async {
    await #expect(processExitsWith: .success) {
      let scratch = try ScratchFolder()
      #expect(chdir(scratch.path.description) == 0)
      for path in ["a", "b/c"] {
        try Folder.makeWithParents(FileName(path), permissions: 0o700)
        let kind = try Folder(at: FileName(scratch.place(path))).status().kind
        #expect(kind == .folder)
      }
    }
  }

  @Test func `is not made where a file stands`() throws {
    try scratch.write("x", to: "a")
    for path in ["a", "a/b"] {
      let failure = failure {
        try Folder.makeWithParents(FileName(scratch.place(path)), permissions: 0o700)
      }
      #expect(failure?.code == ENOTDIR)
    }
  }
}
