// From bytes to UTF-8: the encoding is decided, every byte is read or accounted for.

import NoticeRecord

/// Text taken out of its encoding, with what could not be read.
struct Decoding {
  /// The encoding that was decided on.
  private(set) var encoding: TextEncoding
  /// The text; U+FFFD stands for each run of bytes that belong to no character.
  private(set) var text: MappedText
  /// One of kind `encoding` for each short unreadable run.
  private(set) var repairs: [Repair] = []
  /// One for each long unreadable run.
  private(set) var remarks: [Remark] = []

  /// More bits a byte than any text needs.
  private static let noiseBitsPerByte = 9.0
  /// What a very short text may need on top.
  private static let shortTextAllowance = 64.0
  /// Unreadable runs up to this many bytes are repairs, longer ones remarks.
  private static let longestRepairedRun = 8
  /// The most unreadable runs that are listed one by one.
  private static let mostListedRuns = 200

  /// Decides the encoding of `bytes` and decodes them.
  ///
  /// - Throws: `Unreadable.undecodable` when no encoding makes text of them.
  static func decode(_ bytes: [UInt8]) throws(Unreadable) -> Decoding {
    if UTF8Check.isValid(bytes.span),
      bytes.firstOffset(ofByte: 0, from: 0, to: bytes.count) == nil,
      looksLikeUTF8(bytes)
    {
      return Decoding(encoding: .utf8, text: MappedText(unchanged: bytes))
    }
    let verdict = EncodingDecision.decide(bytes)
    let most = noiseBitsPerByte + shortTextAllowance / Double(max(bytes.count, 1))
    guard verdict.bitsPerByte <= most else { throw .undecodable(offset: firstStray(in: bytes)) }
    switch verdict.encoding {
    case .utf8: return Decoding(.utf8, bytes, by: UTF8Codec())
    case .gb18030: return Decoding(.gb18030, bytes, by: GB18030Codec())
    case .big5: return Decoding(.big5, bytes, by: Big5Codec())
    case .utf16LittleEndian:
      return Decoding(.utf16LittleEndian, bytes, by: UTF16Codec(bigEndian: false))
    case .utf16BigEndian:
      return Decoding(.utf16BigEndian, bytes, by: UTF16Codec(bigEndian: true))
    }
  }

  /// The same, mapped to the file that the bytes were taken out of.
  func traced(through wrapping: MappedText) -> Decoding {
    var traced = self
    traced.text = text.traced(through: wrapping)
    for index in repairs.indices {
      let span = repairs[index].span
      traced.repairs[index].span = wrapping.span(span.start..<span.end)
    }
    for index in remarks.indices {
      let span = remarks[index].span
      traced.remarks[index].span = wrapping.span(span.start..<span.end)
    }
    return traced
  }

  private init(encoding: TextEncoding, text: MappedText) {
    self.encoding = encoding
    self.text = text
  }

  private init(_ encoding: TextEncoding, _ bytes: [UInt8], by codec: some Codec) {
    let decoder = StepDecoder(bytes, by: codec)
    self.init(encoding: encoding, text: decoder.text)
    for run in decoder.strayRuns.prefix(Self.mostListedRuns) { note(run, of: bytes) }
  }

  /// Whether valid UTF-8 is meant as such: three or four bytes a character do not come by chance,
  /// two do (一些 in GBK reads as һЩ).
  private static func looksLikeUTF8(_ bytes: [UInt8]) -> Bool {
    let hasLong = bytes.contains { $0 >= 0xE0 }
    return hasLong || !bytes.contains { $0 >= 0x80 }
  }

  /// Where UTF-8 stops making sense of noise.
  private static func firstStray(in bytes: [UInt8]) -> Int {
    StepDecoder(bytes, by: UTF8Codec()).strayRuns.first?.lowerBound ?? 0
  }

  private mutating func note(_ run: Range<Int>, of bytes: [UInt8]) {
    let span = Span(start: run.lowerBound, end: run.upperBound)
    if run.count > Self.longestRepairedRun {
      remarks.append(
        Remark(
          code: "unreadable-run", message: "\(run.count) bytes are text in no encoding",
          span: span))
      return
    }
    let digits = run.map { offset in
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      return byte.utf8.count == 1 ? "\\x0\(byte)" : "\\x\(byte)"
    }
    repairs.append(
      Repair(
        kind: .encoding, damaged: digits.joined(), repaired: "\u{FFFD}", confidence: 0.5,
        span: span))
  }
}
