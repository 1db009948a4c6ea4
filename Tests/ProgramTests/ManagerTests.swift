// The daemon under systemd's conventions, and the programs' exit statuses.

import Foundation
import Testing

@Suite struct ManagerTests {
  @Test func `not running, no permission and refused are three messages`() async throws {
    let service = try Service()
    let absent = try await service.noticectl("list")
    #expect(absent.status == 3)
    #expect(absent.errors.contains("not running"))
    let absentStatus = try await service.noticectl("status")
    #expect(absentStatus.status == 3)
    try service.start()
    #expect(try await service.noticectl("frobnicate").status == 64)
    #expect(try await service.noticectl("show", "1").status == 66)
    let refused = try await service.noticectl("retry", "1")
    #expect(refused.status == 66)
    guard Programs.isRoot else { return }
    chmod(service.place.path, 0o755)
    chmod(service.runtime, 0o755)
    let stranger = try await Programs.run(
      "/usr/bin/env",
      [
        "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", Programs.path("noticectl"),
        "--runtime", service.runtime, "list",
      ])
    #expect(stranger.status == 77)
    #expect(stranger.errors.contains("permission"))
  }

  @Test func `a wrong configuration names the line and exits with 78`() async throws {
    let service = try Service(settings: ["Dorp=/tmp"])
    let file = service.place.appendingPathComponent("noticed.conf").path
    let ended = try await Programs.run(
      Programs.path("noticed"), ["check-config", "--config", file])
    #expect(ended.status == 78)
    #expect(ended.errors.contains("noticed.conf:4: there is no key Dorp="))
    let run = try await Programs.run(Programs.path("noticed"), ["run", "--config", file])
    #expect(run.status == 78)
  }

  @Test func `too few descriptors are refused at the start, with what to do`() async throws {
    let service = try Service()
    let ended = try await Programs.run(
      "/usr/bin/env",
      [
        "prlimit", "--nofile=255", Programs.path("noticed"), "run", "--drop", service.drop.path,
        "--state", service.place.appendingPathComponent("state").path, "--runtime", service.runtime,
      ])
    #expect(ended.status == 69)
    #expect(ended.errors.contains("only 255 files may be open"))
    #expect(ended.errors.contains("LimitNOFILE="))
  }

  @Test func `folders of the daemon's own may not stand in a drop folder`() async throws {
    let service = try Service()
    let inside = service.drop.appendingPathComponent("state").path
    let ended = try await Programs.run(
      Programs.path("noticed"), ["run", "--drop", service.drop.path, "--state", inside])
    #expect(ended.status == 78)
    #expect(ended.errors.contains("is in the drop folder"))
  }

  @Test func `a daemon that is paused stops in good order and its files stay`() async throws {
    let service = try Service()
    try service.start()
    _ = try await service.asked("pause")
    #expect(try await service.asked("status").text.contains("noticectl resume"))
    try Samples.small(1).write(to: service.drop.appendingPathComponent("a.txt"))
    #expect(try await service.noticectl("sync", "--timeout", "0.5").status == 75)
    #expect(try await service.stop() == 0)
    #expect(try service.leftovers() == ["a.txt"])
  }

  @Test func `a second daemon at the same place is refused and the first goes on`() async throws {
    let service = try Service()
    try service.start()
    let second = try await Programs.run(
      Programs.path("noticed"),
      [
        "run", "--drop", service.drop.path, "--state",
        service.place.appendingPathComponent("other").path, "--runtime", service.runtime,
      ])
    #expect(second.status == 69)
    #expect(second.errors.contains("another process listens"))
    _ = try await service.asked("status")
  }

  @Test func `two daemons cannot share a store`() async throws {
    let service = try Service()
    try service.start()
    let second = try await Programs.run(
      Programs.path("noticed"),
      [
        "run", "--drop", service.drop.path, "--state",
        service.place.appendingPathComponent("state").path, "--runtime",
        service.place.appendingPathComponent("other").path,
      ])
    #expect(second.status == 69)
    #expect(second.errors.contains("another noticed"))
  }

  @Test func `sockets that systemd opened are taken over`() async throws {
    let service = try Service()
    let script = Programs.root
      .appendingPathComponent("Tests/ProgramTests/Support/with-activated-sockets").path
    let ended = try await Programs.run(
      script, [Programs.path("noticed"), Programs.path("noticectl"), service.place.path])
    try #require(ended.status == 0, "\(ended.errors)\n\(service.log)")
    let sockets = try #require(try ended.object()["sockets"] as? [[String: Any]])
    #expect(sockets.count == 2)
    #expect(sockets.allSatisfy { $0["path"] as? String == "systemd" })
  }
}
