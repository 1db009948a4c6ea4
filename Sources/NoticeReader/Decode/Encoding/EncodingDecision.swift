// Which encoding a file is in.

/// Decides on a file's encoding by its bytes alone: labels inside lie too often.
enum EncodingDecision {
  /// The bytes that are looked at, from the beginning and again from the middle.
  private static let sampleLength = 4096

  /// The decision and how well it explains the bytes.
  struct Verdict {
    /// The encoding.
    var encoding: TextEncoding
    /// Bits of surprise a byte; about 4 for Chinese, 6 for English, 10 for noise.
    var bitsPerByte: Double
  }

  /// The encoding of `bytes`: its mark, else whatever makes the text least surprising.
  static func decide(_ bytes: [UInt8]) -> Verdict {
    if let marked = TextEncoding.marked(by: bytes) {
      return verdict(on: marked, samples: samples(of: bytes), of: bytes)
    }
    if let clear = clearVerdict(on: bytes) { return clear }
    let samples = samples(of: bytes)
    let verdicts = TextEncoding.allCases.map { verdict(on: $0, samples: samples, of: bytes) }
    return verdicts.min { $0.bitsPerByte < $1.bitsPerByte }
      ?? Verdict(encoding: .utf8, bitsPerByte: 0)
  }

  /// The bytes that a clear case is told by.
  private static let firstLook = 1024
  /// The most bits a byte of text that is beyond doubt.
  private static let clearBitsPerByte = 6.0
  /// The bits a byte by which every other encoding must be worse.
  private static let clearMargin = 3.0

  /// The decision by the first bytes alone, where one encoding makes plain text of them and every
  /// other makes noise; nil for all else.
  private static func clearVerdict(on bytes: [UInt8]) -> Verdict? {
    guard bytes.count > firstLook else { return nil }
    let verdicts = TextEncoding.allCases.map {
      verdict(on: $0, samples: [0..<firstLook], of: bytes)
    }.sorted { $0.bitsPerByte < $1.bitsPerByte }
    let isClear =
      verdicts[0].bitsPerByte <= clearBitsPerByte
      && verdicts[1].bitsPerByte >= verdicts[0].bitsPerByte + clearMargin
    return isClear ? verdicts[0] : nil
  }

  /// The ranges that stand for the whole file, each at an even offset, so that the pairs of UTF-16
  /// stay in step.
  private static func samples(of bytes: [UInt8]) -> [Range<Int>] {
    if bytes.count <= 2 * sampleLength { return [0..<bytes.count] }
    let middle = bytes.count / 2 & ~1
    return [0..<sampleLength, middle..<(middle + sampleLength)]
  }

  private static func verdict(
    on encoding: TextEncoding, samples: [Range<Int>], of bytes: [UInt8]
  ) -> Verdict {
    let length = samples.reduce(0) { $0 + $1.count }
    let bits = samples.reduce(0) { $0 + Self.bits(of: bytes, $1, by: encoding) }
    return Verdict(encoding: encoding, bitsPerByte: Double(bits) / Double(max(length, 1)))
  }

  private static func bits(
    of bytes: [UInt8], _ range: Range<Int>, by encoding: TextEncoding
  ) -> Int {
    switch encoding {
    case .utf8: Reading(measuring: bytes, range, by: UTF8Codec()).bits
    case .gb18030: Reading(measuring: bytes, range, by: GB18030Codec()).bits
    case .big5: Reading(measuring: bytes, range, by: Big5Codec()).bits
    case .utf16LittleEndian:
      Reading(measuring: bytes, range, by: UTF16Codec(bigEndian: false)).bits
    case .utf16BigEndian:
      Reading(measuring: bytes, range, by: UTF16Codec(bigEndian: true)).bits
    }
  }
}
