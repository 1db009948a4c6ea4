// Pages that a browser saved whole: MHTML, a mail message with the page and its pictures as parts.

/// Finds the page in a saved web archive.
enum WebArchive {
  /// How deep parts may lie in parts.
  private static let deepest = 4
  /// The most bytes of headers before a part's content.
  private static let longestHead = 16_384

  /// The bytes of the page in `file`, mapped to the file; nil when the file is no web archive.
  ///
  /// The bytes are as the page's encoding has them, which need not be UTF-8.
  static func page(in file: [UInt8]) -> MappedText? {
    guard let head = MessageHead(of: file, in: 0..<file.count, longest: longestHead),
      head.value(of: "mime-version") != nil
    else { return nil }
    return page(in: file, after: head, to: file.count, depth: 0)
  }

  private static func page(
    in file: [UInt8], after head: MessageHead, to end: Int, depth: Int
  ) -> MappedText? {
    guard let type = head.value(of: "content-type"), depth < deepest else { return nil }
    if type.lowercased.starts(with: "text/html".utf8) {
      let coding = head.value(of: "content-transfer-encoding")?.lowercased ?? []
      return decode(file, head.end..<end, coding: coding)
    }
    guard type.lowercased.starts(with: "multipart/".utf8),
      let boundary = type.parameter("boundary"), !boundary.isEmpty
    else { return nil }
    for part in parts(of: file, head.end..<end, boundary: boundary) {
      if let head = MessageHead(of: file, in: part, longest: longestHead),
        let page = page(in: file, after: head, to: part.upperBound, depth: depth + 1)
      {
        return page
      }
    }
    return nil
  }

  /// What stands between the boundary lines.
  private static func parts(
    of file: [UInt8], _ range: Range<Int>, boundary: [UInt8]
  ) -> [Range<Int>] {
    let mark = Array("--".utf8) + boundary
    var parts: [Range<Int>] = []
    var start: Int?
    var line = range.lowerBound
    while line < range.upperBound {
      let next = file[line..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 }
      if file[line..<range.upperBound].starts(with: mark) {
        if let start { parts.append(start..<line) }
        start = next
      }
      line = next ?? range.upperBound
    }
    // An archive that was cut off lacks the last boundary.
    if let start, parts.last?.lowerBound != start, start < range.upperBound {
      parts.append(start..<range.upperBound)
    }
    return parts
  }

  private static func decode(
    _ file: [UInt8], _ range: Range<Int>, coding: [UInt8]
  ) -> MappedText {
    var rewriter = Rewriter(MappedText(unchanged: file))
    rewriter.drop(to: range.lowerBound)
    if coding.starts(with: "quoted-printable".utf8) {
      decodeQuotedPrintable(file, range, into: &rewriter)
    } else if coding.starts(with: "base64".utf8) {
      decodeBase64(file, range, into: &rewriter)
    } else {
      rewriter.keep(to: range.upperBound)
    }
    rewriter.drop(to: file.count)
    return rewriter.finish()
  }

  /// `=E4` is a byte, `=` at the end of a line joins it with the next.
  private static func decodeQuotedPrintable(
    _ file: [UInt8], _ range: Range<Int>, into rewriter: inout Rewriter
  ) {
    var place = range.lowerBound
    while let sign = file[place..<range.upperBound].firstIndex(of: UInt8(ascii: "=")) {
      rewriter.keep(to: sign)
      place = sign + 1
      let next = file[place..<range.upperBound].prefix(2)
      if next.first == 0x0A || next.elementsEqual([0x0D, 0x0A]) {
        place += next.first == 0x0A ? 1 : 2
        rewriter.drop(to: place)
      } else if next.count == 2, let high = ASCII.hexValue(next[place]),
        let low = ASCII.hexValue(next[place + 1])
      {
        place += 2
        rewriter.replace(to: place, with: CollectionOfOne(high << 4 | low))
      }
    }
    rewriter.keep(to: range.upperBound)
  }

  /// Four letters are three bytes; anything else, such as line ends, is passed over.
  private static func decodeBase64(
    _ file: [UInt8], _ range: Range<Int>, into rewriter: inout Rewriter
  ) {
    var (bits, letters): (UInt32, Int) = (0, 0)
    for place in range {
      guard let value = base64Value(file[place]) else { continue }
      if letters == 0 { rewriter.drop(to: place) }
      bits = bits << 6 | UInt32(value)
      letters += 1
      if letters == 4 {
        let group = [bits >> 16, bits >> 8, bits].map { UInt8(truncatingIfNeeded: $0) }
        rewriter.replace(to: place + 1, with: group)
        (bits, letters) = (0, 0)
      }
    }
    // Two letters left over are a byte, three are two.
    bits <<= UInt32(6 * (4 - letters))
    let rest = [bits >> 16, bits >> 8].prefix(max(letters - 1, 0))
    if !rest.isEmpty {
      rewriter.replace(to: range.upperBound, with: rest.map { UInt8(truncatingIfNeeded: $0) })
    }
  }

  private static func base64Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
