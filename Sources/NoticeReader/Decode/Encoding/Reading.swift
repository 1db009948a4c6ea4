// The cheapest way of reading bytes by one encoding, stepping over bytes that were lost or added.

/// Reads bytes as characters so that the whole surprises least.
///
/// A lost byte puts every later pair out of step. Each byte may be read as the beginning of a
/// character or be stepped over at a price; the cheapest chain of steps falls into step again.
struct Reading {
  /// The bits of surprise of the cheapest chain.
  private(set) var bits: Int
  /// Where each step of the chain begins, in order, and at last where it ends.
  private(set) var steps: [Int] = []

  /// Measures the cheapest chain through `range`, without keeping it.
  init(measuring bytes: [UInt8], _ range: Range<Int>, by codec: some Codec) {
    let surprise = Surprise.ofCharacters
    // What it costs to come to this place and to the four after it.
    var (here, one, two, three, four) = (0, Int.max, Int.max, Int.max, Int.max)
    for place in range {
      if here != .max {
        let character = codec.character(in: bytes, at: place)
        if character.exists {
          let cost = here + surprise(character.scalar)
          switch character.length {
          case 1: one = min(one, cost)
          case 2: two = min(two, cost)
          case 3: three = min(three, cost)
          default: four = min(four, cost)
          }
        }
        one = min(one, here + Surprise.strayByte)
      }
      (here, one, two, three, four) = (one, two, three, four, .max)
    }
    bits = min(here, one, min(two, three))
  }

  /// Finds the cheapest chain through `range`; it may end up to three bytes after it.
  init(following bytes: [UInt8], _ range: Range<Int>, by codec: some Codec) {
    let costs = Self.costs(of: bytes, range, by: codec)
    let end = Self.cheapestEnd(of: costs, after: range.count)
    bits = end.bits
    var place = end.place
    steps = [range.lowerBound + place]
    while place > 0 {
      place -= costs[place].length
      steps.append(range.lowerBound + place)
    }
    steps.reverse()
  }

  /// The cheapest way to come to a place: all the bits so far and the last step's length.
  private struct Cost {
    var bits = Int.max
    var length = 0
  }

  private static func costs(
    of bytes: [UInt8], _ range: Range<Int>, by codec: some Codec
  ) -> [Cost] {
    let surprise = Surprise.ofCharacters
    var costs = [Cost](repeating: Cost(), count: range.count + 4)
    costs[0].bits = 0
    for place in 0..<range.count where costs[place].bits != .max {
      let here = costs[place].bits
      let character = codec.character(in: bytes, at: range.lowerBound + place)
      if character.exists {
        let bits = here + surprise(character.scalar)
        if bits < costs[place + character.length].bits {
          costs[place + character.length] = Cost(bits: bits, length: character.length)
        }
      }
      if here + Surprise.strayByte < costs[place + 1].bits {
        costs[place + 1] = Cost(bits: here + Surprise.strayByte, length: 1)
      }
    }
    return costs
  }

  private static func cheapestEnd(of costs: [Cost], after count: Int) -> (place: Int, bits: Int) {
    (count..<costs.count).map { ($0, costs[$0].bits) }.min { $0.1 < $1.1 } ?? (count, .max)
  }
}
