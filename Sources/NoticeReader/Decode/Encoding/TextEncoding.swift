// The encodings that Chinese pages come in.

/// An encoding that the reader knows.
enum TextEncoding: Sendable, CaseIterable {
  case utf8
  /// GB18030 and with it GBK and GB2312, which are parts of it.
  case gb18030
  case big5
  case utf16LittleEndian
  case utf16BigEndian

  /// The name that the record gives it.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .gb18030: "GB18030"
    case .big5: "Big5"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    }
  }

  /// The encoding that a byte order mark at the beginning names.
  static func marked(by bytes: [UInt8]) -> TextEncoding? {
    let marks: [(bytes: [UInt8], encoding: TextEncoding)] = [
      ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian),
      ([0xFE, 0xFF], .utf16BigEndian), ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ]
    return marks.first { bytes.starts(with: $0.bytes) }?.encoding
  }
}
