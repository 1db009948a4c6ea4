import NoticeLedger
import NoticeRecord
import Testing

@Suite struct HistoryTests {
  private static func mention(
    _ role: Mention.Role, _ day: String, _ status: Finding.Status? = nil,
    of inspection: String? = "a",
    notice: Int64 = 1, isCopy: Bool = false
  ) throws -> Mention {
    Mention(
      notice: notice, finding: 1, number: 1, title: "药品采购程序不规范", on: try #require(Day(lastOf: day)),
      role: role, status: status, inspection: inspection, isCopy: isCopy)
  }

  private static func decision(_ standing: Standing, _ day: String) throws -> Decision {
    let on = try #require(Day(lastOf: day))
    return Decision(
      at: Int64(on.number) * 86_400_000_000, on: on, standing: standing, user: 1000, note: "看过现场")
  }

  private static func standings(_ mentions: [Mention], _ decisions: [Decision] = []) -> [Standing] {
    History.of(mentions, decisions).map(\.standing)
  }

  @Test func `a problem is reported, worked on and done`() throws {
    let life = try [
      Self.mention(.feedback, "2024-03-01"), Self.mention(.report, "2024-06-01", .notDone),
      Self.mention(.report, "2024-09-01", .partlyDone), Self.mention(.report, "2024-12-01", .done),
    ]
    #expect(Self.standings(life) == [.reported, .inProgress, .partlyDone, .done])
    #expect(Self.standings(life.reversed()) == [.reported, .inProgress, .partlyDone, .done])
  }

  @Test func `a report that states no status says nothing of how far a problem is`() throws {
    let silent = try Self.mention(.report, "2024-06-01")
    #expect(Self.standings([silent]) == [.reported])
    #expect(try Self.standings([Self.mention(.feedback, "2024-03-01"), silent]) == [.reported])
    for status in [Finding.Status.notDone, .partlyDone, .done] {
      let before = try Self.mention(.report, "2024-03-01", status)
      #expect(Self.standings([before, silent]) == Self.standings([before]))
    }
  }

  @Test func `named again after it was done it has rebounded`() throws {
    let done = try Self.mention(.report, "2024-06-01", .done)
    #expect(
      try Self.standings([done, Self.mention(.feedback, "2025-03-01", of: "b")]) == [
        .done, .rebounded,
      ])
    #expect(
      try Self.standings([done, Self.mention(.report, "2025-06-01", .done, of: "b")])
        == [.done, .rebounded, .done])
    #expect(
      try Self.standings([done, Self.mention(.report, "2025-06-01", .notDone)]) == [
        .done, .rebounded,
      ])
  }

  @Test func `a later report of the same inspection is no rebound`() throws {
    let done = try Self.mention(.report, "2024-06-01", .done)
    #expect(try Self.standings([done, Self.mention(.report, "2024-12-01", .done)]) == [.done])
    #expect(try Self.standings([done, Self.mention(.report, "2024-12-01")]) == [.done])
    #expect(try Self.standings([done, Self.mention(.report, "2024-12-01", of: nil)]) == [.done])
  }

  @Test func `what is kept up for long and then partly done has not rebounded`() throws {
    var kept = try Self.mention(.report, "2024-06-01", .done)
    kept.statusText = "长期坚持"
    let later = try Self.mention(.report, "2024-12-01", .partlyDone)
    #expect(Self.standings([kept, later]) == [.done, .partlyDone])
    let again = try Self.mention(.feedback, "2025-03-01", of: "b")
    #expect(Self.standings([kept, again]) == [.done, .rebounded])
  }

  @Test func `copies add nothing`() throws {
    let done = try Self.mention(.report, "2024-06-01", .done)
    let copy = try Self.mention(.feedback, "2024-07-01", of: "b", notice: 2, isCopy: true)
    #expect(Self.standings([done, copy]) == [.done])
  }

  @Test func `a person's word stands against older notices, however late they come`() throws {
    let mentions = try [
      Self.mention(.feedback, "2024-03-01"),
      Self.mention(.report, "2024-06-01", .notDone, notice: 2),
    ]
    let decisions = [try Self.decision(.done, "2024-06-01")]
    #expect(Self.standings(mentions, decisions) == [.reported, .inProgress, .done])
    let late = try mentions + [Self.mention(.report, "2024-05-01", .partlyDone, notice: 9)]
    #expect(Self.standings(late, decisions).last == .done)
  }

  @Test func `a newer notice may say otherwise`() throws {
    let life = try Self.standings(
      [Self.mention(.feedback, "2024-03-01"), Self.mention(.feedback, "2025-03-01", of: "b")],
      [Self.decision(.done, "2024-06-01")])
    #expect(life == [.reported, .done, .rebounded])
  }

  @Test func `each step says where it is stated`() throws {
    let steps = try History.of(
      [Self.mention(.report, "2024-06-01", .done, notice: 5)],
      [Self.decision(.reported, "2024-07-01")])
    #expect(steps.first?.origin == .notice(5, finding: 1))
    #expect(steps.last?.origin == .person(user: 1000, at: 19_905 * 86_400_000_000))
    #expect(steps.last?.reason == "看过现场")
  }
}
