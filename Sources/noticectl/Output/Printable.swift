// Text from files on a terminal: nothing in it may be a command.

extension String {
  /// The text with control characters, and those that turn the direction of writing, escaped;
  /// line ends and tabs stay where `keepingLines` says so.
  func printable(keepingLines: Bool = false) -> String {
    guard unicodeScalars.contains(where: { $0.isCommand }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if !scalar.isCommand || (keepingLines && (scalar == "\n" || scalar == "\t")) {
        text.unicodeScalars.append(scalar)
      } else if scalar == "\n" {
        text += "\\n"
      } else if scalar == "\t" {
        text += "\\t"
      } else if scalar.value < 0x100 {
        text += "\\x" + scalar.hex(digits: 2)
      } else {
        text += "\\u" + scalar.hex(digits: 4)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may do something at the character instead of showing it.
  fileprivate var isCommand: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  fileprivate func hex(digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
