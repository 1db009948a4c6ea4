// What is said while intake is paused, and what waits for what.

import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct PauseTests {
  @Test func `nothing is handed over while intake is paused, and it is said why`() async throws {
    let service = try Service()
    try service.start()
    _ = try await service.asked("pause")
    let ended = try await service.call(["add", "-"], input: Samples.small(1))
    #expect(ended.status == 69)
    #expect(ended.errors.contains("intake is paused\n`noticectl resume`"))
    #expect(try service.leftovers().isEmpty)
    _ = try await service.asked("resume")
    #expect(try await service.call(["add", "-"], input: Samples.small(1)).status == 0)
  }

  @Test func `a file that waits for a pause to end is not said to be read`() async throws {
    let service = try Service()
    try service.start()
    _ = try await service.asked("pause")
    for number in 1...2 {
      let spare = service.place.appendingPathComponent("\(number).txt")
      try Samples.small(number).write(to: spare)
      #expect(rename(spare.path, service.dropped("\(number).txt")) == 0)
      _ = try await service.asked("rescan")
      let path = service.dropped("\(number).txt")
      let why = try await service.asked("explain", path, "--format", "json").object()
      #expect(why["state"] as? String == "waiting")
      #expect(why["why"] as? String == "intake is paused")
      #expect((why["advice"] as? String)?.contains("noticectl resume") == true)
    }
    let status = try await service.status()
    #expect(status["inFlight"] as? Int == 0)
    #expect(status["waiting"] as? Int == 2)
    #expect(try await service.noticectl("sync", "--timeout", "0.1").status == 75)
    _ = try await service.asked("resume")
    try await service.sync()
    #expect(try await service.asked("list", "--format", "json").array().count == 2)
  }

  @Test func `a file that is handed over waits for no other`() async throws {
    let service = try Service()
    try service.start()
    let slow = try #require(fopen(service.dropped("slow.txt"), "w"))
    defer { fclose(slow) }
    fputs("half", slow)
    fflush(slow)
    #expect(try await service.call(["add", "-"], input: Samples.small(1)).status == 0)
    #expect(try await service.noticectl("sync", "--timeout", "0").status == 75)
  }

  @Test func `without a file that waits no time is too short for sync`() async throws {
    let service = try Service()
    try service.start()
    #expect(try await service.noticectl("sync", "--timeout", "0").status == 0)
    try Samples.small(1).write(to: service.drop.appendingPathComponent("one.txt"))
    try await service.sync()
    #expect(try await service.noticectl("sync", "--timeout", "0").status == 0)
  }

  @Test func `a file that is refused again is said to be`() async throws {
    let service = try Service()
    try service.start()
    let file = service.dropped("empty.txt")
    try Data().write(to: URL(fileURLWithPath: file))
    try await service.sync()
    let first = try #require(try await service.outcomes().last?["seq"] as? Int)
    let retried = try await service.asked("retry", "\(first)")
    #expect(retried.text.hasPrefix("tried again: 1; refused again: the file is empty"))
    let second = try #require(try await service.outcomes().last?["seq"] as? Int)
    #expect(second > first)
    _ = try await service.asked("pause")
    let paused = try await service.asked("retry", "\(second)", "--format", "json").object()
    #expect(paused.keys.sorted() == ["count"])
  }

  @Test func `a drop folder and a hidden folder in it are explained`() async throws {
    let service = try Service()
    try service.start()
    let folder = try await service.asked("explain", service.drop.path).text
    #expect(folder.contains("a drop folder itself"))
    let hidden = service.drop.appendingPathComponent(".hidden")
    try FileManager.default.createDirectory(at: hidden, withIntermediateDirectories: false)
    try Samples.small(1).write(to: hidden.appendingPathComponent("one.txt"))
    let inside = try await service.asked("explain", hidden.path + "/one.txt", "--format", "json")
    #expect(try inside.object()["state"] as? String == "ignored")
  }

  @Test func `a refusal that nothing changes is not advised to be retried`() async throws {
    let service = try Service()
    try service.start()
    let link = service.dropped("link.txt")
    #expect(symlink("/etc/hostname", link) == 0)
    try await service.sync()
    let seq = try #require(try await service.outcomes().last?["seq"] as? Int)
    let told = try await service.asked("explain", link, "--format", "json").object()
    #expect(told["code"] as? String == "not-a-file")
    #expect(told["advice"] as? String == "noticectl discard \(seq) gives it up")
    let chinese = try await service.asked("explain", link, "--lang", "zh").text
    #expect(chinese.contains("请投放文件本身") && chinese.contains("noticectl discard \(seq) "))
    #expect(!chinese.contains("symbolic"))
    let list = try await service.asked("rejected", "--lang", "zh").text
    #expect(list.contains("请投放文件本身") && !list.contains("symbolic"))
    _ = try await service.asked("discard", "\(seq)")
    let after = try await service.asked("explain", link, "--format", "json").object()
    #expect(after["advice"] as? String == "drop it again if it is wanted")
  }
}
