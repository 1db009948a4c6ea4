// The answer to `Export`: records, one after the other.

internal import NoticeControl
internal import NoticeRecord
internal import NoticeStore

extension Office {
  /// How many records are read from the store at a time.
  private static let recordsAtOnce = 16

  /// Hands over the records that a filter lets through, in the order of their numbers.
  func export(
    _ request: ExportRequest, _ reply: (ExportedNotice) async throws -> Void
  ) async throws -> ExportedNotice {
    let filter = NoticeFilter(request.filter ?? Filter())
    return try await Refusal.translating {
      let total = try await store.list(filter, order: .id, window: Window(limit: 0)).total
      var done = 0
      var last: Int64 = 0
      while case let records = try await store.records(
        after: last, filter, withText: request.withText ?? false, limit: Self.recordsAtOnce),
        let newest = records.last?.notice.id
      {
        for record in records {
          done += 1
          try await reply(
            ExportedNotice(
              notice: record.notice, keptAt: Timestamp(microseconds: record.keptAt), done: done,
              total: total))
        }
        last = newest
      }
      return ExportedNotice(done: done, total: total)
    }
  }
}
