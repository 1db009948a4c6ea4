// Colour by meaning.

/// What a piece of output means to the reader.
enum Meaning: Sendable {
  case plain
  /// A heading.
  case strong
  /// Of less interest.
  case dim
  /// As it should be.
  case good
  /// Worth a look.
  case caution
  /// Not as it should be.
  case bad
  /// What was searched for.
  case match
  /// On its way.
  case ongoing
  /// A bar of a chart.
  case bar

  /// The parameters of the terminal's command "select graphic rendition".
  private var codes: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .dim: "2"
    case .good: "32"
    case .caution: "33"
    case .bad: "1;31"
    case .match: "1;35"
    case .ongoing: "34"
    case .bar: "36"
    }
  }

  /// The text, coloured where colours are on.
  func paint(_ text: String, colours: Bool) -> String {
    guard colours, let codes, !text.isEmpty else { return text }
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}
