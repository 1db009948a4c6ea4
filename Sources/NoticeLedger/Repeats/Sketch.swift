// The fingerprint of a text by which its copies are known, though they are damaged or cut.

/// A text's smallest hashes of five characters in a row: a fair sample of what stands in it.
///
/// The share of samples that two texts have in common estimates the share of text that they have in
/// common (Broder 1997, bottom-k sketches).
public struct Sketch: Sendable, Equatable {
  /// How many samples are kept at most.
  public static let size = 128
  /// Fewer pieces than this say nothing: two short texts of one office are soon alike.
  public static let leastPieces = 80
  /// The characters of a piece.
  private static let pieceLength = 5

  /// The smallest hashes, in rising order, each once.
  public let samples: [UInt32]
  /// How many different pieces the text has, estimated where it has more than samples are kept.
  public let pieces: Int

  /// A sketch that was kept.
  public init(samples: [UInt32], pieces: Int) {
    self.samples = samples
    self.pieces = pieces
  }

  /// Takes the sketch of a text: of its characters and digits, without anything between them.
  public init(of text: String) {
    // A text has at most so many pieces. Sorting all of a long one costs more than sorting those
    // that can be among the smallest; a text that repeats itself needs a second look, or all of
    // them.
    let most = text.utf8.count / 3
    for halves in [3, 8] where most > halves * Self.size {
      let wanted = UInt64(halves * Self.size / 2)
      let bound = UInt32(clamping: UInt64(UInt32.max) / UInt64(most) * wanted)
      let distinct = Self.distinct(Self.hashes(of: text, upTo: bound), upTo: bound)
      guard distinct.count <= Self.size else {
        samples = Array(distinct.prefix(Self.size))
        pieces = Self.estimate(from: distinct[Self.size - 1])
        return
      }
    }
    let all = Self.distinct(Self.hashes(of: text, upTo: .max), upTo: .max)
    samples = Array(all.prefix(Self.size))
    let isEstimated = all.count > Self.size && most <= 8 * Self.size
    pieces = isEstimated ? Self.estimate(from: all[Self.size - 1]) : all.count
  }

  /// Hashes in rising order, each once. They are spread evenly up to the bound, so that each is
  /// near its place once it is in the slot of its first bits.
  private static func distinct(_ hashes: [UInt32], upTo bound: UInt32) -> [UInt32] {
    let bits = hashes.count.bitWidth - hashes.count.leadingZeroBitCount
    let shift = max(0, bound.bitWidth - bound.leadingZeroBitCount - bits)
    var ends = [Int](repeating: 0, count: 1 << bits + 1)
    for hash in hashes { ends[Int(hash >> shift) + 1] += 1 }
    for slot in 0..<1 << bits { ends[slot + 1] += ends[slot] }
    var slotted = [UInt32](repeating: 0, count: hashes.count)
    for hash in hashes {
      slotted[ends[Int(hash >> shift)]] = hash
      ends[Int(hash >> shift)] += 1
    }
    var distinct: [UInt32] = []
    distinct.reserveCapacity(hashes.count)
    for hash in slotted {
      guard let last = distinct.last, hash <= last else {
        distinct.append(hash)
        continue
      }
      var place = distinct.count
      while place > 0, distinct[place - 1] > hash { place -= 1 }
      if place == 0 || distinct[place - 1] != hash { distinct.insert(hash, at: place) }
    }
    return distinct
  }

  /// The hashes of a text's pieces, of Chinese characters and digits, that are not larger than a
  /// bound.
  private static func hashes(of text: String, upTo bound: UInt32) -> [UInt32] {
    // Zeros behind the text: four bytes can be loaded wherever a character begins.
    var padded: [UInt8] = []
    padded.reserveCapacity(text.utf8.count + 3)
    padded += text.utf8
    let end = padded.count
    padded += [0, 0, 0]
    let bytes = padded.span.bytes
    var hashes = Hashes()
    // The last five characters: what came before has been shifted out.
    var piece: UInt64 = 0
    var seen = 0
    var place = 0
    while place < end {
      // Unsafe: three bytes stand behind the last one of the text.
      let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt32.self)
      var character = UInt32(bigEndian: word) >> 8
      if character >= 0xE0_00_00 {
        // Of a character of four bytes the last one is left, which begins nothing.
        place &+= 3
        guard character &- firstChinese <= lastChinese &- firstChinese else { continue }
      } else {
        place &+= 1
        character >>= 16
        guard character &- 0x30 < 10 else { continue }
      }
      piece = piece << shift ^ UInt64(character)
      seen &+= 1
      let hash = mixed(piece)
      if hash <= bound { hashes.add(hash, after: seen) }
    }
    return hashes.all
  }

  /// The hashes of pieces.
  private struct Hashes {
    private(set) var all: [UInt32]

    init() {
      all = []
      all.reserveCapacity(2 * Sketch.size)
    }

    /// Adds the hash of what may be a piece, after so many characters; few hashes come here.
    @inline(never)
    mutating func add(_ hash: UInt32, after seen: Int) {
      if seen >= pieceLength { all.append(hash) }
    }
  }

  /// The UTF-8 of 一 and of the end of its plane, as numbers.
  private static let firstChinese: UInt32 = 0xE4_B8_80
  private static let lastChinese: UInt32 = 0xE9_BF_BF

  /// By how many bits a character moves up when another one follows: five times that is the whole
  /// word.
  private static let shift: UInt64 = 13

  /// A hash whose first bits depend on all of a piece: the halves are brought together, and each
  /// product carries its low bits upwards.
  @inline(__always)
  private static func mixed(_ piece: UInt64) -> UInt32 {
    var hash = piece &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// Where the last of so many samples lies tells how many there are.
  private static func estimate(from last: UInt32) -> Int {
    Int(Double(size - 1) / (Double(last) / Double(UInt32.max)))
  }
}

/// How much two texts have in common.
public struct Resemblance: Sendable, Equatable {
  /// The share of both texts' pieces that both have, from 0 to 1.
  public let share: Double
  /// The share of the shorter text that the other has, from 0 to 1.
  public let containment: Double

  /// Compares two texts by their sketches.
  public init(_ left: Sketch, _ right: Sketch) {
    share = Self.share(left.samples, right.samples)
    let shorter = min(left.pieces, right.pieces)
    let common = share * Double(left.pieces + right.pieces) / (1 + share)
    containment = shorter > 0 ? min(1, common / Double(shorter)) : 0
    isTelling = shorter >= Sketch.leastPieces
  }

  private let isTelling: Bool

  /// The share of the smallest samples of both that both have.
  private static func share(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let (left, right) = (left.span, right.span)
    var (one, other, shared, all) = (0, 0, 0, 0)
    while all < Sketch.size, one < left.count, other < right.count {
      let (a, b) = (left[one], right[other])
      shared &+= a == b ? 1 : 0
      one &+= a <= b ? 1 : 0
      other &+= b <= a ? 1 : 0
      all &+= 1
    }
    // What is left of the longer one is in it alone.
    all = min(Sketch.size, all + (left.count - one) + (right.count - other))
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// Whether one is a copy of the other: whole, with some damage, or cut.
  public var isCopy: Bool {
    isTelling && (share >= 0.5 || (containment >= 0.8 && share >= 0.15))
  }
}
