// What becomes of things that are no notices: each has a clear outcome, and nothing stands still.

import Foundation
import Testing

@Suite struct BadInputTests {
  @Test func `each bad input gets its outcome and a reason, and notices go on`() async throws {
    let service = try Service(settings: ["MaximumFileSize=1M"])
    try service.start()
    func path(_ name: String) -> String { service.drop.appendingPathComponent(name).path }
    try Data().write(to: URL(fileURLWithPath: path("empty.txt")))
    var noise = Data(count: 300_000)
    var state: UInt64 = 88
    for index in noise.indices {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      noise[index] = UInt8(truncatingIfNeeded: state >> 33)
    }
    try noise.write(to: URL(fileURLWithPath: path("noise.txt")))
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 500))
      .write(to: URL(fileURLWithPath: path("picture.txt")))
    try Data().write(to: URL(fileURLWithPath: path("huge.txt")))
    #expect(truncate(path("huge.txt"), 4 << 30) == 0)
    #expect(mkfifo(path("fifo"), 0o644) == 0)
    #expect(symlink("/etc/passwd", path("passwd.txt")) == 0)
    try FileManager.default.createDirectory(
      atPath: path("a folder"), withIntermediateDirectories: true)
    let odd = path("bad-").utf8CString.dropLast() + [-1, -2, 0]
    let descriptor = odd.withUnsafeBufferPointer { name in
      name.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } ?? -1
    }
    let small = Samples.small(1)
    #expect(small.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == small.count)
    close(descriptor)
    try await service.sync()

    let rejected = try await service.asked("rejected", "--format", "json").array()
    let codes = Dictionary(
      rejected.map { ($0["name"] as? String ?? "", $0["code"] as? String ?? "") },
      uniquingKeysWith: { first, _ in first })
    #expect(
      codes == [
        "empty.txt": "empty", "noise.txt": "undecodable", "picture.txt": "not-text",
        "huge.txt": "too-large", "fifo": "not-a-file", "passwd.txt": "not-a-file",
      ])
    #expect(rejected.allSatisfy { ($0["reason"] as? String)?.isEmpty == false })
    let notices = try await service.asked("list", "--format", "json").array()
    #expect(notices.count == 1)
    #expect((notices.first?["name"] as? String)?.hasPrefix("bad-") == true)
    #expect(try service.leftovers() == ["a folder"])
    let secret = try await service.noticectl("search", "nologin", "--format", "json")
    #expect(secret.status == 1)
  }

  @Test func `an unreadable file waits visibly and is read when its permissions change`()
    async throws
  {
    guard Programs.isRoot else {
      print("Not root: a daemon without permission is not tested.")
      return
    }
    let service = try Service(user: 65_534)
    try service.start()
    let path = service.drop.appendingPathComponent("secret.txt").path
    let spare = service.place.appendingPathComponent("secret.txt").path
    try Samples.small(1).write(to: URL(fileURLWithPath: spare))
    #expect(chmod(spare, 0o000) == 0)
    #expect(rename(spare, path) == 0)
    try await service.sync()
    let status = try await service.asked("status", "--format", "json").object()
    let problems = try #require(status["problems"] as? [[String: Any]])
    #expect(problems.contains { ($0["what"] as? String)?.contains("secret.txt") == true })
    #expect(status["healthy"] as? Bool == false)
    #expect(chmod(path, 0o644) == 0)
    try await service.sync()
    #expect(try await service.asked("list", "--format", "json").array().count == 1)
    #expect(try service.leftovers().isEmpty)
  }
}
