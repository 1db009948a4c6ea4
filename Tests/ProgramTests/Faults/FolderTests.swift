// Drop folders that go away, come back, change their kind or cannot be watched.

import Foundation
import Testing

extension Faults {
  @Suite struct FolderTests {
    /// How the drop folder is watched, and why.
    private func watched(_ service: Service) async throws -> (how: String, why: String) {
      let folders = try await service.status()["folders"] as? [[String: Any]]
      let folder = try #require(folders?.first)
      return (folder["watch"] as? String ?? "", folder["why"] as? String ?? "")
    }

    /// Looks at the way a folder is watched until it is as expected; every look is a call.
    private func reaches(
      _ service: Service, _ how: String, because why: String = ""
    ) async throws {
      for _ in 1...200 {
        let now = try await watched(service)
        if now.how == how && (why.isEmpty || now.why.contains(why)) { return }
        _ = try await service.noticectl("sync", "--timeout", "0.05")
      }
      Issue.record("the folder is watched by \(try await watched(service))")
    }

    private func drop(_ number: Int, _ service: Service) throws {
      let spare = service.place.appendingPathComponent("spare-\(number)").path
      try Samples.small(number).write(to: URL(fileURLWithPath: spare))
      let moved = try Process.run(
        URL(fileURLWithPath: "/usr/bin/env"),
        arguments: ["mv", spare, service.dropped("\(number).txt")])
      moved.waitUntilExit()
      try #require(moved.terminationStatus == 0)
    }

    @Test func `a folder that is renamed away, made again, and renamed back loses nothing`()
      async throws
    {
      let service = try Service()
      try service.start()
      let away = service.place.appendingPathComponent("away").path
      #expect(rename(service.drop.path, away) == 0)
      try await reaches(service, "missing", because: "No such file")
      let problem = "the drop folder \(service.drop.path) cannot be watched: No such file"
      #expect(service.manager?.waits { $0.hasPrefix("STATUS=\(problem)") } != nil)
      try Samples.small(1).write(to: URL(fileURLWithPath: away + "/1.txt"))
      #expect(mkdir(service.drop.path, 0o755) == 0)
      try drop(2, service)
      #expect(try await service.followed(1)["name"] as? String == "2.txt")
      #expect(rmdir(service.drop.path) == 0)
      #expect(rename(away, service.drop.path) == 0)
      #expect(try await service.followed(2)["name"] as? String == "1.txt")
      try drop(3, service)
      #expect(try await service.followed(3)["name"] as? String == "3.txt")
      #expect(try await watched(service).how == "events")
      // Each time that it was gone is one entry, and so is each return.
      #expect(service.manager?.waits { $0 == "STATUS=Watching" } != nil)
      #expect(try await service.stop() == 0)
      let said = service.log.split(separator: "\n")
      let (lost, found) = (
        said.count { $0.hasPrefix("noticed: \(problem)") },
        said.count { $0.hasPrefix("noticed: Over: \(problem)") }
      )
      #expect(lost >= 1 && lost <= 2 && lost == found, "\(service.log)")
    }

    @Test func `a folder that a symbolic link replaces is not followed`() async throws {
      let service = try Service()
      try service.start()
      let real = service.place.appendingPathComponent("real").path
      #expect(rename(service.drop.path, real) == 0)
      #expect(symlink(real, service.drop.path) == 0)
      try Samples.small(1).write(to: URL(fileURLWithPath: real + "/1.txt"))
      try await reaches(service, "missing", because: "symbolic link")
      #expect(try await service.status()["lastSeq"] as? Int == 0)
      #expect(unlink(service.drop.path) == 0)
      #expect(rename(real, service.drop.path) == 0)
      #expect(try await service.followed(1)["name"] as? String == "1.txt")
    }

    @Test func `a file system that is unmounted and mounted again is taken up without being asked`()
      async throws
    {
      let service = try Service(settings: ["PollInterval=1s"])
      let image = service.place.appendingPathComponent("bound").path
      try FileManager.default.createDirectory(atPath: image, withIntermediateDirectories: true)
      guard let first = try await Mount("--bind", image, at: service.drop.path) else { return }
      try service.start()
      try drop(1, service)
      #expect(try await service.followed(1)["name"] as? String == "1.txt")
      first.unmount()
      try drop(2, service)
      #expect(try await service.followed(2)["name"] as? String == "2.txt")
      let second = try await Mount("-t", "tmpfs", "tmpfs", at: service.drop.path)
      try drop(3, service)
      #expect(try await service.followed(3)["name"] as? String == "3.txt")
      #expect(try await watched(service).how == "events")
      second?.unmount()
    }

    @Test func `from a read-only folder a file is kept once, and taken out when it can be`()
      async throws
    {
      let service = try Service()
      guard let mount = try await Mount("-t", "tmpfs", "tmpfs", at: service.drop.path) else {
        return
      }
      try drop(1, service)
      let remount = ["mount", "-o"]
      _ = try await Programs.run("/usr/bin/env", remount + ["remount,ro", service.drop.path])
      try service.start()
      try await service.sync()
      #expect(try await service.problems().contains { $0.hasPrefix("files that are kept") })
      try await service.sync()
      #expect(try await service.status()["lastSeq"] as? Int == 1)
      _ = try await Programs.run("/usr/bin/env", remount + ["remount,rw", service.drop.path])
      try await service.sync()
      #expect(try service.leftovers().isEmpty)
      #expect(try await service.outcomes().count == 1)
      #expect(try await service.problems().isEmpty)
      mount.unmount()
    }

