import NoticeLedger
import Testing

@Suite struct CopyRankTests {
  /// The first has fewer repairs than the second, the second than the third, and those a step more text
  /// than the first.
  private static let ring = [
    CopyRank(notice: 1, found: 4, pieces: 1000, repairs: 0),
    CopyRank(notice: 2, found: 4, pieces: 1200, repairs: 1),
    CopyRank(notice: 3, found: 4, pieces: 1300, repairs: 2),
  ]

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `the same copy leads, whichever comes first`(order: [Int]) {
    var leader = Self.ring[order[0]]
    for place in order where leader < Self.ring[place] { leader = Self.ring[place] }
    #expect(leader == Self.ring[1])
  }

  @Test func `every three copies have an order`() {
    let ranks = [900, 1000, 1100, 1250, 1400].flatMap { pieces in
      (0..<3).map { CopyRank(notice: Int64(pieces + $0), found: 1, pieces: pieces, repairs: $0) }
    }
    for one in ranks {
      for two in ranks {
        for three in ranks where one < two && two < three { #expect(one < three) }
      }
    }
  }

  @Test(arguments: [
    // A little more text outranks no repair.
    (
      CopyRank(notice: 9, found: 4, pieces: 814, repairs: 0),
      CopyRank(notice: 8, found: 4, pieces: 858, repairs: 2)
    ),
    // More found, much more text, fewer repairs, more text, the first.
    (CopyRank(notice: 2, found: 5, pieces: 500, repairs: 9), ring[2]),
    (CopyRank(notice: 4, found: 4, pieces: 2000, repairs: 9), ring[0]),
    (ring[0], CopyRank(notice: 5, found: 4, pieces: 1020, repairs: 1)),
    (CopyRank(notice: 6, found: 4, pieces: 1020, repairs: 0), ring[0]),
    (ring[0], CopyRank(notice: 7, found: 4, pieces: 1000, repairs: 0)),
  ])
  func `what is found, the text and the repairs decide in turn`(better: CopyRank, worse: CopyRank) {
    #expect(worse < better)
    #expect(!(better < worse))
  }
}
