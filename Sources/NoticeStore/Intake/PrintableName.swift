// File names are bytes; a journal and a terminal want text.

/// File names for people.
public enum PrintableName {
  /// A name without anything that a terminal or a log could take amiss: bytes that are not UTF-8 and
  /// control characters as `\x1b`, and a backslash as `\x5c`, so that the bytes can be told again.
  public static func of(_ bytes: [UInt8]) -> String {
    var name = ""
    var position = 0
    let text = bytes.span
    while position < text.count {
      let (value, length) = ScalarDecoder.scalar(at: position, in: text)
      let isBroken = value == 0xFFFD && length == 1
      if !isBroken, let scalar = Unicode.Scalar(value), scalar != "\\", isPrintable(scalar) {
        name.unicodeScalars.append(scalar)
      } else {
        for byte in bytes[position..<position + length] {
          name += "\\x" + Hexadecimal.string([byte])
        }
      }
      position += length
    }
    return name
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: true
    }
  }
}
