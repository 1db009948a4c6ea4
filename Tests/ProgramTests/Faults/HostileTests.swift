// Files and names made to harm whoever reads them.

import Foundation
import Testing

extension Faults {
  @Suite struct HostileTests {
    /// Contents that are hard to read, each with a start that makes it text.
    private static let contents: [(name: String, content: Data)] = {
      let start = Samples.small(1)
      func text(_ unit: String, _ count: Int) -> Data {
        Data(String(repeating: unit, count: count).utf8)
      }
      let million = Rounds.count(100_000, stress: 1_000_000)
      let entities = (1...40).map { level in
        "<!ENTITY e\(level) \"&e\(level - 1);&e\(level - 1);\">"
      }.joined()
      return [
        ("nested.html", text("<div>", million) + start),
        (
          "unclosed.html",
          Data("<html><body>".utf8) + start + text("<b><i><table><tr><td>", million / 5)
        ),
        ("attributes.html", Data("<p ".utf8) + text("a='b' ", million) + Data(">".utf8) + start),
        ("line.txt", start + text("问题整改", million / 4)),
        ("parentheses.txt", start + text("(", million)),
        ("digits.txt", start + text("2024", million / 4)),
        ("glosses.txt", start + text("療(liáo)", million / 9)),
        (
          "bomb.html",
          Data("<!DOCTYPE x [<!ENTITY e0 \"通报\">\(entities)]><p>&e40;</p>".utf8) + start
        ),
        ("nuls.txt", start + Data(count: 4096) + start),
        (
          "surrogates.txt",
          Data([0xFF, 0xFE]) + Data((0..<2000).flatMap { _ in [0x00, 0xD8] }) + start
        ),
        (
          "surrogates-in-utf8.txt",
          start + Data((0..<2000).flatMap { _ in [0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF] })
        ),
        ("overlong.txt", start + Data((0..<2000).flatMap { _ in [0xC0, 0xAF, 0xE0, 0x80, 0xAF] })),
        ("cut.txt", start.dropLast(2)),
        ("bom.txt", Data([0xEF, 0xBB, 0xBF])),
        ("combining.txt", start + text("a\u{301}\u{489}", million / 5)),
        ("bidi.txt", start + text("\u{202E}\u{2066}", 1000)),
      ]
    }()

