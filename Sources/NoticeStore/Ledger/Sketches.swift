// The fingerprints of all texts, taken anew by a version that takes them otherwise.

import GRDB
import NoticeLedger

/// The sketches of the notices that are kept.
enum Sketches {
  /// Takes each sketch anew: those of two versions have nothing in common, so that no copy would be
  /// known of a notice that an earlier one kept. Which copies lead stays as it is.
  ///
  /// A text that cannot be restored, which `verify` tells, has no copies from then on.
  static func takeAnew(_ db: Database) throws {
    let commands = Commands(db)
    try commands("DELETE FROM sketch_keys").run([])
    // One that has no samples is of a notice that no ledger has looked at.
    let texts = try Row.fetchCursor(
      db,
      sql: """
        SELECT t.notice_id, t.text FROM texts t JOIN sketches s ON s.notice_id = t.notice_id
        WHERE s.samples <> x''
        """)
    guard let decompressor = Decompressor() else {
      throw StoreError.other(code: 0, message: "no memory to restore the texts with")
    }
    while let row = try texts.next() {
      let text = decompressor.restore(row.bytes("text")) ?? []
      try CopyRows(commands: commands).replace(
        Sketch(of: String(decoding: text, as: UTF8.self)), of: row["notice_id"])
    }
  }
}
