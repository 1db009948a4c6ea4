// The whole journey of one file through the reader: read this first.

public import NoticeRecord

/// Reads notices: bytes in, record out.
///
/// A pure function of the bytes and of the program's tables; it may be called from any thread.
public enum Reader {
  /// The record of one file, with the whole repaired text where `withText` asks for it.
  ///
  /// - Throws: `Unreadable` where the bytes are no text at all.
  public static func read(
    _ original: Original, withText: Bool = false
  ) throws(Unreadable) -> Notice {
    let page = try PageDecoder.decode(original.bytes)
    let mended = Mender.mend(page.text)
    let sheet = Sheet(mended.text)
    let source = Source(
      name: original.name, bytes: original.bytes.count, sha256: original.sha256,
      encoding: page.encoding, format: page.format, script: mended.script)
    var notice = NoticeReading(sheet: sheet, page: page).notice(of: source)
    notice.repairs = page.repairs + mended.repairs + sheet.repairs
    notice.remarks = page.remarks + mended.remarks + notice.remarks
    if withText { notice.text = sheet.whole.string(0..<sheet.whole.utf8.count) }
    return notice
  }
}