    @Test func `a folder without permission waits visibly`() async throws {
      guard Programs.isRoot else { return print("Not root: a stranger's folder is not tested.") }
      let service = try Service(user: 65_534, settings: ["PollInterval=1s"])
      try service.start()
      #expect(chown(service.drop.path, 0, 0) == 0 && chmod(service.drop.path, 0o700) == 0)
      try drop(1, service)
      try await reaches(service, "missing", because: "Permission denied")
      #expect(try await service.problems().contains { $0.contains("cannot be watched") })
      #expect(chown(service.drop.path, 65_534, 65_534) == 0)
      #expect(try await service.followed(1)["name"] as? String == "1.txt")
    }

    @Test(arguments: ["tmpfs", "overlay", "fuse"])
    func `a file system is watched as it can be, and status says why`(kind: String) async throws {
      let service = try Service(settings: ["PollInterval=1s"])
      let place = service.place.path
      for name in ["lower", "scratch", "scratch/upper", "scratch/work"] {
        try FileManager.default.createDirectory(
          atPath: place + "/" + name, withIntermediateDirectories: true)
      }
      let mount: Mount?
      var scratch: Mount?
      switch kind {
      case "tmpfs": mount = try await Mount("-t", "tmpfs", "tmpfs", at: service.drop.path)
      case "overlay":
        // The upper layer of an overlay may not be on another overlay, as in a container.
        scratch = try await Mount("-t", "tmpfs", "tmpfs", at: place + "/scratch")
        for name in ["upper", "work"] {
          try FileManager.default.createDirectory(
            atPath: place + "/scratch/" + name, withIntermediateDirectories: true)
        }
        let layers =
          "lowerdir=\(place)/lower,upperdir=\(place)/scratch/upper,workdir=\(place)/scratch/work"
        mount = try await Mount("-t", "overlay", "overlay", "-o", layers, at: service.drop.path)
      default:
        guard try await Programs.run("/usr/bin/env", ["which", "bindfs"]).status == 0 else {
          return print("There is no bindfs, so FUSE is not tested.")
        }
        mount = try await Mount("-t", "fuse.bindfs", place + "/lower", at: service.drop.path)
      }
      guard let mount else { return }
      try service.start()
      try drop(1, service)
      #expect(try await service.followed(1)["name"] as? String == "1.txt")
      let how = try await watched(service)
      #expect(how.how == (kind == "tmpfs" ? "events" : "polling"))
      #expect(kind == "tmpfs" || how.why.contains("on \(kind), where inotify does not see"))
      if kind == "fuse" {
        // Behind the back of the mount, where no event tells of it.
        try Samples.small(2).write(to: URL(fileURLWithPath: place + "/lower/2.txt"))
        #expect(try await service.followed(2)["name"] as? String == "2.txt")
      }
      try await service.sync()
      // libfuse gives a file that is removed while open such a name, until its end is told.
      #expect(try service.leftovers().filter { !$0.hasPrefix(".fuse_hidden") } == [])
      #expect(try await service.stop() == 0)
      mount.unmount()
      scratch?.unmount()
    }

    @Test func `a watch limit that is met is named, and forgotten when it is raised`() async throws
    {
      // The limits of a user namespace of its own, sysctl user.max_inotify_watches.
      let service = try Service(
        settings: ["PollInterval=1s"],
        prefix: [
          "unshare", "--user", "--map-root-user", "sh", "-c",
          "echo 4 >/proc/sys/user/max_inotify_watches && exec \"$@\"", "sh",
        ])
      for name in ["a", "b", "c", "d", "e", "f"] {
        try FileManager.default.createDirectory(
          atPath: service.dropped(name), withIntermediateDirectories: true)
      }
      do {
        try service.start()
      } catch  where !Programs.isRoot {
        return print("No user namespace can be made here, so watch limits are not tested.")
      }
      try drop(1, service)
      #expect(try await service.followed(1)["name"] as? String == "1.txt")
      let how = try await watched(service)
      #expect(how.how == "polling")
      #expect(how.why.contains("raise sysctl fs.inotify.max_user_watches"))
      for (number, name) in ["a", "b", "c", "d", "e", "f"].enumerated() {
        let path = service.dropped("\(name)/\(number + 2).txt")
        try Samples.small(number + 2).write(to: URL(fileURLWithPath: path))
      }
      #expect(try await service.followed(7)["outcome"] as? String == "kept")
      let raised = try await Programs.run(
        "/usr/bin/env",
        [
          "nsenter", "--target", "\(service.number)", "--user", "--preserve-credentials", "sh",
          "-c",
          "echo 1000 >/proc/sys/user/max_inotify_watches",
        ])
      try #require(raised.status == 0, "\(raised.errors)")
      try await reaches(service, "events")
      let path = service.dropped("f/late.txt")
      try Samples.small(99).write(to: URL(fileURLWithPath: path))
      #expect(try await service.followed(8)["name"] as? String == "f/late.txt")
    }

    @Test func `without any queue of events the folder is polled until there is one`() async throws
    {
      let service = try Service(
        settings: ["PollInterval=1s"],
        prefix: [
          "unshare", "--user", "--map-root-user", "sh", "-c",
          "echo 0 >/proc/sys/user/max_inotify_instances && exec \"$@\"", "sh",
        ])
      do {
        try service.start()
      } catch  where !Programs.isRoot {
        return print("No user namespace can be made here, so queue limits are not tested.")
      }
      try drop(1, service)
      #expect(try await service.followed(1)["name"] as? String == "1.txt")
      let why = try await watched(service).why
      #expect(why.contains("raise sysctl fs.inotify.max_user_instances"))
      let raised = try await Programs.run(
        "/usr/bin/env",
        [
          "nsenter", "--target", "\(service.number)", "--user", "--preserve-credentials", "sh",
          "-c",
          "echo 10 >/proc/sys/user/max_inotify_instances",
        ])
      try #require(raised.status == 0, "\(raised.errors)")
      try await reaches(service, "events")
    }
  }
}
