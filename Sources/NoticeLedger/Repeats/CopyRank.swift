// Which of several copies of one text leads the others: whichever comes first, it is the same one.

/// How good a copy is; the greatest leads.
public struct CopyRank: Comparable, Sendable {
  /// How many findings and targets were read in it.
  private let found: Int
  /// How many different pieces its sketch says that it has.
  private let pieces: Int
  /// How many repairs it needed.
  private let repairs: Int
  /// The number under which it is kept: of equals the first leads.
  private let notice: Int64

  /// The rank of a notice, by what was found in it, the pieces of its sketch and its repairs.
  public init(notice: Int64, found: Int, pieces: Int, repairs: Int) {
    (self.notice, self.found) = (notice, found)
    (self.pieces, self.repairs) = (pieces, repairs)
  }

  /// More of what is found, then by far more text, for that of a page counts its menus too; then fewer
  /// repairs, then more text.
  public static func < (left: CopyRank, right: CopyRank) -> Bool { left.key < right.key }

  private var key: (Int, Int, Int, Int, Int64) { (found, extent, -repairs, pieces, -notice) }

  /// How many times over a text is twice as long as a short one. To call a text longer that is twice as
  /// long as the other is no order: of three, each could be better than the next. Smaller steps let a
  /// hair of text outrank repairs.
  private var extent: Int {
    var (steps, size) = (0, 16)
    while size <= pieces {
      size *= 2
      steps += 1
    }
    return steps
  }
}
