// What is known of the file that a notice was read from.

/// The file that a notice was read from.
public struct Source: Codable, Sendable, Equatable {
  /// How the bytes are laid out.
  public enum Format: String, Codable, Sendable {
    case text, html
  }

  /// The script that the text was written in.
  public enum Script: String, Codable, Sendable {
    case simplified, traditional, mixed
  }

  /// The file's name, without its folder; bytes that are not UTF-8 are replaced.
  public var name: String
  /// The file's size.
  public var bytes: Int
  /// The SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// The encoding by its IANA name: `UTF-8`, `GB18030`, `Big5`, `UTF-16LE`, `UTF-16BE`.
  public var encoding: String
  /// How the bytes are laid out.
  public var format: Format
  /// The script that the text was written in; nil for a text without Chinese.
  public var script: Script?

  /// Describes a file.
  public init(
    name: String, bytes: Int, sha256: String, encoding: String, format: Format, script: Script?
  ) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
    self.encoding = encoding
    self.format = format
    self.script = script
  }
}
