// Taking the configuration over anew while the daemon runs.

import Foundation
import Testing

@Suite struct ReloadTests {
  private let service: Service

  init() throws { service = try Service(settings: ["MaximumFileSize=1M"]) }

  private func configure(_ lines: String...) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8)
      .write(to: service.place.appendingPathComponent("noticed.conf"))
  }

  private func fileBytes() async throws -> Int? {
    let status = try await service.asked("status", "--format", "json").object()
    let limits = try #require(status["limits"] as? [[String: Any]])
    return limits.first { $0["name"] as? String == "fileBytes" }?["value"] as? Int
  }

  @Test func `what can change while running is in force when reload returns`() async throws {
    try service.start()
    #expect(try await fileBytes() == 1 << 20)
    try configure("[Intake]", "QuietTime=20ms", "StandStillTime=500ms", "MaximumFileSize=100")
    let reply = try await service.asked("reload", "--format", "json").object()
    #expect(reply["applied"] as? [String] == ["MaximumFileSize="])
    #expect(reply["needRestart"] == nil)
    #expect(try await fileBytes() == 100)
    try Samples.small(1).write(to: service.drop.appendingPathComponent("a.txt"))
    try await service.sync()
    let rejected = try await service.asked("rejected", "--format", "json").array()
    #expect(rejected.map { $0["code"] as? String } == ["too-large"])
  }

  @Test func `what cannot change is named, and options stay stronger`() async throws {
    try service.start()
    try configure("[Intake]", "Drop=/srv/other", "Rejected=/srv/rejected", "PollInterval=9s")
    let answer = try await service.asked("reload")
    #expect(answer.text.contains("PollInterval="))
    // --drop and --state were given, and with them the places of the folders.
    #expect(!answer.text.contains("Drop=") && !answer.text.contains("Rejected="))
    try configure("[Control]", "Runtime=/srv/run", "[Store]", "State=/srv/state")
    let second = try await service.asked("reload", "--format", "json").object()
    #expect(second["needRestart"] == nil)
  }

  @Test func `a mistake is refused with its line, and nothing changes`() async throws {
    try service.start()
    try configure("[Intake]", "MaximumFileSize=100", "QuietTime=soon")
    let refused = try await service.noticectl("reload")
    #expect(refused.status == 78)
    #expect(refused.errors.contains("noticed.conf:3: QuietTime=soon"))
    #expect(try await fileBytes() == 1 << 20)
    #expect(service.log.contains("the configuration is not taken over"))
  }

  @Test func `a hangup reloads where a manager started the daemon`() async throws {
    try service.start()
    try configure("[Intake]", "MaximumFileSize=200")
    try service.hangUp()
    #expect(try await fileBytes() == 200)
  }
}
