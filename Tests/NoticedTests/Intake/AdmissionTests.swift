// Tests of Admission.swift, with real files.

import Foundation
import Glibc
import LinuxIO
import NoticeStore
import Testing

@testable import noticed

@Suite struct `A name is admitted` {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// Admits a name that settled just now.
  private func admit(_ name: String, fileBytes: Int = 100) -> Admitted {
    admit(Settled.now(name, in: scratch.path), fileBytes: fileBytes)
  }

  private func admit(_ settled: Settled, fileBytes: Int = 100) -> Admitted {
    Admission(folders: [scratch.path], fileBytes: fileBytes).admit(settled)
  }

  private func isChanged(_ admitted: Admitted) -> Bool {
    if case .changed = admitted { true } else { false }
  }

  private func refusalFound(in admitted: Admitted) -> FileRefusal? {
    if case .refused(_, _, let refusal) = admitted { refusal } else { nil }
  }

  private func arrivalFound(in admitted: Admitted) -> Arrival? {
    if case .arrival(let arrival) = admitted { arrival } else { nil }
  }

  @Test func `with its bytes, their digest and where it stood`() throws {
    try scratch.makeFolder("sub")
    try scratch.write("abc", to: "sub/a")
    let arrival = try #require(arrivalFound(in: admit("sub/a")))
    let status = try Folder(at: scratch.path).folder(FileName("sub")).status(of: FileName("a"))
    #expect(arrival.bytes == Array("abc".utf8))
    #expect(arrival.drop.folder == scratch.path.description)
    #expect(arrival.drop.name == Array("sub/a".utf8))
    #expect(arrival.drop.inode == status.inode)
    #expect(arrival.drop.size == 3)
    // FIPS 180-2, appendix B.1.
    #expect(
      Hexadecimal.text(arrival.drop.sha256 ?? [])
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `when it is exactly as large as allowed, and not a byte more`() throws {
    try scratch.write("12345", to: "a")
    #expect(arrivalFound(in: admit("a", fileBytes: 5))?.bytes.count == 5)
    #expect(refusalFound(in: admit("a", fileBytes: 4))?.code == "too-large")
  }

  @Test func `without reading a byte of a huge file`() throws {
    try scratch.write("", to: "a")
    #expect(truncate(scratch.place("a"), 4 << 30) == 0)
    let refusal = try #require(refusalFound(in: admit("a")))
    #expect(refusal.code == "too-large")
    #expect(refusal.reason.hasPrefix("4294967296 bytes"))
  }

  @Test func `without waiting for the writer of a FIFO`() throws {
    #expect(mkfifo(scratch.place("a"), 0o600) == 0)
    let refusal = try #require(refusalFound(in: admit("a")))
    #expect(refusal.code == "not-a-file")
    #expect(refusal.reason.contains("FIFO"))
  }

  @Test func `without following a symbolic link`() throws {
    try scratch.write("secret", to: "a")
    #expect(symlink("a", scratch.place("b")) == 0)
    let refusal = try #require(refusalFound(in: admit("b")))
    #expect(refusal.code == "not-a-file")
    #expect(refusal.reason.contains("symbolic link"))
  }

  @Test func `without following a folder that is a symbolic link`() throws {
    try scratch.makeFolder("real")
    try scratch.write("secret", to: "real/a")
    #expect(symlink("real", scratch.place("link")) == 0)
    guard case .gone = admit("link/a") else {
      Issue.record("a symbolic link was followed")
      return
    }
  }

  @Test(arguments: ["absent", "absent/a", "file/a"])
  func `no more when it is gone`(name: String) throws {
    try scratch.write("", to: "file")
    guard case .gone = admit(name) else {
      Issue.record("\(name) is not gone")
      return
    }
  }

  @Test func `later when the permissions forbid it now`() async {
    await #expect(processExitsWith: .success) {
      let scratch = try ScratchFolder()
      try scratch.write("secret", to: "a")
      #expect(chmod(scratch.path.description, 0o755) == 0)
      #expect(chmod(scratch.place("a"), 0) == 0)
      let user = geteuid()
      // Root may read everything; nobody may not.
      if user == 0 { #expect(seteuid(65_534) == 0) }
      let admitted = Admission(folders: [scratch.path], fileBytes: 100)
        .admit(Settled.now("a", in: scratch.path))
      #expect(seteuid(user) == 0)
      guard case .blocked(_, let reason, let status) = admitted else {
        Issue.record("a forbidden file is not blocked")
        return
      }
      #expect(reason == "Permission denied")
      #expect(status.size == 6)
    }
  }

  @Test func `later when it is not as large as it seemed`() {
    // The kernel gives the files of proc no size, as if they had grown since they were looked at.
    let admitted = Admission(folders: [FileName("/proc")], fileBytes: 1 << 16)
      .admit(Settled.now("version", in: FileName("/proc")))
    guard case .changed = admitted else {
      Issue.record("a file that grew is not put back")
      return
    }
  }

  @Test func `later when it is not the file that became whole`() throws {
    try scratch.write("first", to: "a")
    let settled = Settled.now("a", in: scratch.path)
    try scratch.write("again", to: "b")
    try scratch.rename("b", to: "a")
    #expect(isChanged(admit(settled)))
    #expect(arrivalFound(in: admit("a"))?.bytes == Array("again".utf8))
  }

  @Test func `when only another of its names left meanwhile`() throws {
    try scratch.write("text", to: "a")
    #expect(link(scratch.place("a"), scratch.place("b")) == 0)
    let settled = Settled.now("a", in: scratch.path)
    #expect(unlink(scratch.place("b")) == 0)
    #expect(arrivalFound(in: admit(settled))?.bytes == Array("text".utf8))
  }

  @Test func `later when it was rewritten in place and its times set back`() throws {
    try scratch.write("first", to: "a")
    let settled = Settled.now("a", in: scratch.path)
    let writer = try scratch.writer(of: "a")
    #expect(write(writer.number, "again", 5) == 5)
    let (seconds, nanoseconds) = settled.status.modifiedAt.quotientAndRemainder(
      dividingBy: 1_000_000_000)
    let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(nanoseconds))
    #expect(futimens(writer.number, [time, time]) == 0)
    #expect(isChanged(admit(settled)))
  }