    @Test func `every hostile content gets an outcome in time, and a notice after it is kept`()
      async throws
    {
      let service = try Service()
      try service.start()
      let start = ContinuousClock.now
      for (name, content) in Self.contents {
        try content.write(to: service.drop.appendingPathComponent(name))
      }
      try Samples.small(7).write(to: service.drop.appendingPathComponent("good.txt"))
      _ = try await service.asked("sync", "--timeout", "300")
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let outcomes = try await service.outcomes()
      #expect(
        Set(outcomes.compactMap { $0["name"] as? String })
          == Set(Self.contents.map(\.name) + ["good.txt"]))
      let slow = outcomes.filter { $0["code"] as? String == "too-slow" }
      #expect(slow.compactMap { $0["name"] as? String } == [])
      #expect(
        outcomes.contains {
          $0["name"] as? String == "good.txt" && $0["outcome"] as? String == "kept"
        })
      #expect(try service.leftovers().isEmpty)
      #expect(service.isRunning)
      let resident = try Resident(of: service.number)
      #expect(resident.peak < Resident.limit)
      Rounds.report("\(Self.contents.count) hostile contents: \(Int(seconds)) s, \(resident)")
    }

    @Test func `a huge file, a FIFO, a socket, a device and links are refused at once`()
      async throws
    {
      let service = try Service()
      let secret = service.place.appendingPathComponent("secret")
      try Data("外面的秘密文件".utf8).write(to: secret)
      try Data().write(to: service.drop.appendingPathComponent("huge.txt"))
      #expect(truncate(service.dropped("huge.txt"), 4 << 30) == 0)
      #expect(mkfifo(service.dropped("fifo"), 0o644) == 0)
      let listening = try NotifySocket(at: service.dropped("socket"))
      #expect(symlink(secret.path, service.dropped("link.txt")) == 0)
      var expected = [
        "huge.txt": "too-large", "fifo": "not-a-file", "socket": "not-a-file",
        "link.txt": "not-a-file",
      ]
      // 1:5 is /dev/zero, which has no end.
      if mknod(service.dropped("device"), S_IFCHR | 0o666, 0x105) == 0 {
        expected["device"] = "not-a-file"
      } else {
        print("No device can be made here, so none is tested.")
      }
      try service.start()
      try await service.sync()
      let rejected = try await service.asked("rejected", "--format", "json").array()
      let codes = Dictionary(
        rejected.map { ($0["name"] as? String ?? "", $0["code"] as? String ?? "") },
        uniquingKeysWith: { first, _ in first })
      #expect(codes == expected)
      #expect(try service.leftovers().isEmpty)
      _ = listening.path
    }

    @Test(arguments: [9_999_999_999, -9_999_999_999, Int.max])
    func `files and folders of a far year are taken like any other`(seconds: Int) async throws {
      let service = try Service()
      let mount = try await Mount("-t", "tmpfs", "tmpfs", at: service.drop.path)
      let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
      try service.start()
      #expect(mkdir(service.dropped("inner"), 0o755) == 0)
      for (number, name) in ["a.txt", "inner/b.txt", ".c"].enumerated() {
        try Samples.small(number).write(to: URL(fileURLWithPath: service.dropped(name)))
        #expect(utimensat(AT_FDCWD, service.dropped(name), times, 0) == 0)
      }
      #expect(utimensat(AT_FDCWD, service.dropped("inner"), times, 0) == 0)
      #expect(rename(service.dropped(".c"), service.dropped("c.txt")) == 0)
      try await service.sync()
      #expect(try await service.status()["notices"] as? Int == 3)
      #expect(try service.leftovers() == ["inner"])
      mount?.unmount()
    }

    @Test func `a symbolic link that is swapped in never lets another file be read`() async throws {
      let service = try Service(settings: ["After=keep"])
      let secret = service.place.appendingPathComponent("secret.txt")
      try Data("县外机密通报绝不可读".utf8).write(to: secret)
      let (file, spare) = (service.dropped("a.txt"), service.place.appendingPathComponent("b").path)
      try service.start()
      for number in 1...Rounds.count(300, stress: 20_000) {
        if number % 2 == 0 {
          #expect(symlink(secret.path, spare) == 0)
        } else {
          try Samples.small(number % 5).write(to: URL(fileURLWithPath: spare))
        }
        #expect(rename(spare, file) == 0)
      }
      _ = try await service.noticectl("sync", "--timeout", "60")
      #expect(try await service.noticectl("search", "机密").status == 1)
      #expect(try Data(contentsOf: secret) == Data("县外机密通报绝不可读".utf8))
    }

    @Test func `a hard link to a file outside leaves that file alone`() async throws {
      let service = try Service()
      try service.start()
      let outside = service.place.appendingPathComponent("outside.txt")
      try Samples.small(3).write(to: outside)
      #expect(chmod(outside.path, 0o640) == 0)
      #expect(link(outside.path, service.dropped("a.txt")) == 0)
      try await service.sync()
      #expect(try service.leftovers().isEmpty)
      #expect(try Data(contentsOf: outside) == Samples.small(3))
      #expect(try await service.asked("list", "--format", "json").array().count == 1)
    }

    /// Names that could forge a line, steer a terminal, or be taken for an option or a field.
    private static let names: [[UInt8]] = [
      Array("a\nb.txt".utf8), Array("\u{1B}[31mred\u{1B}]0;title\u{7}.txt".utf8),
      Array("\u{9B}31m.txt".utf8), Array("\r\t\u{8}.txt".utf8), [0xFF, 0xFE, 0x2E, 0x80],
      Array("-rf".utf8), Array("noticed: forged line".utf8), Array("\u{202E}txt.exe".utf8),
      Array(String(repeating: "长", count: 85).utf8), Array(repeating: 0x61, count: 255),
      Array("a\\x1b.txt".utf8), Array("NOTICE_ID=9".utf8),
    ]

    @Test func `names with line breaks, escapes and 255 bytes are kept, and shown escaped`()
      async throws
    {
      let service = try Service()
      try service.start()
      try Self.writeNames(into: service.drop)
      try await service.sync()
      #expect(try await service.status()["lastSeq"] as? Int == Self.names.count)
      #expect(try service.leftovers().isEmpty)
      for output in [
        try await service.asked("rejected").output, try await service.asked("list").output,
        Data(service.log.utf8), try await service.asked("rejected", "--format", "jsonl").output,
      ] {
        let lines = output.split(separator: UInt8(ascii: "\n"))
        #expect(lines.allSatisfy { line in !line.contains { $0 < 0x20 || $0 == 0x7F } })
        let text = String(decoding: output, as: UTF8.self)
        #expect(!text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) })
        #expect(!text.unicodeScalars.contains { $0.value == 0x202E })
      }
      // One line an outcome, whatever is in the names.
      let said = service.log.split(separator: "\n")
      #expect(said.allSatisfy { $0.hasPrefix("noticed: ") })
      // Put back under their names, all of them are refused again.
      _ = try await service.asked("retry", "--all")
      try await service.sync()
      #expect(try await service.status()["lastSeq"] as? Int == Self.names.count * 3 / 2)
      #expect(try service.leftovers().isEmpty)
    }

    @Test func `a real journald shows the same names in one harmless line each`() async throws {
      guard Programs.isRoot else {
        return print("Not root: a journald of our own cannot be started, so it is not tested.")
      }
      let service = try Service()
      let source = service.place.appendingPathComponent("source")
      try FileManager.default.createDirectory(at: source, withIntermediateDirectories: true)
      try Self.writeNames(into: source)
      let script = Programs.root.appendingPathComponent("Tests/ProgramTests/Support/with-journald")
      let ended = try await Programs.run(
        "/usr/bin/env",
        [
          "unshare", "-m", "sh", "-c", #"folder=$1; shift; exec "$@" "$folder"/*"#, "sh",
          source.path, script.path, Programs.path("noticed"), Programs.path("noticectl"),
          service.place.path,
        ])
      try #require(ended.status == 0, "\(ended.errors)\n\(service.log)")
      var outcomes = 0
      for line in ended.text.split(separator: "\n") {
        let entry = try #require(
          JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        // journalctl gives what is no plain text as a list of bytes.
        let message = try #require(entry["MESSAGE"] as? String, "\(entry)")
        #expect(!message.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        guard entry["NOTICE_OUTCOME"] != nil else { continue }
        outcomes += 1
        #expect(entry["NOTICE_FILE"] is String && entry["NOTICE_FOLDER"] is String, "\(entry)")
      }
      #expect(outcomes == Self.names.count)
    }

    /// Writes a file under each of the names; every second one is refused, so that refusals are
    /// shown too.
    private static func writeNames(into folder: URL) throws {
      for (number, name) in names.enumerated() {
        let path = Array(folder.path.utf8) + [0x2F] + name + [0]
        let file = path.withUnsafeBytes { raw in
          raw.withMemoryRebound(to: CChar.self) { pointer in
            pointer.baseAddress.map { open($0, O_CREAT | O_WRONLY | O_CLOEXEC, 0o644) } ?? -1
          }
        }
        let content =
          number % 2 == 0 ? Samples.small(number) : Data([0x89] + Array("PNG\r\n\u{1A}\n\0".utf8))
        #expect(content.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == content.count)
        close(file)
      }
    }

    @Test func `a file 64 folders deep is kept, and one deeper is named`() async throws {
      let service = try Service()
      try service.start()
      // Made from the inside: the whole path is longer than the kernel takes.
      let name = String(repeating: "夹", count: 80)
      var folder = open(service.drop.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      for level in 1...65 {
        #expect(mkdirat(folder, name, 0o755) == 0)
        let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        close(folder)
        folder = inner
        if level >= 64 {
          let file = openat(folder, "\(level).txt", O_CREAT | O_WRONLY | O_CLOEXEC, 0o644)
          let content = Samples.small(level)
          #expect(
            content.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == content.count)
          close(file)
        }
      }
      try await service.sync()
      #expect(try await service.status()["notices"] as? Int == 1)
      #expect(try await service.problems().contains { $0.contains("deeper than 64 folders") })
      // The deepest folder that is watched is watched by the kernel, however long its path.
      let up = openat(folder, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      let file = openat(up, "late.txt", O_CREAT | O_WRONLY | O_CLOEXEC, 0o644)
      let content = Samples.small(99)
      #expect(content.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == content.count)
      close(file)
      #expect(try await service.followed(2)["name"] as? String != nil)
      close(up)
      close(folder)
      _ = try await Programs.run("/usr/bin/env", ["rm", "-rf", service.place.path])
    }
  }
}
