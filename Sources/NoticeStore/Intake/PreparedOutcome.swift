// What became of a file, made ready before the transaction that keeps it.

import NoticeLedger
import NoticeRecord

/// Outcomes whose encoding and compression is done, so that the writer need not wait for it.
public struct PreparedBatch: Sendable {
  /// The outcomes, in the order of those that they were made of.
  let outcomes: [PreparedOutcome]
  /// The day that stands for the date of a notice that states none; nil where the ledger is left out.
  let day: Day?

  /// Makes outcomes ready on all processors: encoding a record takes as long as writing its rows.
  ///
  /// They are kept as they are on the day of `now`, in microseconds since 1970. Only a measurement of the
  /// ledger's cost leaves notices out of the ledger.
  ///
  /// - Throws: `StoreError` where memory is lacking.
  public init(
    _ outcomes: [Outcome], at now: Int64 = WallClock.now(), inLedger: Bool = true
  ) async throws {
    let day = inLedger ? Day.here(microseconds: now) : nil
    self.day = day
    self.outcomes = try await withThrowingTaskGroup(of: (Int, PreparedOutcome).self) { group in
      for (index, outcome) in outcomes.enumerated() {
        group.addTask { (index, try PreparedOutcome(outcome, keptOn: day)) }
      }
      var prepared = [PreparedOutcome?](repeating: nil, count: outcomes.count)
      for try await (index, one) in group { prepared[index] = one }
      return prepared.compactMap(\.self)
    }
  }
}

/// An outcome made ready for its rows.
struct PreparedOutcome: Sendable {
  /// What became of the file.
  enum Verdict: Sendable {
    /// A notice that may be new, with the digest of its bytes.
    case notice(PreparedNotice, digest: [UInt8])
    /// The store has the same bytes already.
    case duplicate(of: Int64)
    /// It was refused, with a stable code and a reason for people.
    case refused(code: String, reason: String)
  }

  /// The file.
  let drop: Drop
  /// What became of it.
  let verdict: Verdict
}

extension PreparedOutcome {
  /// Makes an outcome ready; the day stands for the date of a notice that states none.
  init(_ outcome: Outcome, keptOn day: Day?) throws {
    self.init(drop: outcome.drop, verdict: try Self.prepare(outcome, keptOn: day))
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

  /// The refusal of a record that cannot be stored.
  static func unstorable(_ reason: String) -> Verdict {
    .refused(code: "unstorable-record", reason: "the record cannot be stored: \(reason)")
  }
}
