import NoticeLedger
import NoticeRecord
import TestSupport
import Testing

@Suite struct MatterStateTests {
  /// A life of random mentions and decisions, each new to the store after those before it.
  private struct Life {
    var chance: Chance
    var mentions: [Mention] = []
    var decisions: [Decision] = []
    private var day = 0

    init(seed: UInt64) {
      chance = Chance(seed: seed)
    }

    mutating func nextDay() throws -> Day {
      day += Int.random(in: 0...40, using: &chance)
      // Some notices are dropped late.
      let back = chance.one(of: [0, 0, 0, 0, 60])
      return try #require(Day(lastOf: "2024-03-01")) + (day - back)
    }

    mutating func addMention() throws -> Mention {
      var mention = Mention(
        notice: Int64(mentions.count + 1), finding: 1, number: 1, title: "药品采购程序不规范",
        on: try nextDay(), role: Bool.random(using: &chance) ? .report : .feedback)
      if mention.role == .report {
        mention.status = chance.one(of: [.done, .partlyDone, .notDone, nil])
        mention.statusText = chance.one(of: ["已完成", "长期坚持", nil])
      }
      mention.inspection = chance.one(of: ["a", "a", "a", "b", nil])
      mentions.append(mention)
      return mention
    }

    mutating func decide() throws {
      let on = try nextDay()
      decisions.append(
        Decision(
          at: Int64(decisions.count), on: on,
          standing: chance.one(of: [.done, .inProgress, .rebounded]), user: 1000,
          note: chance.one(of: ["看过现场", "持续关注"])))
    }
  }

  @Test func `carried on by the next mention it is what all of them come to`() throws {
    var (carriedOn, settled) = (0, 0)
    for seed in 0..<3000 as Range<UInt64> {
      var life = Life(seed: seed)
      var state: MatterState?
      for _ in 0..<8 {
        if !life.mentions.isEmpty, Int.random(in: 0..<6, using: &life.chance) == 0 {
          try life.decide()
          state = MatterState(of: life.mentions, life.decisions)
        }
        let mention = try life.addMention()
        let next = state?.followed(by: mention)
        let whole = MatterState(of: life.mentions, life.decisions)
        if next == nil { settled += 1 } else { carriedOn += 1 }
        #expect(MatterState(openedBy: mention) == MatterState(of: [mention]))
        state = next ?? whole
        #expect(state == whole && whole != nil, "seed \(seed): \(life.mentions) \(life.decisions)")
      }
    }
    // Both ways are taken often.
    #expect(carriedOn > 5000)
    #expect(settled > 5000)
  }

  @Test func `a mention that does not come last or is of another inspection needs the whole life`()
    throws
  {
    func mention(_ day: String, _ inspection: String?) throws -> Mention {
      Mention(
        notice: 2, finding: 1, number: 1, title: "药品采购程序不规范", on: try #require(Day(lastOf: day)),
        role: .report, status: .done, inspection: inspection)
    }
    let state = try #require(MatterState(of: [try mention("2024-06-01", "a")]))
    #expect(try state.followed(by: mention("2024-06-01", "a")) != nil)
    #expect(try state.followed(by: mention("2024-07-01", nil)) != nil)
    #expect(try state.followed(by: mention("2024-05-31", "a")) == nil)
    #expect(try state.followed(by: mention("2024-07-01", "b")) == nil)
    let decision = Decision(
      at: 1, on: try #require(Day(lastOf: "2024-08-01")), standing: .inProgress, user: 0, note: nil)
    let decided = try #require(MatterState(of: [try mention("2024-06-01", "a")], [decision]))
    #expect(try decided.followed(by: mention("2024-08-02", "a")) == nil)
  }
}
