// HTML that is well-formed XML too, and in which no text can become markup.

import TextForms

/// A piece of markup.
struct Markup {
  /// The markup as text.
  let text: String

  private init(raw: String) {
    text = raw
  }

  /// Text, escaped.
  static func text(_ text: String) -> Markup {
    Markup(raw: escaped(text.printable()))
  }

  /// Text in which each U+FFFD, a character that the source has lost, is marked and called so.
  static func words(_ text: String, lost label: String) -> [Markup] {
    let pieces = text.unicodeScalars.split(separator: "\u{FFFD}", omittingEmptySubsequences: false)
    let mark = element("span", ["class": "lost", "title": label], text: "\u{FFFD}")
    return pieces.enumerated().flatMap { place, piece in
      (place == 0 ? [] : [mark]) + [Markup.text(String(String.UnicodeScalarView(piece)))]
    }
  }

  /// Style sheets of ours, which contain nothing to escape.
  static func style(_ sheet: StaticString) -> Markup {
    Markup(raw: "<style>\n\(sheet)</style>\n")
  }

  /// An element.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: [Markup] = []
  ) -> Markup {
    let listed = attributes.map { " \($0)=\"\(escaped($1.printable()))\"" }.joined()
    guard !content.isEmpty else { return Markup(raw: "<\(name)\(listed)/>") }
    return Markup(raw: "<\(name)\(listed)>\(content.map(\.text).joined())</\(name)>")
  }

  /// An element with nothing but text.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) -> Markup {
    // An element without content would have no end tag, which HTML allows a few elements only.
    element(name, attributes, [.text(text)])
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // Not characters of XML.
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
