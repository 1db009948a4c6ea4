// A request and a reply of every method for reviews, every field set.

import NoticeControl
import NoticeRecord

extension Samples {
  static let reviewQueries: [Sample] = [
    Sample(
      QueryInterface.digest,
      DigestRequest(period: .quarter, day: "2026-11-22", before: true),
      DigestReply(digest: digest)),
    Sample(
      QueryInterface.sample, SampleRequest(count: 5, sort: .figures),
      SampleReply(facts: [sampledFact], population: 30)),
  ]

  static let reviewChanges: [Sample] = [
    Sample(
      ControlInterface.judge, JudgeRequest(sampledFact, right: false, note: "漏字"), Nothing())
  ]

  static let sampledFact = SampledFact(
    notice: 7, title: "要点", sort: .figures, ordinal: 2, words: "检查: 余1.5万家", place: place)

  static let accuracy = Accuracy(
    sort: .figures, judged: 20, right: 19, share: 0.95, low: 0.75, high: 0.99)

  static var digest: Digest {
    var digest = Digest(
      period: .quarter, name: "2026-Q4", from: "2026-10-01", through: "2026-12-31",
      madeOn: "2026-11-22", dueThrough: "2027-03-31")
    let tallies = [Tally(name: "x", count: 3)]
    (digest.outcomes, digest.outcomesBefore, digest.kinds) = (tallies, tallies, tallies)
    (digest.arrivals, digest.changed, digest.standings) = (tallies, tallies, tallies)
    (digest.deadlines, digest.gradeCounts) = (tallies, tallies)
    (digest.lateTotal, digest.dueTotal, digest.undated) = (1, 2, 3)
    (digest.late, digest.due, digest.notices, digest.grades) = (
      [matter], [matter], [summary], [grade]
    )
    var change = MatterChange(
      matter: 7, body: "某局", title: "采购不规范", before: .done, standing: .rebounded,
      on: "2026-11-02", notice: 3)
    change.undated = true
    (digest.changes, digest.earlierChanges) = ([change], [change])
    (digest.older, digest.changedEarlier) = (2, tallies)
    return digest
  }
}
