// Files that are not whole yet: none is read before it is.

import Foundation
import TestSupport
import Testing

extension Faults {
  @Suite struct HalfWrittenTests {
    @Test func `a writer that pauses is waited for`() async throws {
      let service = try Service()
      try service.start()
      let dropper = Dropper(service)
      let content = Samples.small(1)
      let file = open(service.dropped("slow.txt"), O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
      let writer = FileHandle(fileDescriptor: file, closeOnDealloc: true)
      let pieces = Rounds.count(2, stress: 5)
      for piece in 0..<pieces {
        let (start, end) = (content.count * piece / pieces, content.count * (piece + 1) / pieces)
        try writer.write(contentsOf: content[start..<end])
        // Ten times the time in which a file that nobody writes to counts as whole; and long after
        // the kernel has told of the other file.
        let pause = Rounds.areLong ? "5" : "1"
        try dropper.drop(Samples.small(100 + piece), as: "\(piece).txt", by: .moved)
        #expect(try await service.followed(piece + 1)["name"] as? String == "\(piece).txt")
        #expect(try await service.noticectl("sync", "--timeout", pause).status == 75)
        #expect(try service.leftovers().contains("slow.txt"))
      }
      try writer.close()
      try await service.sync()
      var files = dropper.files
      files["slow.txt"] = content
      try await KeptFiles(in: service).expectExactly(files, in: service)
    }

    @Test func `rsync and cp of many files give whole notices only`() async throws {
      guard try await Programs.run("/usr/bin/env", ["which", "rsync"]).status == 0 else {
        return print("There is no rsync, so it is not tested.")
      }
      let service = try Service()
      try service.start()
      let source = service.place.appendingPathComponent("source")
      try FileManager.default.createDirectory(at: source, withIntermediateDirectories: true)
      var files: [String: Data] = [:]
      for number in 0..<Rounds.count(10, stress: 1_000) {
        let content = Samples.small(number) + Chance.noise(20_000, seed: UInt64(number))
        files["\(number).txt"] = content
        try content.write(to: source.appendingPathComponent("\(number).txt"))
      }
      for command in [
        ["rsync", "-a"], ["rsync", "-a", "--inplace", "--bwlimit=20m"], ["cp", "-rpT"],
      ] {
        for (name, content) in files {
          // Other bytes in each round, so that each is a notice of its own.
          files[name] = content + Data("再\n".utf8)
          try files[name]?.write(to: source.appendingPathComponent(name))
        }
        let from = command[0] == "cp" ? source.path : source.path + "/"
        let copied = try await Programs.run("/usr/bin/env", command + [from, service.drop.path])
        #expect(copied.status == 0, "\(copied.errors)")
        try await service.sync()
        let last = try await KeptFiles(in: service).outcomes.suffix(files.count)
        #expect(last.allSatisfy { $0["outcome"] as? String == "kept" })
        #expect(Set(last.compactMap { $0["name"] as? String }) == Set(files.keys))
        let digests = try await service.digests(of: source)
        #expect(Set(last.compactMap { $0["sha256"] as? String }) == digests)
        #expect(try service.leftovers().isEmpty)
      }
      #expect(try await service.status()["notices"] as? Int == files.count * 3)
    }

    @Test func `a download is left alone until the browser renames it`() async throws {
      let service = try Service()
      try service.start()
      let whole = Samples.small(1)
      let partial = URL(fileURLWithPath: service.dropped("通报.txt.crdownload"))
      try whole.prefix(50).write(to: partial)
      try await service.sync()
      #expect(try await service.status()["lastSeq"] as? Int == 0)
      let why = try await service.asked("explain", partial.path).text
      #expect(why.contains("left alone"))
      try whole.write(to: partial)
      #expect(rename(partial.path, service.dropped("通报.txt")) == 0)
      try await service.sync()
      try await KeptFiles(in: service).expectExactly(["通报.txt": whole], in: service)
    }

    @Test func `an editor that saves by renaming gives one notice for each save`() async throws {
      let service = try Service(settings: ["After=keep"])
      try service.start()
      for save in 1...3 {
        // As vim does it: a backup of the old file, the new one written whole, the backup removed.
        _ = rename(service.dropped("a.txt"), service.dropped("a.txt~"))
        try Samples.small(save).write(to: URL(fileURLWithPath: service.dropped(".a.txt.swp")))
        try Samples.small(save).write(to: URL(fileURLWithPath: service.dropped("a.txt")))
        try? FileManager.default.removeItem(atPath: service.dropped("a.txt~"))
        try await service.sync()
      }
      let outcomes = try await service.outcomes()
      #expect(outcomes.compactMap { $0["name"] as? String } == ["a.txt", "a.txt", "a.txt"])
      #expect(outcomes.allSatisfy { $0["outcome"] as? String == "kept" })
    }

    @Test(arguments: ["remove", "keep"])
    func `a file that is rewritten in place is a second notice, not a torn one`(after: String)
      async throws
    {
      let service = try Service(settings: ["After=\(after)"])
      try service.start()
      let rounds = Rounds.count(6, stress: 300)
      let large = Chance.noise(50_000, seed: 1)
      var digests: Set<String> = []
      let source = service.place.appendingPathComponent("source")
      for round in 0..<rounds {
        try (Samples.small(round) + large).write(to: source)
        digests.formUnion(try await service.digests(of: source))
        // The same file while it is read, and after: cp truncates and writes again.
        _ = try await Programs.run("/usr/bin/env", ["cp", source.path, service.dropped("a.txt")])
        if round % 2 == 0 { try await service.sync() }
      }
      try await service.sync()
      let outcomes = try await service.outcomes()
      #expect(outcomes.allSatisfy { $0["outcome"] as? String == "kept" })
      let seen = Set(outcomes.compactMap { $0["sha256"] as? String })
      #expect(seen.isSubset(of: digests))
      #expect(outcomes.count >= rounds / 2)
      #expect(try await service.noticectl("explain", service.dropped("a.txt")).status == 0)
    }
  }
}

extension Service {
  /// The SHA-256 of a file, or of every file in a folder, by a program that is not ours.
  func digests(of file: URL) async throws -> Set<String> {
    let ended = try await Programs.run(
      "/usr/bin/env", ["find", file.path, "-type", "f", "-exec", "sha256sum", "{}", "+"])
    return Set(ended.text.split(separator: "\n").map { String($0.prefix(64)) })
  }

  /// Waits, without asking for a look through the folders, until the outcome of a number is there.
  func followed(_ seq: Int) async throws -> [String: Any] {
    let script = """
      import json, sys, varlink
      with varlink.Client.new_with_address("unix:" + sys.argv[1]) as client, \\
           client.open("io.noticed") as noticed:
          for reply in noticed.Follow(int(sys.argv[2]) - 1, _more=True):
              print(json.dumps(reply["outcome"]))
              break
      """
    let ended = try await Programs.run(
      "/usr/bin/env", ["timeout", "60", Programs.python, "-c", script, querySocket, "\(seq)"])
    try #require(ended.status == 0, "outcome \(seq) did not come: \(ended.errors)\n\(log)")
    return try ended.object()
  }
}
