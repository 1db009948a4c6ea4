// A notice made ready for its rows before the transaction begins: encoded, compressed, cleaned.

import Glibc
import NoticeLedger
import NoticeRecord

/// What a notice's rows are made of.
struct PreparedNotice: Sendable {
  /// The notice, without id and text.
  let notice: Notice
  /// The canonical name of the body that issued it.
  let body: String?
  /// The record's JSON form as a zstd frame.
  let record: [UInt8]
  /// The repaired text as a zstd frame.
  let text: [UInt8]
  /// The file's bytes as a zstd frame; nil for another reading, whose original is kept already.
  let original: [UInt8]?
  /// The title as it is indexed.
  let indexedTitle: String
  /// The text as it is indexed.
  let indexedText: String

  /// What the ledger needs of it; nil where it is left out of the ledger.
  let ledger: LedgerEntry?

  /// Encodes and compresses; the day of keeping stands for the date of a notice that states none.
  /// Without a day the notice is left out of the ledger.
  ///
  /// - Throws: `EncodingError` where a number is not finite; `StoreError` where memory is lacking.
  init(
    _ notice: Notice, original: [UInt8]? = nil, text: String, body: String?, keptOn day: Day?
  ) throws {
    var bare = notice
    bare.id = nil
    (bare.copyOf, bare.copies) = (nil, [])
    bare.text = nil
    self.notice = bare
    self.body = body
    let compressor = try Compressor()
    record = try compressor.compress(try RecordJSON.encode(bare))
    self.text = try compressor.compress(Array(text.utf8))
    self.original = try original.map(compressor.compress)
    indexedTitle = Self.indexed(bare.title ?? "")
    indexedText = Self.indexed(text)
    ledger = day.map { LedgerEntry(bare, text: text, issuer: body, today: $0) }
  }

  /// The text as it is indexed: SQLite would end it at a NUL.
  static func indexed(_ text: String) -> String {
    var text = text
    let hasNUL = text.withUTF8 { bytes in
      // Unsafe: memchr(3) reads no further than the length that it is given.
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
    guard hasNUL else { return text }
    return String(decoding: text.utf8.map { $0 == 0 ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
