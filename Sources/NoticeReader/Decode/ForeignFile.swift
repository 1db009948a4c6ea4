// Tells files that are no text at all by their first bytes.

/// Sorts of file that cannot hold a notice as text.
enum ForeignFile {
  /// The name of the sort of file that `bytes` begin like; nil for what may be text.
  static func format(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return archive(bytes) }
    if bytes.starts(with: "MZ".utf8), bytes.prefix(64).contains(0) { return "Windows program" }
    if bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return "MP4 video" }
    if bytes.starts(with: "RIFF".utf8), bytes.prefix(12).contains(0) { return "RIFF media" }
    return signatures.first { bytes.starts(with: $0.bytes) }?.format
  }

  /// First bytes that no text begins with.
  private static let signatures: [(bytes: [UInt8], format: String)] = [
    // Pictures.
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG image"),
    ([0xFF, 0xD8, 0xFF], "JPEG image"),
    (Array("GIF87a".utf8), "GIF image"),
    (Array("GIF89a".utf8), "GIF image"),
    ([0x49, 0x49, 0x2A, 0x00], "TIFF image"),
    ([0x4D, 0x4D, 0x00, 0x2A], "TIFF image"),
    // Documents.
    (Array("%PDF-".utf8), "PDF document"),
    (Array("%!PS".utf8), "PostScript document"),
    (Array("{\\rtf".utf8), "RTF document"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Word, Excel or WPS document"),
    (Array("ITSF".utf8), "compiled help file"),
    (Array("SQLite format 3".utf8), "SQLite database"),
    // Archives.
    ([0x1F, 0x8B, 0x08], "gzip archive"),
    (Array("BZh9".utf8), "bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z archive"),
    (Array("Rar!\u{1A}".utf8), "RAR archive"),
    ([0x50, 0x4B, 0x05, 0x06], "ZIP archive"),
    // Programs and sound.
    ([0x7F, 0x45, 0x4C, 0x46], "ELF program"),
    ([0xCA, 0xFE, 0xBA, 0xBE], "Java class"),
    ([0x49, 0x44, 0x33, 0x03, 0x00], "MP3 sound"),
    ([0x49, 0x44, 0x33, 0x04, 0x00], "MP3 sound"),
    (Array("OggS\u{0}".utf8), "Ogg media"),
  ]

  /// What a ZIP archive is the wrapping of, by the first names in it.
  private static func archive(_ bytes: [UInt8]) -> String {
    let head = bytes.prefix(4096)
    let contents: [(name: StaticString, format: String)] = [
      ("word/", "Word document"), ("xl/", "Excel workbook"), ("ppt/", "PowerPoint document"),
      ("OFD.xml", "OFD document"), ("opendocument", "OpenDocument file"),
      ("[Content_Types].xml", "Office document"),
    ]
    let known = contents.first { content in
      head.firstRange(of: Array("\(content.name)".utf8)) != nil
    }
    return known?.format ?? "ZIP archive"
  }
}
