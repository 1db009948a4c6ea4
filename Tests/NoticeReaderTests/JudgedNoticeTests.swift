// How much of what a careful reader finds the reader finds, over all judged notices.

import NoticeRecord
import Testing

struct JudgedNoticeTests {
  /// A field and the least harmonic mean of precision and recall that it may have.
  struct Floor: Sendable, CustomTestStringConvertible {
    var field: String
    var least: Double
    var testDescription: String { field }
  }

  private static let notices = Result { try JudgedNotice.all() }

  @Test(arguments: [
    Floor(field: "kind", least: 0.99), Floor(field: "title", least: 0.98),
    Floor(field: "issuer", least: 0.98), Floor(field: "publisher", least: 0.98),
    Floor(field: "numbers", least: 0.98), Floor(field: "days", least: 0.99),
    Floor(field: "region", least: 0.99), Floor(field: "inspection", least: 0.98),
    Floor(field: "contacts", least: 0.98), Floor(field: "dates", least: 0.99),
    Floor(field: "people", least: 0.98), Floor(field: "findings", least: 0.99),
    Floor(field: "statuses", least: 0.99), Floor(field: "measures", least: 0.97),
    Floor(field: "actions", least: 0.97), Floor(field: "targets", least: 0.98),
    Floor(field: "figures", least: 0.99),
  ])
  func `notices judged by others are read as they were judged`(floor: Floor) throws {
    var (gold, found, right) = (0, 0, 0)
    var misses: [String] = []
    for notice in try Self.notices.get() {
      var facts = notice.facts(of: floor.field)
      gold += facts.gold.count
      found += facts.found.count
      for fact in facts.gold {
        if let place = facts.found.firstIndex(of: fact) {
          facts.found.remove(at: place)
          right += 1
        } else {
          misses.append("\(notice.name) - \(fact)")
        }
      }
      misses += facts.found.map { "\(notice.name) + \($0)" }
    }
    let score = Double(2 * right) / Double(max(gold + found, 1))
    print("measured: \(floor.field) \(right) of \(gold), \(found) found, \(score)")
    #expect(gold > 0)
    #expect(score >= floor.least, "\(misses.joined(separator: "\n"))")
  }
}
