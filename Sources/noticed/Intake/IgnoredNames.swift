// Names that programs give to files which are not meant to be read yet.

internal import LinuxIO

/// The names that are left alone.
enum IgnoredNames {
  /// Endings of half-written downloads, copies and editors' files, sorted.
  static let endings = [".crdownload", ".filepart", ".part", ".partial", ".swp", ".tmp", "~"]

  /// Whether a name, without its folder, is left alone: hidden ones and the endings above.
  static func contains(_ name: FileName) -> Bool {
    if name.bytes.first == UInt8(ascii: ".") { return true }
    return endings.contains { ending in
      name.bytes.count > ending.utf8.count
        && name.bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }
}
