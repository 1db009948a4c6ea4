// `noticectl show -1`, `noticectl search -疫苗`: what is taken for an option and was not meant as one.

/// The hint at values that begin with `-`.
enum DashHint {
  /// What to say of the first such value; nil where there is none.
  static func hint(about arguments: [String]) -> String? {
    let open = arguments.prefix { $0 != "--" }
    guard let value = open.first(where: isValue) else { return nil }
    let call = arguments.filter { $0 != value }.joined(separator: " ")
    return arguments.first == "search"
      ? "'\(value)' is taken for an option; behind -- it is not: noticectl \(call) -- \(value)"
      : "'\(value)' is taken for an option; no number here is negative."
  }

  /// Whether an argument is a negative number, or a word behind a minus: options are named in ASCII.
  private static func isValue(_ argument: String) -> Bool {
    guard argument.hasPrefix("-"), let second = argument.unicodeScalars.dropFirst().first else {
      return false
    }
    return !second.isASCII || ("0"..."9").contains(second)
  }
}
