// What became of a file, made ready before the transaction that keeps it.

import NoticeLedger
import NoticeRecord

/// An outcome whose encoding and compression is done, so that the writer need not wait for it.
public struct PreparedOutcome: Sendable {
  enum Verdict: Sendable {
    case notice(PreparedNotice, digest: [UInt8])
    case duplicate(of: Int64)
    case refused(code: String, reason: String)
  }

  let drop: Drop
  let verdict: Verdict
}

extension PreparedOutcome {
  init(_ outcome: Outcome, keptOn day: Day?) throws {
    self.init(drop: outcome.drop, verdict: try Self.prepare(outcome, keptOn: day))
  }

  /// Prepares outcomes on all processors: encoding a record takes as long as writing its rows. The day of
  /// now stands for the date of a notice that states none. Only a measurement of the ledger's cost
  /// leaves notices out of the ledger.
  ///
  /// - Throws: `StoreError` where memory is lacking.
  public static func prepared(
    _ outcomes: [Outcome], at now: Int64 = WallClock.now(), inLedger: Bool = true
  ) async throws -> [PreparedOutcome] {
    let day = inLedger ? Day.here(microseconds: now) : nil
    return try await withThrowingTaskGroup(of: (Int, PreparedOutcome).self) { group in
      for (index, outcome) in outcomes.enumerated() {
        group.addTask { (index, try PreparedOutcome(outcome, keptOn: day)) }
      }
      var prepared = [PreparedOutcome?](repeating: nil, count: outcomes.count)
      for try await (index, one) in group { prepared[index] = one }
      return prepared.compactMap(\.self)
    }
  }

  private static func prepare(_ outcome: Outcome, keptOn day: Day?) throws -> Verdict {
    switch outcome.verdict {
    case .duplicate(let notice): return .duplicate(of: notice)
    case .refused(let code, let reason): return .refused(code: code, reason: reason)
    case .notice(let notice, let original, let text, let body):
      guard let digest = outcome.drop.sha256 else {
        return unstorable("its digest is missing")
      }
      do {
        let prepared = try PreparedNotice(
          notice, original: original, text: text, body: body, keptOn: day)
        return .notice(prepared, digest: digest)
      } catch let error as EncodingError {
        return unstorable("\(error)")
      }
    }
  }

  static func unstorable(_ reason: String) -> Verdict {
    .refused(code: "unstorable-record", reason: "the record cannot be stored: \(reason)")
  }
}
