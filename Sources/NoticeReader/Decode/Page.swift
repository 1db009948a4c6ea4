// What decoding makes of a file: the text as the encoding and the markup give it.

import NoticeRecord

/// A file's text: UTF-8, lines separated by `\n`, not yet repaired.
struct Page: Sendable, Equatable {
  /// The text that a reader of the page would see.
  var text: MappedText
  /// The encoding by its name in the record.
  var encoding: String
  /// How the bytes are laid out.
  var format: Source.Format
  /// The page's own title element; HTML only.
  var title: Quote?
  /// The page's named `meta` elements in their order; HTML only.
  var metadata: [PageField] = []
  /// What decoding had to mend: kinds `encoding` and `entity`.
  var repairs: [Repair] = []
  /// What decoding could not mend.
  var remarks: [Remark] = []
}

/// A named value that a page states about itself.
struct PageField: Sendable, Equatable {
  /// The name or property, in lower case.
  var name: String
  /// The value.
  var value: String
  /// Where the value stands.
  var span: Span
}
