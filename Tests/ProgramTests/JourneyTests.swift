// The whole path of dropped files, with the real programs.

import Foundation
import Testing

@Suite struct JourneyTests {
  @Test func `real notices dropped by cp, mv and ln are kept, and are duplicates the next time`()
    async throws
  {
    guard let documents = try Samples.real() else { return }
    let service = try Service()
    try service.start()
    for (round, way) in ["cp", "mv", "ln"].enumerated() {
      for document in documents {
        let spare = service.place.appendingPathComponent("spare-" + document.lastPathComponent)
        try? FileManager.default.removeItem(at: spare)
        try FileManager.default.copyItem(at: document, to: spare)
        let target = service.drop.appendingPathComponent(document.lastPathComponent).path
        let dropped = try await Programs.run("/usr/bin/env", [way, spare.path, target])
        #expect(dropped.status == 0)
      }
      try await service.sync()
      #expect(try service.leftovers().isEmpty)
      let notices = try await service.asked("list", "--format", "json").array()
      #expect(notices.count == documents.count)
      let outcomes = try await service.outcomes()
      #expect(outcomes.count == documents.count * (round + 1))
      #expect(
        outcomes.filter { $0["outcome"] as? String == "kept" }.count == documents.count)
    }
    #expect(try await service.stop() == 0)
  }

  @Test func `an original comes back byte for byte, and a search finds its notice`() async throws {
    let service = try Service()
    try service.start()
    let notice = Samples.small(7)
    try notice.write(to: service.drop.appendingPathComponent("a.txt"))
    try await service.sync()
    #expect(try await service.asked("original", "1").output == notice)
    let hits = try await service.asked("search", "青禾县", "--format", "json").array()
    #expect(hits.count == 1)
    #expect(try await service.noticectl("search", "绝无此词").status == 1)
    let record = try await service.asked("show", "1", "--format", "json").object()
    #expect(record["id"] as? Int == 1)
    #expect(record["schemaVersion"] as? Int == 1)
    #expect(try await service.noticectl("show", "99").status == 66)
  }

  @Test func `what stands in the folder before the start counts, in subfolders too`() async throws {
    let service = try Service()
    let inner = service.drop.appendingPathComponent("a/b")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try Samples.small(1).write(to: inner.appendingPathComponent("one.txt"))
    try Samples.small(2).write(to: service.drop.appendingPathComponent("two.txt"))
    try Samples.small(3).write(to: service.drop.appendingPathComponent(".hidden.txt"))
    try service.start()
    try await service.sync()
    #expect(try await service.asked("list", "--format", "json").array().count == 2)
    #expect(try service.leftovers() == [".hidden.txt", "a"])
  }

  @Test func `a daemon that is killed while files arrive gives each exactly one outcome`()
    async throws
  {
    let service = try Service()
    try service.start()
    let count = 200
    for number in 0..<count {
      let name = "\(number).txt"
      switch number % 3 {
      case 0:
        try Samples.small(number).write(to: service.drop.appendingPathComponent(name))
      case 1:
        let spare = service.place.appendingPathComponent(name)
        try Samples.small(number).write(to: spare)
        try FileManager.default.moveItem(
          at: spare, to: service.drop.appendingPathComponent(name))
      default:
        let spare = service.place.appendingPathComponent(name)
        try Samples.small(number).write(to: spare)
        try FileManager.default.linkItem(
          at: spare, to: service.drop.appendingPathComponent(name))
      }
      if number == 70 || number == 140 {
        try await service.kill()
        try service.start()
      }
    }
    try await service.kill()
    try service.start()
    try await service.sync()
    let outcomes = try await service.outcomes()
    let names = outcomes.compactMap { $0["name"] as? String }
    #expect(names.sorted() == (0..<count).map { "\($0).txt" }.sorted())
    #expect(outcomes.allSatisfy { $0["outcome"] as? String == "kept" })
    #expect(outcomes.compactMap { $0["seq"] as? Int } == Array(1...count))
    #expect(try service.leftovers().isEmpty)
  }

  @Test func `the same file that is dropped again as soon as it has left has an outcome again`()
    async throws
  {
    let service = try Service()
    try service.start()
    let spare = service.place.appendingPathComponent("spare.txt")
    try Samples.small(1).write(to: spare)
    for _ in 1...3 {
      try FileManager.default.linkItem(
        at: spare, to: service.drop.appendingPathComponent("one.txt"))
      try await service.sync()
      #expect(try service.leftovers().isEmpty)
    }
    let outcomes = try await service.outcomes().compactMap { $0["outcome"] as? String }
    #expect(outcomes == ["kept", "duplicate", "duplicate"])
  }

  @Test func `a drop folder that is deleted and made again is taken up`() async throws {
    let service = try Service()
    try service.start()
    try FileManager.default.removeItem(at: service.drop)
    let spare = service.place.appendingPathComponent("drop-anew")
    try FileManager.default.createDirectory(at: spare, withIntermediateDirectories: true)
    try Samples.small(1).write(to: spare.appendingPathComponent("one.txt"))
    try FileManager.default.moveItem(at: spare, to: service.drop)
    try await service.sync()
    #expect(try await service.asked("list", "--format", "json").array().count == 1)
  }

  @Test func `follow goes on where it was told to`() async throws {
    let service = try Service()
    try service.start()
    for number in 1...5 {
      try Samples.small(number).write(to: service.drop.appendingPathComponent("\(number).txt"))
      try await service.sync()
    }
    let outcomes = try await service.outcomes()
    #expect(outcomes.compactMap { $0["notice"] as? Int } == [1, 2, 3, 4, 5])
  }
}
