// A notice made ready for its rows before the transaction begins: encoded, compressed, cleaned.

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
  init(_ notice: Notice, text: String, body: String?, keptOn day: Day?) throws {
    var bare = notice
    bare.id = nil
    (bare.copyOf, bare.copies) = (nil, [])
    bare.text = nil
    self.notice = bare
    self.body = body
    record = try Compression.compress(try RecordJSON.encode(bare))
    self.text = try Compression.compress(Array(text.utf8))
    indexedTitle = Self.indexed(bare.title ?? "")
    indexedText = Self.indexed(text)
    ledger = day.map { LedgerEntry(bare, text: text, issuer: body, today: $0) }
  }

  /// The text as it is indexed: SQLite would end it at a NUL.
  static func indexed(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(decoding: text.utf8.map { $0 == 0 ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
