// Why a file is refused by the reader.

/// The reasons for which a file cannot be a notice at all.
///
/// A page that is readable but no notice is not among them: its record has the kind `not-a-notice`.
public enum Unreadable: Error, Equatable, Sendable {
  /// The file has no bytes, or nothing but white space.
  case empty
  /// The bytes are those of another sort of file; `format` names it (`PNG image`).
  case binary(format: String)
  /// The bytes are text in no known encoding: at `offset` the first that no decoder accepts.
  case undecodable(offset: Int)
}
