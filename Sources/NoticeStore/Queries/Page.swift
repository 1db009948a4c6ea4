// A part of a long answer.

/// Some items of an answer and how many there are in all.
public struct Page<Item: Sendable>: Sendable {
  /// The items asked for.
  public var items: [Item]
  /// The exact number of all items that fit.
  public var total: Int

  /// Joins items to the total.
  public init(items: [Item], total: Int) {
    self.items = items
    self.total = total
  }
}

extension Page: Equatable where Item: Equatable {}
extension Page: Encodable where Item: Encodable {}
extension Page: Decodable where Item: Decodable {}

/// Which part of an answer is wanted.
public struct Window: Sendable, Equatable {
  /// At most so many items.
  public var limit: Int
  /// After so many items.
  public var offset: Int

  /// A window on an answer.
  public init(limit: Int, offset: Int = 0) {
    self.limit = max(0, limit)
    self.offset = max(0, offset)
  }
}
