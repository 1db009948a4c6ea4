// Long answers come in pages.

/// Asks page after page.
enum Pages {
  /// How many answers are asked for at a time.
  static let size = 500

  /// The answers after the first `offset`, until there are as many as wanted, or all; and how many
  /// there are.
  static func all<Row>(
    limit: Int? = nil, offset: Int = 0, size: Int = Pages.size,
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
}
