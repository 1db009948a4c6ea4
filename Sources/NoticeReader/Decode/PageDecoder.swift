// The whole way from a file's bytes to its text. Read this first.

import NoticeRecord

/// Turns bytes into a page.
enum PageDecoder {
  /// Decides how a file is encoded and laid out, and takes its text out.
  ///
  /// - Throws: `Unreadable` when the file is empty, is of another sort, or is noise.
  static func decode(_ bytes: [UInt8]) throws(Unreadable) -> Page {
    if let format = ForeignFile.format(of: bytes) { throw .binary(format: format) }
    let decoded = try Decoding.decode(bytes)
    let text = Tidying.tidy(decoded.text)
    if text.utf8.allSatisfy(ASCII.isWhiteSpace) { throw .empty }
    return Page(
      text: text, encoding: decoded.encoding.name, format: .text,
      repairs: decoded.repairs, remarks: decoded.remarks)
  }
}
