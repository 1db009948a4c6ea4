// Long answers come in pages.

import ArgumentParser
import NoticeControl

/// The options that choose a part of a list.
struct PageOptions: ParsableArguments {
  /// How many answers are asked for at a time.
  static let size = 500

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit: Int?

  @Option(help: ArgumentHelp("Leave the first so many out.", valueName: "count"))
  var offset: Int = 0

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit: not negative") }
    if offset < 0 { throw ValidationError("--offset: not negative") }
  }

  /// Asks page after page until there are as many answers as wanted, or all; tells how many there are.
  func all<Row>(
    size: Int = Self.size,
    _ page: (_ offset: Int, _ limit: Int) throws -> (rows: [Row], total: Int)
  ) throws -> (rows: [Row], total: Int) {
    var rows: [Row] = []
    var total = 0
    repeat {
      let next = try page(offset + rows.count, min(limit.map { $0 - rows.count } ?? size, size))
      rows += next.rows
      total = next.total
      if next.rows.isEmpty { break }
    } while rows.count < limit ?? .max && offset + rows.count < total
    return (rows, total)
  }

  /// Asks page after page of what a filter lets through.
  func all<Row>(
    _ filter: Filter, size: Int = Self.size,
    _ page: (Filter) throws -> (rows: [Row], total: Int)
  ) throws -> (rows: [Row], total: Int) {
    var filter = filter
    return try all(size: size) { offset, limit in
      (filter.offset, filter.limit) = (offset, limit)
      return try page(filter)
    }
  }
}
