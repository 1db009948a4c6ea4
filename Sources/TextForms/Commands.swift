// Characters that a terminal may obey instead of showing them.

extension Unicode.Scalar {
  /// Whether a terminal may do something at the character: controls, and marks that turn the
  /// direction of writing, part lines or order bytes.
  public var isCommand: Bool {
    switch value {
    // Most characters are far from all of them.
    case 0x20..<0x7F, 0x2070..<0xFEFF: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  /// The number in so many hexadecimal digits, or more.
  func hexadecimal(digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

extension UInt8 {
  /// Whether such a character, or a harmless one beside it, may begin with this byte of UTF-8.
  var mayBeginCommand: Bool {
    switch self {
    case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
    default: false
    }
  }
}

extension String {
  /// Whether it is worth to look at each character.
  private var mayHoldCommand: Bool {
    let bytes = utf8.span
    for place in bytes.indices where bytes[place].mayBeginCommand { return true }
    return false
  }

  /// The text with such characters escaped, as `\n`, `\x1b` or `\u202e`; line ends and tabs stay where
  /// `keepingLines` says so.
  public func printable(keepingLines: Bool = false) -> String {
    guard mayHoldCommand, unicodeScalars.contains(where: \.isCommand) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if !scalar.isCommand || (keepingLines && (scalar == "\n" || scalar == "\t")) {
        text.unicodeScalars.append(scalar)
      } else if scalar == "\n" {
        text += "\\n"
      } else if scalar == "\t" {
        text += "\\t"
      } else if scalar.value < 0x100 {
        text += "\\x" + scalar.hexadecimal(digits: 2)
      } else {
        text += "\\u" + scalar.hexadecimal(digits: 4)
      }
    }
    return text
  }
}
