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
  /// The words of the page's foot that name who runs the site; HTML only.
  var foot: String?
  /// What decoding had to mend: kinds `encoding` and `entity`.
  var repairs: [Repair] = []
  /// What decoding could not mend.
  var remarks: [Remark] = []
}

extension Page {
  /// Where the page names its host: the part of its title behind the last mark, and its foot.
  var hosts: [String] {
    let name = title?.text.split { "_-|—–".contains($0) }.dropFirst().last.map(String.init)
    return [name, foot].compactMap(\.self)
  }
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
