// What the reader is given.

/// A file as it was dropped: the reader sees nothing else.
public struct Original: Sendable {
  /// The file's name, without its folder.
  public var name: String
  /// The file's bytes.
  public var bytes: [UInt8]
  /// The SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public var sha256: String

  /// Hands over a file.
  public init(name: String, bytes: [UInt8], sha256: String) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
  }
}
