// What each condition on a notice means in SQL, over `notices n`.

import GRDB
import NoticeRecord

/// Builds conditions on notices.
struct NoticeConditions: Sendable {
  /// How the words of a query are folded.
  let folding: QueryFolding
  /// The notices among which words are looked for; all where nil.
  var within: ClosedRange<Int64>?

  /// Looks for words among all notices.
  init(folding: QueryFolding) {
    self.folding = folding
  }

  /// The conditions of a filter.
  ///
  /// - Throws: `StoreError.query` where the filter's query cannot be understood.
  func condition(of filter: NoticeFilter) throws -> Condition {
    var conditions: [Condition] = []
    if let id = filter.id { conditions.append(Condition("n.id = ?", [id])) }
    if let kind = filter.kind { conditions.append(self.kind(kind.rawValue)) }
    if let issuer = filter.issuer { conditions.append(self.issuer(issuer)) }
    if let region = filter.region { conditions.append(self.region(region)) }
    if let status = filter.status { conditions.append(self.status(status)) }
    do {
      if let since = filter.since {
        conditions.append(self.since(try SearchDate.checked(since, 1)))
      }
      if let until = filter.until {
        conditions.append(self.until(try SearchDate.checked(until, 1)))
      }
      if let query = filter.query, let expression = try QueryParser.parse(query, folding: folding) {
        conditions.append(condition(of: expression))
      }
    } catch {
      throw StoreError.query(error)
    }
    return .all(conditions)
  }

  /// Of this kind.
  func kind(_ kind: String) -> Condition {
    Condition("n.kind = ?", [kind])
  }

  /// Issued by this body under any of its names, or by one whose name has these words.
  func issuer(_ name: String) -> Condition {
    BodyNames.issuer(folding.script(name), folding: folding)
  }

  /// About this division or one inside it.
  func region(_ name: String) -> Condition {
    let words = folding.script(name)
    if words.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
      return Condition("n.region_code GLOB ?", [Self.stem(ofDivision: words) + "*"])
    }
    return Condition(
      """
      ? IN (n.province, n.city, n.county) OR instr(n.province, ?) = 1 OR instr(n.city, ?) = 1
      OR instr(n.county, ?) = 1
      OR instr(coalesce(n.province, '') || coalesce(n.city, '') || coalesce(n.county, ''), ?) = 1
      """, [words, words, words, words, words])
  }

  /// With a finding of this status.
  func status(_ status: Finding.Status) -> Condition {
    Condition(
      "EXISTS (SELECT 1 FROM findings f WHERE f.notice_id = n.id AND f.status = ?)",
      [status.rawValue])
  }

  /// Dated then or later.
  func since(_ date: String) -> Condition {
    Condition("n.dated_on >= ?", [date])
  }

  /// Dated then or earlier; a month or year is meant to its end.
  func until(_ date: String) -> Condition {
    // A tilde sorts behind everything that may follow in a date.
    Condition("n.dated_on < ?", [date + "~"])
  }

  /// The digits of a code that name its province, city or county: 420000 is 42.
  private static func stem(ofDivision code: String) -> String {
    var digits = Substring(code)
    while digits.utf8.count > 2, digits.utf8.count.isMultiple(of: 2), digits.hasSuffix("00") {
      digits = digits.dropLast(2)
    }
    return String(digits)
  }
}