  @Test func `later when somebody has opened it for writing again`() throws {
    try scratch.write("first", to: "a")
    let settled = Settled.now("a", in: scratch.path)
    let writer = try scratch.writer(of: "a")
    #expect(isChanged(admit(settled)))
    var complete = settled
    complete.asksForWriter = false
    #expect(arrivalFound(in: admit(complete)) != nil)
    _ = writer.number
  }

  @Test func `whole or later while somebody writes to it`() async throws {
    let size = 4 << 20
    try Data(count: size).write(to: URL(fileURLWithPath: scratch.place("a")))
    let path = scratch.place("a")
    let writer = Task.detached {
      // Grows the file without end, a byte at a time.
      var size = Int(4 << 20)
      while !Task.isCancelled, truncate(path, off_t(size)) == 0 { size += 1 }
    }
    defer { writer.cancel() }
    var wasPutBack = false
    for _ in 1...1000 where !wasPutBack {
      switch admit("a", fileBytes: 1 << 30) {
      case .changed: wasPutBack = true
      case .arrival(let arrival): #expect(arrival.bytes.count == arrival.drop.size)
      default: Issue.record("a regular file is neither admitted nor put back")
      }
    }
    #expect(wasPutBack)
  }
}

extension Settled {
  /// A name that has settled as it is now; as nothing where it is not there.
  static func now(_ name: String, in path: FileName) -> Settled {
    let name = FileName(name)
    let status = try? Folder(at: path).folder(name.folder).status(of: name.last)
    return Settled(
      candidate: Candidate(folder: 0, name: name),
      settling: Settling(
        .found, status ?? .unknown, age: .zero, now: ContinuousClock.now, times: Settling.Times()),
      asksForWriter: true)
  }
}
